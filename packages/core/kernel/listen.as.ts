// Attention among the pieces of one segment, four of those that ask at a time, one in each lane: so neither the largest score nor a sum is taken across a register.

/** e to the power of each lane, at most 0, to six digits: the same on every machine. Below -87 it is as at -87. */
function powers(x: v128): v128 {
  const shift = f32x4.splat(12582912);
  const bounded = f32x4.pmax(f32x4.splat(-87), x);
  const raised = f32x4.add(f32x4.mul(bounded, f32x4.splat(<f32>Math.LOG2E)), shift);
  const twos = f32x4.sub(raised, shift);
  // ln 2 in two parts, the first exact in its product with a small whole number.
  let r = f32x4.sub(bounded, f32x4.mul(twos, f32x4.splat(0.693359375)));
  r = f32x4.add(r, f32x4.mul(twos, f32x4.splat(0.00021219444005469057)));
  let sum = f32x4.add(f32x4.mul(r, f32x4.splat(1 / 720.0)), f32x4.splat(1 / 120.0));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1 / 24.0));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1 / 6.0));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(0.5));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(1));
  return f32x4.mul(sum, i32x4.shl(i32x4.add(raised, i32x4.splat(127)), 23));
}

/** The asked-for numbers of four pieces turned so that each number of the four lies together: `size` bytes of each. */
function turn(a0: usize, a1: usize, a2: usize, a3: usize, out: usize, size: usize): void {
  for (let at: usize = 0; at < size; at += 16) {
    const r0 = v128.load(a0 + at);
    const r1 = v128.load(a1 + at);
    const r2 = v128.load(a2 + at);
    const r3 = v128.load(a3 + at);
    const low01 = v128.shuffle<i32>(r0, r1, 0, 4, 1, 5);
    const high01 = v128.shuffle<i32>(r0, r1, 2, 6, 3, 7);
    const low23 = v128.shuffle<i32>(r2, r3, 0, 4, 1, 5);
    const high23 = v128.shuffle<i32>(r2, r3, 2, 6, 3, 7);
    const to = out + (at << 2);
    v128.store(to, v128.shuffle<i64>(low01, low23, 0, 2));
    v128.store(to, v128.shuffle<i64>(low01, low23, 1, 3), 16);
    v128.store(to, v128.shuffle<i64>(high01, high23, 0, 2), 32);
    v128.store(to, v128.shuffle<i64>(high01, high23, 1, 3), 48);
  }
}

/** scores[count, padded to 8][4] = what `count` pieces (`step` bytes apart) answer to, times the turned askers; `size` bytes of each. Returns the largest. */
function scoresOf(
  turned: usize,
  answers: usize,
  step: usize,
  scores: usize,
  count: i32,
  size: usize,
): v128 {
  let most = f32x4.splat(-Infinity);
  for (let j = 0; j < count; j += 8) {
    const k0 = answers + <usize>j * step;
    const k1 = answers + <usize>min(j + 1, count - 1) * step;
    const k2 = answers + <usize>min(j + 2, count - 1) * step;
    const k3 = answers + <usize>min(j + 3, count - 1) * step;
    const k4 = answers + <usize>min(j + 4, count - 1) * step;
    const k5 = answers + <usize>min(j + 5, count - 1) * step;
    const k6 = answers + <usize>min(j + 6, count - 1) * step;
    const k7 = answers + <usize>min(j + 7, count - 1) * step;
    let s0 = f32x4.splat(0);
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    let s4 = s0;
    let s5 = s0;
    let s6 = s0;
    let s7 = s0;
    for (let at: usize = 0; at < size; at += 4) {
      const asks = v128.load(turned + (at << 2));
      s0 = f32x4.add(s0, f32x4.mul(asks, v128.load32_splat(k0 + at)));
      s1 = f32x4.add(s1, f32x4.mul(asks, v128.load32_splat(k1 + at)));
      s2 = f32x4.add(s2, f32x4.mul(asks, v128.load32_splat(k2 + at)));
      s3 = f32x4.add(s3, f32x4.mul(asks, v128.load32_splat(k3 + at)));
      s4 = f32x4.add(s4, f32x4.mul(asks, v128.load32_splat(k4 + at)));
      s5 = f32x4.add(s5, f32x4.mul(asks, v128.load32_splat(k5 + at)));
      s6 = f32x4.add(s6, f32x4.mul(asks, v128.load32_splat(k6 + at)));
      s7 = f32x4.add(s7, f32x4.mul(asks, v128.load32_splat(k7 + at)));
    }
    const to = scores + ((<usize>j) << 4);
    v128.store(to, s0);
    v128.store(to, s1, 16);
    v128.store(to, s2, 32);
    v128.store(to, s3, 48);
    v128.store(to, s4, 64);
    v128.store(to, s5, 80);
    v128.store(to, s6, 96);
    v128.store(to, s7, 112);
    const low = f32x4.pmax(f32x4.pmax(s0, s1), f32x4.pmax(s2, s3));
    const high = f32x4.pmax(f32x4.pmax(s4, s5), f32x4.pmax(s6, s7));
    most = f32x4.pmax(most, f32x4.pmax(low, high));
  }
  return most;
}

