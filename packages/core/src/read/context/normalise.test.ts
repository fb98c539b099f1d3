import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.ts';

const plain = (width: number): Float32Array =>
  Float32Array.from({ length: 2 * width }, (_, at) => (at < width ? 1 : 0));

describe('normalise', () => {
  it('gives mean 0 and variance 1', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, (given) => {
        fc.pre(new Set(given).size > 1);
        const floats = Float32Array.from(given);
        normalise(floats, 0, floats.length, plain(floats.length));
        const mean = floats.reduce((sum, x) => sum + x, 0) / floats.length;
        const variance = floats.reduce((sum, x) => sum + (x - mean) ** 2, 0) / floats.length;
        expect(mean).toBeCloseTo(0, 4);
        expect(variance).toBeCloseTo(1, 2);
      }),
    );
  });

  it('scales and shifts each value, and leaves what stands around alone', () => {
    const floats = Float32Array.of(7, 1, 3, 8);
    normalise(floats, 1, 2, Float32Array.of(2, 3, 10, 20));
    expect(floats[0]).toBe(7);
    expect(floats[1]).toBeCloseTo(8, 4);
    expect(floats[2]).toBeCloseTo(23, 4);
    expect(floats[3]).toBe(8);
  });

  it('turns values that are all the same into the shift', () => {
    const floats = Float32Array.of(5, 5, 5);
    normalise(floats, 0, 3, Float32Array.of(1, 1, 1, 2, 3, 4));
    expect([...floats]).toEqual([2, 3, 4]);
  });
});
