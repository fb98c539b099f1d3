import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FloatArena, floatArena } from './matmul.ts';

const arena = floatArena();

/** Floats between -1 and 1 that look random. */
const floatOf = (seed: number): number => Math.imul(seed + 7, 0x9e3779b1) / 2 ** 31;
const filled = (length: number, seed: number, size = 1): Float32Array =>
  Float32Array.from({ length }, (_, at) => size * floatOf(seed + at * at));
const bytesOf = (length: number, seed: number): Int8Array =>
  Int8Array.from({ length }, (_, at) => Math.round(127 * floatOf(seed + 3 * at * at)));

interface Product {
  readonly rows: Float32Array;
  readonly stride: number;
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
  readonly before: Float32Array;
  readonly m: number;
  readonly k: number;
}

/** What `multiplyShorts` leaves in `c`, `n` columns of `stride`, with what lay before and behind it. */
function multiplied(on: FloatArena, product: Product, strideC: number): Float32Array {
  const { rows, stride, bytes, scales, before, m, k } = product;
  const at = on.store(rows);
  const b = on.loadShorts(bytes, scales, k);
  const a = on.takeShorts(m, k);
  const behind = on.store(Float32Array.of(1, 2, 3, 4));
  const c = on.store(before);
  const last = on.store(Float32Array.of(5, 6, 7, 8));
  const n = Math.ceil(scales.length / 8) * 8;
  on.quantise({ at, stride }, a, { count: m, width: k });
  expect([...on.floats().slice(behind, behind + 4)]).toEqual([1, 2, 3, 4]);
  on.multiplyShorts(a, b, { at: c, stride: strideC }, { m, k, n });
  expect([...on.floats().slice(last, last + 4)]).toEqual([5, 6, 7, 8]);
  expect(on.floats().slice(at, at + rows.length)).toEqual(rows);
  return on.floats().slice(c, c + before.length);
}

/** The product in doubles, and how far rounding each number of a row may take it. */
function expectProduct({ rows, stride, bytes, scales, before, m, k }: Product, out: Float32Array) {
  const strideC = before.length / m;
  for (let row = 0; row < m; row += 1) {
    const own = rows.subarray(row * stride, row * stride + k);
    const most = own.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    const step = most / Math.min(32767, Math.floor((2 ** 31 - 1) / (128 * k)));
    for (let column = 0; column < strideC; column += 1) {
      const weights = bytes.subarray(column * k, column * k + k);
      const scale = scales[column] ?? 0;
      const start = before[row * strideC + column] ?? 0;
      let sum = start;
      let slack = 1e-6 * Math.abs(start) + 1e-12;
      for (const [at, weight] of weights.entries()) {
        sum += (own[at] ?? 0) * weight * scale;
        slack += (0.51 * step + 1e-6 * Math.abs(own[at] ?? 0)) * Math.abs(weight * scale);
      }
      const result = out[row * strideC + column] ?? Number.NaN;
      if (!(Math.abs(result - sum) <= slack)) {
        expect.fail(`row ${row}, column ${column}: ${result}, not ${sum} within ${slack}`);
      }
    }
  }
}

const productOf = (m: number, k: number, n: number, seed: number, more = 0, size = 1): Product => ({
  rows: filled(m * (k + more), seed, size),
  stride: k + more,
  bytes: bytesOf(n * k, seed + 1),
  scales: filled(n, seed + 2, 0.01),
  before: filled(m * (Math.ceil(n / 8) * 8 + more), seed + 3),
  m,
  k,
});