/**
 * Attention of one segment of `count` pieces: each row of `rows` holds `width` floats of what a piece asks, `width` of what it answers to and `width` of what
 * it tells; `out[count × width]` gets, head by head, the mean of what is told, weighed by the softmax of asks · answers. `width / heads` is a multiple of 8.
 * `scratch` has place for 4 · width / heads floats, and 4 more for each piece, these padded to 8.
 */
export function listen(
  rows: usize,
  out: usize,
  scratch: usize,
  count: i32,
  width: i32,
  heads: i32,
): void {
  const size = (<usize>width) << 2;
  const step = size * 3;
  const part = size / <usize>heads;
  const scores = scratch + part * 4;
  const end = scores + ((<usize>count) << 4);
  for (let first: usize = 0; first < size; first += part) {
    const answers = rows + size + first;
    for (let i = 0; i < count; i += 4) {
      const second = min(i + 1, count - 1);
      const third = min(i + 2, count - 1);
      const fourth = min(i + 3, count - 1);
      const asks = rows + first;
      turn(
        asks + <usize>i * step,
        asks + <usize>second * step,
        asks + <usize>third * step,
        asks + <usize>fourth * step,
        scratch,
        part,
      );
      const most = scoresOf(scratch, answers, step, scores, count, part);
      let total = f32x4.splat(0);
      for (let at = scores; at < end; at += 16) {
        const power = powers(f32x4.sub(v128.load(at), most));
        v128.store(at, power);
        total = f32x4.add(total, power);
      }
      const shares = f32x4.div(f32x4.splat(1), total);
      const share0 = v128.shuffle<i32>(shares, shares, 0, 0, 0, 0);
      const share1 = v128.shuffle<i32>(shares, shares, 1, 1, 1, 1);
      const share2 = v128.shuffle<i32>(shares, shares, 2, 2, 2, 2);
      const share3 = v128.shuffle<i32>(shares, shares, 3, 3, 3, 3);
      for (let column: usize = 0; column < part; column += 32) {
        let tells = answers + size + column;
        let s00 = f32x4.splat(0);
        let s01 = s00;
        let s10 = s00;
        let s11 = s00;
        let s20 = s00;
        let s21 = s00;
        let s30 = s00;
        let s31 = s00;
        for (let at = scores; at < end; at += 16) {
          const v0 = v128.load(tells);
          const v1 = v128.load(tells, 16);
          let power = v128.load32_splat(at);
          s00 = f32x4.add(s00, f32x4.mul(power, v0));
          s01 = f32x4.add(s01, f32x4.mul(power, v1));
          power = v128.load32_splat(at, 4);
          s10 = f32x4.add(s10, f32x4.mul(power, v0));
          s11 = f32x4.add(s11, f32x4.mul(power, v1));
          power = v128.load32_splat(at, 8);
          s20 = f32x4.add(s20, f32x4.mul(power, v0));
          s21 = f32x4.add(s21, f32x4.mul(power, v1));
          power = v128.load32_splat(at, 12);
          s30 = f32x4.add(s30, f32x4.mul(power, v0));
          s31 = f32x4.add(s31, f32x4.mul(power, v1));
          tells += step;
        }
        const target = out + first + column;
        const o0 = target + <usize>i * size;
        const o1 = target + <usize>second * size;
        const o2 = target + <usize>third * size;
        const o3 = target + <usize>fourth * size;
        v128.store(o3, f32x4.mul(s30, share3));
        v128.store(o3, f32x4.mul(s31, share3), 16);
        v128.store(o2, f32x4.mul(s20, share2));
        v128.store(o2, f32x4.mul(s21, share2), 16);
        v128.store(o1, f32x4.mul(s10, share1));
        v128.store(o1, f32x4.mul(s11, share1), 16);
        v128.store(o0, f32x4.mul(s00, share0));
        v128.store(o0, f32x4.mul(s01, share0), 16);
      }
    }
  }
}
