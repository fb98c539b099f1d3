// Products of 16-bit numbers with exact 32-bit sums. Rows lie in groups of four and matrices in panels of eight outputs, pair of inputs by pair, each with its scales in front, so that
// one instruction multiplies a pair of a row with four outputs and nothing is added across a register until the end.

/** Rows that are multiplied with all panels before the next ones, so that they stay in a near cache. */
const BLOCK: i32 = 128;

/** The most that a row of `width` may hold without overflow of a sum with bytes: a multiple of a byte is at most 128. */
function mostOf(width: i32): f32 {
  return <f32>min(32767, i32.MAX_VALUE / (128 * width));
}

/** Four 32-bit numbers as whole numbers of at most 22 bits, to the nearest: the low bits of the sum with 1.5 · 2^23. */
function whole(values: v128): v128 {
  const shift = f32x4.splat(12582912);
  return i32x4.sub(f32x4.add(values, shift), shift);
}

function shortsOf(at: usize, factor: v128): v128 {
  return i16x8.narrow_i32x4_s(
    whole(f32x4.mul(v128.load(at), factor)),
    whole(f32x4.mul(v128.load(at, 16), factor)),
  );
}

function largest(row: usize, size: usize): f32 {
  let one = f32x4.splat(0);
  let other = one;
  for (let at: usize = 0; at < size; at += 32) {
    one = f32x4.pmax(one, f32x4.abs(v128.load(row + at)));
    other = f32x4.pmax(other, f32x4.abs(v128.load(row + at, 16)));
  }
  one = f32x4.pmax(one, other);
  const low = max(f32x4.extract_lane(one, 0), f32x4.extract_lane(one, 1));
  return max(low, max(f32x4.extract_lane(one, 2), f32x4.extract_lane(one, 3)));
}

function factorOf(magnitude: f32, most: f32): v128 {
  return f32x4.splat(magnitude > 1e-30 ? most / magnitude : 0);
}

/**
 * Rows of floats as 16-bit numbers with a scale for each row; `stride` in floats, `width` a multiple of 8. A group of four rows is 4 scales and then,
 * for each pair of columns, the pairs of the four rows. Rows missing in the last group repeat the last one.
 */
export function quantise(rows: usize, stride: i32, out: usize, count: i32, width: i32): void {
  const most = mostOf(width);
  const step = (<usize>stride) << 2;
  const size = (<usize>width) << 2;
  for (let i = 0; i < count; i += 4) {
    const r0 = rows + <usize>i * step;
    const r1 = rows + <usize>min(i + 1, count - 1) * step;
    const r2 = rows + <usize>min(i + 2, count - 1) * step;
    const r3 = rows + <usize>min(i + 3, count - 1) * step;
    const m0 = largest(r0, size);
    const m1 = largest(r1, size);
    const m2 = largest(r2, size);
    const m3 = largest(r3, size);
    const f0 = factorOf(m0, most);
    const f1 = factorOf(m1, most);
    const f2 = factorOf(m2, most);
    const f3 = factorOf(m3, most);
    store<f32>(out, m0 / most);
    store<f32>(out, m1 / most, 4);
    store<f32>(out, m2 / most, 8);
    store<f32>(out, m3 / most, 12);
    out += 16;
    for (let at: usize = 0; at < size; at += 32) {
      const s0 = shortsOf(r0 + at, f0);
      const s1 = shortsOf(r1 + at, f1);
      const s2 = shortsOf(r2 + at, f2);
      const s3 = shortsOf(r3 + at, f3);
      const low01 = v128.shuffle<i32>(s0, s1, 0, 4, 1, 5);
      const high01 = v128.shuffle<i32>(s0, s1, 2, 6, 3, 7);
      const low23 = v128.shuffle<i32>(s2, s3, 0, 4, 1, 5);
      const high23 = v128.shuffle<i32>(s2, s3, 2, 6, 3, 7);
      v128.store(out, v128.shuffle<i64>(low01, low23, 0, 2));
      v128.store(out, v128.shuffle<i64>(low01, low23, 1, 3), 16);
      v128.store(out, v128.shuffle<i64>(high01, high23, 0, 2), 32);
      v128.store(out, v128.shuffle<i64>(high01, high23, 1, 3), 48);
      out += 64;
    }
  }
}