describe('multiplyShorts', () => {
  it('is the product in doubles but for the rounding of the rows, at any count of rows', () => {
    const size = fc.record({
      m: fc.integer({ min: 1, max: 23 }),
      k: fc.integer({ min: 1, max: 12 }).map((eighth) => 8 * eighth),
      n: fc.integer({ min: 1, max: 40 }),
      more: fc.nat({ max: 9 }),
      seed: fc.nat({ max: 1000 }),
    });
    fc.assert(
      fc.property(size, ({ m, k, n, more, seed }) => {
        const product = productOf(m, k, n, seed, more);
        const out = multiplied(arena, product, product.before.length / m);
        expectProduct(product, out);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    [130, 384, 576],
    [257, 192, 384],
    [5, 768, 128],
    [3, 384, 768],
  ])('holds for %i rows of %i numbers and %i outputs', (m, k, n) => {
    const product = productOf(m, k, n, m);
    expectProduct(product, multiplied(arena, product, n));
  });

  it('does not overflow where every number is the largest', () => {
    for (const k of [8, 384, 768, 1536]) {
      const product: Product = {
        rows: new Float32Array(5 * k).fill(3e20),
        stride: k,
        bytes: new Int8Array(8 * k).fill(-128),
        scales: new Float32Array(8).fill(1),
        before: new Float32Array(5 * 8),
        m: 5,
        k,
      };
      const out = multiplied(arena, product, 8);
      for (const value of out) expect(value / (-128 * k * 3e20)).toBeCloseTo(1, 6);
    }
  });

  it('makes rows of zeros and of next to nothing zeros, beside rows of large numbers', () => {
    const product = productOf(6, 16, 8, 1, 0, 1e6);
    product.rows.fill(0, 16, 32);
    product.rows.fill(1e-40, 48, 64);
    const out = multiplied(arena, product, 8);
    expectProduct(product, out);
    expect(out.slice(8, 16)).toEqual(product.before.slice(8, 16));
    expect(out.slice(24, 32)).toEqual(product.before.slice(24, 32));
  });

  it('gives a row the same bits alone, among others, and in another arena', () => {
    const product = productOf(11, 40, 24, 5);
    const out = multiplied(arena, product, 24);
    expect(multiplied(floatArena(), product, 24)).toEqual(out);
    for (let row = 0; row < 11; row += 1) {
      const alone: Product = {
        ...product,
        rows: product.rows.slice(row * 40, row * 40 + 40),
        before: product.before.slice(row * 24, row * 24 + 24),
        m: 1,
      };
      expect(multiplied(arena, alone, 24)).toEqual(out.slice(row * 24, row * 24 + 24));
    }
  });

  it('may multiply fewer rows than were quantised, and again fewer in the same place', () => {
    const on = floatArena();
    const rows = filled(7 * 16, 3);
    const at = on.store(rows);
    const b = on.loadShorts(bytesOf(8 * 16, 4), filled(8, 5), 16);
    const a = on.takeShorts(7, 16);
    const c = on.take(7 * 8);
    on.quantise({ at, stride: 16 }, a, { count: 7, width: 16 });
    on.multiplyShorts(a, b, { at: c, stride: 8 }, { m: 7, k: 16, n: 8 });
    const all = on.floats().slice(c, c + 56);
    on.floats().fill(0, c, c + 56);
    on.multiplyShorts(a, b, { at: c, stride: 8 }, { m: 5, k: 16, n: 8 });
    expect(on.floats().slice(c, c + 40)).toEqual(all.slice(0, 40));
    expect([...on.floats().slice(c + 40, c + 56)]).toEqual(new Array(16).fill(0));
    on.floats().fill(0, c, c + 56);
    on.quantise({ at: at + 32, stride: 16 }, a, { count: 2, width: 16 });
    on.multiplyShorts(a, b, { at: c, stride: 8 }, { m: 2, k: 16, n: 8 });
    expect(on.floats().slice(c, c + 16)).toEqual(all.slice(16, 32));
  });

  it('does nothing for no rows', () => {
    const product = productOf(1, 8, 8, 1);
    const at = arena.store(product.rows);
    const b = arena.loadShorts(product.bytes, product.scales, 8);
    const a = arena.takeShorts(0, 8);
    const c = arena.store(product.before);
    arena.quantise({ at, stride: 8 }, a, { count: 0, width: 8 });
    arena.multiplyShorts(a, b, { at: c, stride: 8 }, { m: 0, k: 8, n: 8 });
    expect(arena.floats().slice(c, c + 8)).toEqual(product.before);
  });
});
