import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowSums } from './row-sums.ts';

describe('rowSums', () => {
  it('adds up the rows of the buckets, of any width and number', () => {
    const weight = fc.constantFrom(-128, -127, -1, 0, 1, 126, 127);
    const given = fc
      .integer({ min: 1, max: 9 })
      .chain((width) =>
        fc.tuple(
          fc.constant(width),
          fc.array(weight, { minLength: 4 * width, maxLength: 4 * width }),
          fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 700, size: 'max' }),
        ),
      );
    fc.assert(
      fc.property(given, ([width, weights, buckets]) => {
        const sums = new Int32Array(width).fill(99);
        rowSums(Int8Array.from(weights), width)(Int32Array.from(buckets), buckets.length, sums);
        const expected = Array.from({ length: width }, (_, column) =>
          buckets.reduce((sum, bucket) => sum + (weights[bucket * width + column] ?? 0), 0),
        );
        expect([...sums]).toEqual(expected);
      }),
    );
  });

  it.each([-128, 127])('holds %d added up 512 times', (weight) => {
    const sums = new Int32Array(5);
    rowSums(new Int8Array(5).fill(weight), 5)(new Int32Array(512), 512, sums);
    expect([...sums]).toEqual(Array(5).fill(512 * weight));
  });
});