function scaled(sums: v128, scale: v128, scales: v128): v128 {
  return f32x4.mul(f32x4.convert_i32x4_s(sums), f32x4.mul(scale, scales));
}

/**
 * c[m × n] += a[m × k] · b[k × n]: `a` from `quantise` with `width` k, `b` in panels of 8 scales and then, for each pair of inputs, the pairs of the eight
 * outputs; `c` in 32-bit floats, `ldc` in floats. k and n multiples of 8, any m.
 */
export function multiplyShorts(
  a: usize,
  b: usize,
  c: usize,
  ldc: i32,
  m: i32,
  k: i32,
  n: i32,
): void {
  const stepC = (<usize>ldc) << 2;
  const group = ((<usize>k) << 3) + 16;
  const panel = ((<usize>k) << 4) + 32;
  for (let first = 0; first < m; first += BLOCK) {
    const end = min(m, first + BLOCK);
    for (let j = 0; j < n; j += 8) {
      const scales = b + <usize>(j >> 3) * panel;
      for (let i = first; i < end; i += 4) {
        const rows = a + <usize>(i >> 2) * group;
        let x = rows + 16;
        let w = scales + 32;
        const last = x + ((<usize>k) << 3);
        let s00 = i32x4.splat(0);
        let s01 = s00;
        let s10 = s00;
        let s11 = s00;
        let s20 = s00;
        let s21 = s00;
        let s30 = s00;
        let s31 = s00;
        while (x < last) {
          const w0 = v128.load(w);
          const w1 = v128.load(w, 16);
          let pair = v128.load32_splat(x);
          s00 = i32x4.add(s00, i32x4.dot_i16x8_s(pair, w0));
          s01 = i32x4.add(s01, i32x4.dot_i16x8_s(pair, w1));
          pair = v128.load32_splat(x, 4);
          s10 = i32x4.add(s10, i32x4.dot_i16x8_s(pair, w0));
          s11 = i32x4.add(s11, i32x4.dot_i16x8_s(pair, w1));
          pair = v128.load32_splat(x, 8);
          s20 = i32x4.add(s20, i32x4.dot_i16x8_s(pair, w0));
          s21 = i32x4.add(s21, i32x4.dot_i16x8_s(pair, w1));
          pair = v128.load32_splat(x, 12);
          s30 = i32x4.add(s30, i32x4.dot_i16x8_s(pair, w0));
          s31 = i32x4.add(s31, i32x4.dot_i16x8_s(pair, w1));
          x += 16;
          w += 32;
        }
        const t0 = v128.load(scales);
        const t1 = v128.load(scales, 16);
        // Rows missing in the last group lie on the last one, and what is meant for it is stored last.
        const column = c + ((<usize>j) << 2);
        const c0 = column + <usize>i * stepC;
        const c1 = column + <usize>min(i + 1, m - 1) * stepC;
        const c2 = column + <usize>min(i + 2, m - 1) * stepC;
        const c3 = column + <usize>min(i + 3, m - 1) * stepC;
        let scale = v128.load32_splat(rows);
        s00 = f32x4.add(v128.load(c0), scaled(s00, scale, t0));
        s01 = f32x4.add(v128.load(c0, 16), scaled(s01, scale, t1));
        scale = v128.load32_splat(rows, 4);
        s10 = f32x4.add(v128.load(c1), scaled(s10, scale, t0));
        s11 = f32x4.add(v128.load(c1, 16), scaled(s11, scale, t1));
        scale = v128.load32_splat(rows, 8);
        s20 = f32x4.add(v128.load(c2), scaled(s20, scale, t0));
        s21 = f32x4.add(v128.load(c2, 16), scaled(s21, scale, t1));
        scale = v128.load32_splat(rows, 12);
        s30 = f32x4.add(v128.load(c3), scaled(s30, scale, t0));
        s31 = f32x4.add(v128.load(c3, 16), scaled(s31, scale, t1));
        v128.store(c3, s30);
        v128.store(c3, s31, 16);
        v128.store(c2, s20);
        v128.store(c2, s21, 16);
        v128.store(c1, s10);
        v128.store(c1, s11, 16);
        v128.store(c0, s00);
        v128.store(c0, s01, 16);
      }
    }
  }
}
