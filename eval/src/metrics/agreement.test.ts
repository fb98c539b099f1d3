import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracy, f1, kappa, macroF1, type Pair } from './agreement.ts';

/** So many pairs of each kind: `gold told count`. */
function pairs(...kinds: readonly (readonly [string, string, number])[]): Pair[] {
  return kinds.flatMap(([gold, told, count]) =>
    Array.from({ length: count }, (): Pair => [gold, told]),
  );
}

// The textbook table of two judges: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no.
const textbook = pairs(['yes', 'yes', 20], ['yes', 'no', 5], ['no', 'yes', 10], ['no', 'no', 15]);

describe('kappa', () => {
  it.each([
    // observed 35/50, expected 25/50 * 30/50 + 25/50 * 20/50 = 0.5
    ['the textbook table', textbook, 0.4],
    ['full agreement', pairs(['a', 'a', 3], ['b', 'b', 2]), 1],
    ['one label told to all', pairs(['a', 'a', 3], ['b', 'a', 3]), 0],
    // observed 0, expected 0.5
    ['all of two labels swapped', pairs(['a', 'b', 2], ['b', 'a', 2]), -1],
    ['a single label on both sides', pairs(['a', 'a', 4]), 1],
    // observed 2/4; expected 2/4 * 1/4 + 1/4 * 1/4 + 1/4 * 2/4 = 5/16
    [
      'three labels',
      pairs(['a', 'a', 1], ['a', 'c', 1], ['b', 'b', 1], ['c', 'b', 1]),
      (2 / 4 - 5 / 16) / (1 - 5 / 16),
    ],
    ['no pairs', [], null],
  ] as const)('of %s', (_, given, expected) => {
    const told = kappa(given);
    if (expected === null) expect(told).toBeNull();
    else expect(told).toBeCloseTo(expected, 12);
  });

  it('is symmetric and at most 1', () => {
    const label = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label), { minLength: 1 }), (given) => {
        const value = kappa(given) ?? 2;
        expect(value).toBeLessThanOrEqual(1);
        expect(kappa(given.map(([gold, told]): Pair => [told, gold]))).toBeCloseTo(value, 12);
      }),
    );
  });
});

describe('accuracy, F1 and macro-F1', () => {
  it('of the textbook table', () => {
    expect(accuracy(textbook)).toBe(0.7);
    // yes: precision 20/30, recall 20/25
    expect(f1(textbook, 'yes')).toBeCloseTo(40 / 55, 12);
    // no: precision 15/20, recall 15/25
    expect(f1(textbook, 'no')).toBeCloseTo(30 / 45, 12);
    expect(macroF1(textbook)).toBeCloseTo((40 / 55 + 30 / 45) / 2, 12);
  });

  it('count a label that is told and never right as nought, and one that nobody uses not at all', () => {
    expect(macroF1(pairs(['a', 'a', 1], ['a', 'b', 1]))).toBeCloseTo(2 / 3 / 2, 12);
    expect(f1(textbook, 'maybe')).toBeNull();
  });

  it('are not defined without pairs', () => {
    expect([accuracy([]), macroF1([]), f1([], 'a')]).toEqual([null, null, null]);
  });
});
