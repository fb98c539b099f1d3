// What a layer of the encoder does to its rows between the products: the curve of its inner numbers, and the layer norm. 32-bit floats throughout.

/** Coefficients of Abramowitz and Stegun 7.1.28 for erf(x / √2): 1 - 1 / (1 + a x + b x² + … + f x⁶)^16, within 3e-7 for x not below 0. */
const A: f32 = <f32>(0.0705230784 * Math.SQRT1_2);
const B: f32 = 0.0422820123 * 0.5;
const C: f32 = <f32>(0.0092705272 * 0.5 * Math.SQRT1_2);
const D: f32 = 0.0001520143 * 0.25;
const E: f32 = <f32>(0.0002765672 * 0.25 * Math.SQRT1_2);
const F: f32 = 0.0000430638 * 0.125;

function curve(x: v128): v128 {
  const one = f32x4.splat(1);
  const size = f32x4.abs(x);
  let p = f32x4.add(f32x4.mul(f32x4.splat(F), size), f32x4.splat(E));
  p = f32x4.add(f32x4.mul(p, size), f32x4.splat(D));
  p = f32x4.add(f32x4.mul(p, size), f32x4.splat(C));
  p = f32x4.add(f32x4.mul(p, size), f32x4.splat(B));
  p = f32x4.add(f32x4.mul(p, size), f32x4.splat(A));
  p = f32x4.add(f32x4.mul(p, size), one);
  p = f32x4.mul(p, p);
  p = f32x4.mul(p, p);
  p = f32x4.mul(p, p);
  p = f32x4.mul(p, p);
  // x/2 · (1 + sign(x) · (1 - 1/p)) = (x + |x|)/2 - |x|/2 / p
  const half = f32x4.splat(0.5);
  return f32x4.mul(half, f32x4.sub(f32x4.add(x, size), f32x4.div(size, p)));
}

/** x/2 · (1 + erf(x / √2)) of each of `count` floats, in place, within 2e-6; `count` a multiple of 4. */
export function gelu(at: usize, count: i32): void {
  const end = at + ((<usize>count) << 2);
  for (; at < end; at += 16) v128.store(at, curve(v128.load(at)));
}

function across(sums: v128): f64 {
  const low = <f64>f32x4.extract_lane(sums, 0) + <f64>f32x4.extract_lane(sums, 1);
  return low + (<f64>f32x4.extract_lane(sums, 2) + <f64>f32x4.extract_lane(sums, 3));
}

/**
 * Adds `changes` (none at address 0) to `count` rows and normalises each: mean 0, variance 1, then scale and shift of `norm`. `width` a multiple of 8.
 * What the rounded mean leaves over is taken off again, so that a row of equal numbers becomes the shift even where `epsilon` is next to nothing.
 */
export function join(
  rows: usize,
  changes: usize,
  norm: usize,
  count: i32,
  width: i32,
  epsilon: f64,
): void {
  const size = (<usize>width) << 2;
  for (let row = 0; row < count; row++) {
    let one = f32x4.splat(0);
    let other = one;
    for (let at: usize = 0; at < size; at += 32) {
      let low = v128.load(rows + at);
      let high = v128.load(rows + at, 16);
      if (changes) {
        low = f32x4.add(low, v128.load(changes + at));
        high = f32x4.add(high, v128.load(changes + at, 16));
        v128.store(rows + at, low);
        v128.store(rows + at, high, 16);
      }
      one = f32x4.add(one, low);
      other = f32x4.add(other, high);
    }
    const mean = f32x4.splat(<f32>(across(f32x4.add(one, other)) / <f64>width));
    let left = f32x4.splat(0);
    let squares = left;
    let leftHigh = left;
    let squaresHigh = left;
    for (let at: usize = 0; at < size; at += 32) {
      const low = f32x4.sub(v128.load(rows + at), mean);
      const high = f32x4.sub(v128.load(rows + at, 16), mean);
      left = f32x4.add(left, low);
      leftHigh = f32x4.add(leftHigh, high);
      squares = f32x4.add(squares, f32x4.mul(low, low));
      squaresHigh = f32x4.add(squaresHigh, f32x4.mul(high, high));
    }
    const over = across(f32x4.add(left, leftHigh)) / <f64>width;
    const square = across(f32x4.add(squares, squaresHigh)) / <f64>width;
    const variance = max(0, square - over * over);
    const factor = f32x4.splat(<f32>(1 / Math.sqrt(variance + epsilon)));
    const rest = f32x4.splat(<f32>over);
    for (let at: usize = 0; at < size; at += 16) {
      const value = f32x4.sub(f32x4.sub(v128.load(rows + at), mean), rest);
      const scale = f32x4.mul(factor, v128.load(norm + at));
      v128.store(rows + at, f32x4.add(f32x4.mul(value, scale), v128.load(norm + size + at)));
    }
    rows += size;
    if (changes) changes += size;
  }
}
