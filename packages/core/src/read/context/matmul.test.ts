import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floatArena } from './matmul.ts';

/** Numbers that look random and are exact as 32-bit floats, as are their products and short sums. */
const numberOf = (seed: number): number => (Math.imul(seed + 7, 0x9e3779b1) >> 24) / 16;

const filled = (length: number, seed: number): Float32Array =>
  Float32Array.from({ length }, (_, at) => numberOf(seed + at));

describe('floatArena', () => {
  it('multiplies as the definition says, and adds to what is there', () => {
    const arena = floatArena();
    const size = fc.record({
      m: fc.integer({ min: 1, max: 6 }).map((quarter) => 4 * quarter),
      k: fc.integer({ min: 1, max: 40 }),
      columns: fc.integer({ min: 1, max: 27 }),
      more: fc.nat({ max: 9 }),
      seed: fc.nat({ max: 1000 }),
    });
    fc.assert(
      fc.property(size, ({ m, k, columns, more, seed }) => {
        const n = Math.ceil(columns / 8) * 8;
        const strideA = k + more;
        const strideC = n + more;
        const matrix = filled(k * columns, seed);
        const b = arena.load(matrix, columns);
        const a = arena.take(m * strideA);
        const c = arena.take(m * strideC);
        const floats = arena.floats();
        floats.set(filled(m * strideA, seed + 5), a);
        floats.set(filled(m * strideC, seed + 9), c);
        const before = floats.slice(c, c + m * strideC);
        arena.multiply({ at: a, stride: strideA }, b, { at: c, stride: strideC }, { m, k, n });
        for (let row = 0; row < m; row += 1) {
          for (let column = 0; column < strideC; column += 1) {
            let sum = before[row * strideC + column] ?? 0;
            for (let at = 0; column < columns && at < k; at += 1) {
              sum += (floats[a + row * strideA + at] ?? 0) * (matrix[at * columns + column] ?? 0);
            }
            expect(floats[c + row * strideC + column]).toBe(sum);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what is in it when it grows, in a new view', () => {
    const arena = floatArena();
    const first = arena.take(100);
    const old = arena.floats();
    old.set(filled(100, 1), first);
    const expected = old.slice(first, first + 100);
    const second = arena.take(500_000);
    expect(old.length).toBe(0);
    const floats = arena.floats();
    expect(second).toBeGreaterThanOrEqual(first + 100);
    expect(floats.slice(first, first + 100)).toEqual(expected);
    floats.set(filled(8, 2), second + 499_992);
    expect(floats.slice(second + 499_992, second + 500_000)).toEqual(filled(8, 2));
  });

  it('hands out zeros that do not overlap', () => {
    const arena = floatArena();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 12 }), (lengths) => {
        const places = lengths.map((length) => ({ at: arena.take(length), length }));
        for (const [index, { at, length }] of places.entries()) {
          const floats = arena.floats();
          expect(floats.slice(at, at + length).every((value) => value === 0)).toBe(true);
          floats.fill(index + 1, at, at + length);
        }
        for (const [index, { at, length }] of places.entries()) {
          const own = arena.floats().slice(at, at + length);
          expect(own.every((value) => value === index + 1)).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('shares nothing with another arena', () => {
    const [one, other] = [floatArena(), floatArena()];
    const at = one.take(4);
    other.take(4);
    one.floats().fill(9, at, at + 4);
    expect(other.floats()[at]).toBe(0);
  });
});
