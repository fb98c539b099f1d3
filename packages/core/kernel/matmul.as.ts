// AssemblyScript, compiled to the bytes in src/read/context/matmul-wasm.ts by `npm run generate`.
// Four rows by eight columns at a time keep all sums in registers, and b lies in panels of eight columns, so that it is read in one go; SIMD of WebAssembly is exact and repeatable.

/** c[m × n] += a[m × k] · b[k × n] on 32-bit floats at byte addresses. m a multiple of 4, n of 8; lda and ldc in floats; b panel by panel, each [k × 8]. */
export function matmul(
  a: usize,
  lda: i32,
  b: usize,
  c: usize,
  ldc: i32,
  m: i32,
  k: i32,
  n: i32,
): void {
  const stepA = (<usize>lda) << 2;
  const stepC = (<usize>ldc) << 2;
  const width = (<usize>k) << 2;
  for (let j = 0; j < n; j += 8) {
    const panel = b + <usize>j * width;
    for (let i = 0; i < m; i += 4) {
      const a0 = a + <usize>i * stepA;
      const a1 = a0 + stepA;
      const a2 = a1 + stepA;
      const a3 = a2 + stepA;
      const c0 = c + <usize>i * stepC + ((<usize>j) << 2);
      const c1 = c0 + stepC;
      const c2 = c1 + stepC;
      const c3 = c2 + stepC;
      let s00 = v128.load(c0);
      let s01 = v128.load(c0, 16);
      let s10 = v128.load(c1);
      let s11 = v128.load(c1, 16);
      let s20 = v128.load(c2);
      let s21 = v128.load(c2, 16);
      let s30 = v128.load(c3);
      let s31 = v128.load(c3, 16);
      let row = panel;
      for (let t: usize = 0; t < width; t += 4) {
        const b0 = v128.load(row);
        const b1 = v128.load(row, 16);
        let x = v128.load32_splat(a0 + t);
        s00 = f32x4.add(s00, f32x4.mul(x, b0));
        s01 = f32x4.add(s01, f32x4.mul(x, b1));
        x = v128.load32_splat(a1 + t);
        s10 = f32x4.add(s10, f32x4.mul(x, b0));
        s11 = f32x4.add(s11, f32x4.mul(x, b1));
        x = v128.load32_splat(a2 + t);
        s20 = f32x4.add(s20, f32x4.mul(x, b0));
        s21 = f32x4.add(s21, f32x4.mul(x, b1));
        x = v128.load32_splat(a3 + t);
        s30 = f32x4.add(s30, f32x4.mul(x, b0));
        s31 = f32x4.add(s31, f32x4.mul(x, b1));
        row += 32;
      }
      v128.store(c0, s00);
      v128.store(c0, s01, 16);
      v128.store(c1, s10);
      v128.store(c1, s11, 16);
      v128.store(c2, s20);
      v128.store(c2, s21, 16);
      v128.store(c3, s30);
      v128.store(c3, s31, 16);
    }
  }
}

/** out[n] += a[k] · b[k × n]: 32-bit floats in, 64-bit sums out, added in the order of k as plain code adds them. n even. */
export function product(a: usize, b: usize, out: usize, k: i32, n: i32): void {
  const step = (<usize>n) << 2;
  const end = a + ((<usize>k) << 2);
  let j = 0;
  for (; j + 8 <= n; j += 8) {
    const c = out + ((<usize>j) << 3);
    let s0 = v128.load(c);
    let s1 = v128.load(c, 16);
    let s2 = v128.load(c, 32);
    let s3 = v128.load(c, 48);
    let row = b + ((<usize>j) << 2);
    for (let at = a; at < end; at += 4) {
      const x = f64x2.splat(<f64>load<f32>(at));
      s0 = f64x2.add(s0, f64x2.mul(x, f64x2.promote_low_f32x4(v128.load64_zero(row))));
      s1 = f64x2.add(s1, f64x2.mul(x, f64x2.promote_low_f32x4(v128.load64_zero(row, 8))));
      s2 = f64x2.add(s2, f64x2.mul(x, f64x2.promote_low_f32x4(v128.load64_zero(row, 16))));
      s3 = f64x2.add(s3, f64x2.mul(x, f64x2.promote_low_f32x4(v128.load64_zero(row, 24))));
      row += step;
    }
    v128.store(c, s0);
    v128.store(c, s1, 16);
    v128.store(c, s2, 32);
    v128.store(c, s3, 48);
  }
  for (; j < n; j += 2) {
    const c = out + ((<usize>j) << 3);
    let sum = v128.load(c);
    let row = b + ((<usize>j) << 2);
    for (let at = a; at < end; at += 4) {
      const x = f64x2.splat(<f64>load<f32>(at));
      sum = f64x2.add(sum, f64x2.mul(x, f64x2.promote_low_f32x4(v128.load64_zero(row))));
      row += step;
    }
    v128.store(c, sum);
  }
}

