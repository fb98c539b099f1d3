import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from './wilson.ts';

describe('shareOf', () => {
  // Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published interval of %i in %i', (count, n, low, high) => {
    const share = shareOf(count, n);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it('holds its own share, within 0 and 1, and is nothing for nothing', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        const [count, n] = [Math.min(a, b), Math.max(a, b, 1)];
        const { low, share, high } = shareOf(count, n);
        if (low === null || share === null || high === null)
          throw new Error('a share of something');
        expect(0 <= low && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1).toBe(true);
      }),
    );
    expect(shareOf(0, 0)).toEqual({ count: 0, n: 0, share: null, low: null, high: null });
  });
});
