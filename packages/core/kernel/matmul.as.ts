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
