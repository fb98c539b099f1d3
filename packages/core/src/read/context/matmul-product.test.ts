import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floatArena } from './matmul.ts';

const arena = floatArena();
const floatsOf = (length: number): fc.Arbitrary<Float32Array> =>
  fc.float32Array({ minLength: length, maxLength: length, min: -4, max: 4, noNaN: true });

describe('product', () => {
  it('is what plain code computes, to the last bit', () => {
    const sizes = fc.record({
      k: fc.nat({ max: 9 }),
      n: fc.nat({ max: 12 }).map((half) => 2 * half),
    });
    fc.assert(
      fc.property(
        sizes.chain(({ k, n }) => fc.tuple(floatsOf(k), floatsOf(k * n), floatsOf(n))),
        ([vector, matrix, start]) => {
          const out = Float64Array.from(start);
          const expected = Array.from(start, (first, column) =>
            vector.reduce(
              (sum, value, row) => sum + value * (matrix[row * start.length + column] ?? 0),
              first,
            ),
          );
          arena.product(vector, arena.store(matrix), out);
          expect([...out]).toEqual(expected);
        },
      ),
    );
  });

  it.each([
    [2500, 2],
    [3, 1800],
  ])('takes a vector of %i and %i sums, beyond the room that it begins with', (k, n) => {
    const fresh = floatArena();
    const matrix = fresh.store(new Float32Array(k * n).fill(2));
    const vector = new Float32Array(k).fill(0.5);
    const out = new Float64Array(n).fill(1);
    fresh.product(vector, matrix, out);
    fresh.product(vector, matrix, out);
    expect([...new Set(out)]).toEqual([1 + 2 * k]);
  });
});

describe('blend', () => {
  it('weighs each row for each pool', () => {
    const at = arena.store(Float32Array.of(1, 2, 3, 4, 10, 20, 30, 40));
    const shares = Float64Array.of(0.5, 1, 0, 0.25, 0, 1);
    expect([...arena.blend(at, shares, 3, 4)]).toEqual([3, 6, 9, 12, 1, 2, 3, 4, 10, 20, 30, 40]);
  });
});
