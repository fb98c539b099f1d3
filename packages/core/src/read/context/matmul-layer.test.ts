import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floatArena } from './matmul.ts';

const arena = floatArena();
const floatsOf = (length: number, most = 4): fc.Arbitrary<Float32Array> =>
  fc.float32Array({ minLength: length, maxLength: length, min: -most, max: most, noNaN: true });

/** The error function by its series, to twelve digits for |x| up to 5; beyond, ±1. */
function erf(x: number): number {
  if (Math.abs(x) > 5) return Math.sign(x);
  let term = x;
  let sum = x;
  for (let n = 1; n < 120; n += 1) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

const geluOf = (x: number): number => (x / 2) * (1 + erf(x / Math.SQRT2));

/** `values` after `gelu`, between floats that it must leave alone. */
function curved(values: Float32Array): Float32Array {
  const at = arena.store(Float32Array.of(9, 9, 9, 9, ...values, 9, 9, 9, 9));
  arena.gelu(at + 4, values.length);
  const all = arena.floats().slice(at, at + values.length + 8);
  expect([...all.slice(0, 4), ...all.slice(-4)]).toEqual(new Array(8).fill(9));
  return all.slice(4, -4);
}

describe('gelu', () => {
  it('is within 2e-6 of the form with the error function', () => {
    const values = Float32Array.from({ length: 20_000 }, (_, at) => (at - 10_000) / 1250);
    for (const [at, value] of curved(values).entries()) {
      const expected = geluOf(values[at] ?? 0);
      if (!(Math.abs(value - expected) <= 2e-6)) expect.fail(`${values[at]}: ${value}`);
    }
  });

  it('leaves what is large, and ends what is far below zero', () => {
    const above = Float32Array.of(0, 12, 1e6, 1e30);
    expect(curved(above)).toEqual(above);
    for (const value of curved(above.map((value) => -value))) {
      expect(value).toBeCloseTo(0, 12);
    }
  });

  it('takes any multiple of four, and none', () => {
    for (const length of [0, 4, 8, 12, 20]) {
      const values = Float32Array.from({ length }, (_, at) => at / 3 - 2);
      for (const [at, value] of curved(values).entries()) {
        expect(value).toBeCloseTo(geluOf(values[at] ?? 0), 5);
      }
    }
  });
});

interface Norm {
  readonly rows: Float32Array;
  readonly changes: Float32Array | undefined;
  readonly norm: Float32Array;
  readonly count: number;
  readonly width: number;
  readonly epsilon: number;
}

function joined({ rows, changes, norm, count, width, epsilon }: Norm): Float32Array {
  const at = arena.store(rows);
  const behind = arena.store(Float32Array.of(1, 2, 3, 4));
  const of = { rows: at, norm: arena.store(norm) };
  arena.join(changes === undefined ? of : { ...of, changes: arena.store(changes) }, {
    count,
    width,
    epsilon,
  });
  expect([...arena.floats().slice(behind, behind + 4)]).toEqual([1, 2, 3, 4]);
  return arena.floats().slice(at, at + rows.length);
}

function expectJoined(of: Norm, out: Float32Array, slack: number): void {
  const { width, norm } = of;
  for (let row = 0; row < of.count; row += 1) {
    const own = Array.from(of.rows.subarray(row * width, row * width + width), (value, at) =>
      Math.fround(value + (of.changes?.[row * width + at] ?? 0)),
    );
    const mean = own.reduce((sum, value) => sum + value, 0) / width;
    const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width;
    for (const [at, value] of own.entries()) {
      const normal = (value - mean) / Math.sqrt(variance + of.epsilon);
      const expected = normal * (norm[at] ?? 0) + (norm[width + at] ?? 0);
      const result = out[row * width + at] ?? Number.NaN;
      const most = slack * (1 + Math.abs(normal) * Math.abs(norm[at] ?? 0));
      if (!(Math.abs(result - expected) <= most)) {
        expect.fail(`row ${row}, column ${at}: ${result}, not ${expected}`);
      }
    }
  }
}

describe('join', () => {
  it('adds and normalises each row as doubles do', () => {
    const size = fc.record({
      count: fc.integer({ min: 1, max: 5 }),
      width: fc.integer({ min: 1, max: 6 }).map((eighth) => 8 * eighth),
      more: fc.boolean(),
    });
    fc.assert(
      fc.property(
        size.chain(({ count, width, more }) =>
          fc.record({
            rows: floatsOf(count * width),
            changes: more ? floatsOf(count * width) : fc.constant(undefined),
            norm: floatsOf(2 * width, 2),
            count: fc.constant(count),
            width: fc.constant(width),
            epsilon: fc.constant(1e-5),
          }),
        ),
        (of) => expectJoined(of, joined(of), 2e-5),
      ),
    );
  });

  it('holds for wide rows far from zero', () => {
    const width = 384;
    const rows = Float32Array.from({ length: 3 * width }, (_, at) => Math.sin(at * at) * 3);
    for (let at = width; at < 2 * width; at += 1) rows[at] = 100 + (rows[at] ?? 0);
    for (let at = 2 * width; at < 3 * width; at += 1) rows[at] = 1e4 * (rows[at] ?? 0);
    const norm = Float32Array.from({ length: 2 * width }, (_, at) => Math.cos(at));
    const of = { rows, changes: undefined, norm, count: 3, width, epsilon: 1e-12 };
    expectJoined(of, joined(of), 1e-5);
  });

  it('makes a row of equal numbers the shift, even with an epsilon of next to nothing', () => {
    for (const value of [0, 0.1, -7.3, 1e5]) {
      const width = 24;
      const norm = Float32Array.from({ length: 2 * width }, (_, at) => at);
      const rows = new Float32Array(width).fill(value);
      const out = joined({ rows, changes: undefined, norm, count: 1, width, epsilon: 1e-12 });
      for (const [at, result] of out.entries()) expect(result).toBeCloseTo(width + at, 3);
    }
  });

  it('gives a row the same bits alone and among others', () => {
    const width = 16;
    const rows = Float32Array.from({ length: 4 * width }, (_, at) => Math.sin(at * at));
    const changes = Float32Array.from({ length: 4 * width }, (_, at) => Math.cos(at * at));
    const norm = Float32Array.from({ length: 2 * width }, (_, at) => at / 9);
    const all = joined({ rows, changes, norm, count: 4, width, epsilon: 1e-5 });
    for (let row = 0; row < 4; row += 1) {
      const own = (of: Float32Array): Float32Array => of.slice(row * width, row * width + width);
      const of = { rows: own(rows), changes: own(changes), norm, count: 1, width, epsilon: 1e-5 };
      expect(joined(of)).toEqual(own(all));
    }
  });
});