/** Adds the positive changes to `count` rows and normalises each: mean 0, variance 1, then scale and shift. Sums are 64-bit. */
export function settle(rows: usize, changes: usize, norm: usize, count: i32, width: i32): void {
  const size = (<usize>width) << 2;
  const zero = f32x4.splat(0);
  for (let row: i32 = 0; row < count; row++) {
    let sum: f64 = 0;
    for (let at: usize = 0; at < size; at += 16) {
      const change = f32x4.max(v128.load(changes + at), zero);
      v128.store(rows + at, f32x4.add(v128.load(rows + at), change));
    }
    for (let at: usize = 0; at < size; at += 4) sum += <f64>load<f32>(rows + at);
    const mean = sum / <f64>width;
    let squares: f64 = 0;
    for (let at: usize = 0; at < size; at += 4) {
      const distance = <f64>load<f32>(rows + at) - mean;
      squares += distance * distance;
    }
    const factor = f64x2.splat(1 / Math.sqrt(squares / <f64>width + 1e-5));
    const middle = f64x2.splat(mean);
    for (let at: usize = 0; at < size; at += 8) {
      const value = f64x2.promote_low_f32x4(v128.load64_zero(rows + at));
      const scale = f64x2.promote_low_f32x4(v128.load64_zero(norm + at));
      const shift = f64x2.promote_low_f32x4(v128.load64_zero(norm + size + at));
      const scaled = f64x2.mul(f64x2.mul(f64x2.sub(value, middle), factor), scale);
      v128.store64_lane(rows + at, f32x4.demote_f64x2_zero(f64x2.add(scaled, shift)), 0);
    }
    rows += size;
    changes += size;
  }
}

/** out[pool] += shares[row][pool] · row, for `count` rows of 32-bit floats and 64-bit shares, rounded at each step. */
export function blend(
  rows: usize,
  shares: usize,
  out: usize,
  count: i32,
  pools: i32,
  width: i32,
): void {
  const size = (<usize>width) << 2;
  for (let row: i32 = 0; row < count; row++) {
    let target = out;
    for (let pool: i32 = 0; pool < pools; pool++) {
      const share = f64x2.splat(load<f64>(shares));
      for (let at: usize = 0; at < size; at += 8) {
        const value = f64x2.promote_low_f32x4(v128.load64_zero(rows + at));
        const before = f64x2.promote_low_f32x4(v128.load64_zero(target + at));
        const sum = f64x2.add(before, f64x2.mul(value, share));
        v128.store64_lane(target + at, f32x4.demote_f64x2_zero(sum), 0);
      }
      shares += 8;
      target += size;
    }
    rows += size;
  }
}

/** Words further apart than this are equally far. */
const FAR: i32 = 8;

/**
 * Attention among the `count` words of one segment. Each row of `rows` holds `width` floats of what a word asks, `width` of what it answers to and
 * `width` of what it tells; `near[heads × 17]` is added by how far apart two words are. `out[count × width]`; `scores` has place for `count` floats.
 */
export function attend(
  rows: usize,
  near: usize,
  scores: usize,
  out: usize,
  count: i32,
  width: i32,
  heads: i32,
): void {
  const size = (<usize>width) << 2;
  const row = size * 3;
  const part = size / <usize>heads;
  const scale = <f32>(1 / Math.sqrt(<f64>(width / heads)));
  for (let head = 0; head < heads; head++) {
    const first = <usize>head * part;
    const table = near + <usize>(head * (2 * FAR + 1) + FAR) * 4;
    for (let i = 0; i < count; i++) {
      const asks = rows + <usize>i * row + first;
      let most: f32 = -Infinity;
      let answers = rows + size + first;
      for (let j = 0; j < count; j++) {
        let sums = f32x4.splat(0);
        for (let at: usize = 0; at < part; at += 16) {
          sums = f32x4.add(sums, f32x4.mul(v128.load(asks + at), v128.load(answers + at)));
        }
        const low = f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1);
        const high = f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3);
        const apart = min(FAR, max(-FAR, j - i));
        const score = (low + high) * scale + load<f32>(table + (apart << 2));
        store<f32>(scores + ((<usize>j) << 2), score);
        most = max(most, score);
        answers += row;
      }
      let total: f64 = 0;
      for (let j = 0; j < count; j++) {
        const power = powerOf(<f64>load<f32>(scores + ((<usize>j) << 2)) - <f64>most);
        store<f32>(scores + ((<usize>j) << 2), <f32>power);
        total += power;
      }
      const share = f32x4.splat(<f32>(1 / total));
      const target = out + <usize>i * size + first;
      for (let at: usize = 0; at < part; at += 16) {
        let sums = f32x4.splat(0);
        let tells = rows + 2 * size + first + at;
        for (let j = 0; j < count; j++) {
          const power = v128.load32_splat(scores + ((<usize>j) << 2));
          sums = f32x4.add(sums, f32x4.mul(power, v128.load(tells)));
          tells += row;
        }
        v128.store(target + at, f32x4.mul(sums, share));
      }
    }
  }
}

/** e to the power of `x`, at most 0, to eight digits: the same on every machine. */
function powerOf(x: f64): f64 {
  if (x < -80) return 0;
  const twos = nearest(x * Math.LOG2E);
  const r = x - twos * Math.LN2;
  const sum =
    1 +
    r *
      (1 +
        r *
          (0.5 +
            r * (1 / 6.0 + r * (1 / 24.0 + r * (1 / 120.0 + r * (1 / 720.0 + r * (1 / 5040.0)))))));
  return sum * reinterpret<f64>((<i64>twos + 1023) << 52);
}
