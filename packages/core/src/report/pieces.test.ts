import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPieces } from './pieces.ts';

describe('cutPieces', () => {
  it('cuts nested and overlapping ranges into pieces side by side', () => {
    const pieces = cutPieces(10, [
      { start: 2, end: 8, value: 'a' },
      { start: 4, end: 6, value: 'b' },
      { start: 6, end: 9, value: 'c' },
    ]);
    expect(pieces).toEqual([
      { start: 0, end: 2, values: [], opens: [] },
      { start: 2, end: 4, values: ['a'], opens: ['a'] },
      { start: 4, end: 6, values: ['a', 'b'], opens: ['b'] },
      { start: 6, end: 8, values: ['a', 'c'], opens: ['c'] },
      { start: 8, end: 9, values: ['c'], opens: [] },
      { start: 9, end: 10, values: [], opens: [] },
    ]);
  });

  it('covers the text once, and opens each range once', () => {
    const range = fc.record({
      start: fc.integer({ min: -5, max: 60 }),
      end: fc.integer({ min: -5, max: 60 }),
    });
    fc.assert(
      fc.property(fc.nat(50), fc.array(range), (length, ranges) => {
        const pieces = cutPieces(
          length,
          ranges.map((one, value) => ({ ...one, value })),
        );
        let at = 0;
        for (const { start, end } of pieces) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(length);
        const opened = pieces.flatMap(({ opens }) => opens);
        expect(new Set(opened).size).toBe(opened.length);
      }),
    );
  });
});
