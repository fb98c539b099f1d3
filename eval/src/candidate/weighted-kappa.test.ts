import { describe, expect, it } from 'vitest';
import { weightedKappa } from './weighted-kappa.ts';

describe('weightedKappa', () => {
  it('is 1 for the same places, 0 for a told constant, below 0 for the reverse', () => {
    expect(
      weightedKappa(
        [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
        3,
      ),
    ).toBe(1);
    expect(
      weightedKappa(
        [
          [0, 1],
          [1, 1],
          [2, 1],
        ],
        3,
      ),
    ).toBeCloseTo(0);
    expect(
      weightedKappa(
        [
          [0, 2],
          [1, 1],
          [2, 0],
        ],
        3,
      ),
    ).toBeCloseTo(-1);
    expect(weightedKappa([], 3)).toBeNull();
  });

  it('counts a miss by two four times a miss by one', () => {
    // By hand: observed 1/3 of (1/4) and 1/3 of 1; expected over all nine pairs of the two sides.
    const byOne = weightedKappa(
      [
        [0, 1],
        [1, 1],
        [2, 2],
      ],
      3,
    );
    const byTwo = weightedKappa(
      [
        [0, 2],
        [1, 1],
        [2, 2],
      ],
      3,
    );
    expect(byOne).toBeCloseTo(1 - 1 / 12 / (0.75 / 3));
    expect(byTwo).toBeCloseTo(1 - 1 / 3 / (1 / 3));
  });
});
