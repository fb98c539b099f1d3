import { describe, expect, it } from 'vitest';
import { bootstrap, quantile, randomNumbers } from './bootstrap.ts';

const mean = (items: readonly number[]): number =>
  items.reduce((sum, item) => sum + item, 0) / items.length;
const items = Array.from({ length: 100 }, (_, index) => index % 10);

describe('bootstrap', () => {
  it('gives the same interval for the same seed and another one for another', () => {
    const run = (seed: number) => bootstrap(items, { mean }, { resamples: 200, seed });
    expect(run(7)).toEqual(run(7));
    expect(run(7)).not.toEqual(run(8));
  });

  it('spans about two standard errors on each side of a mean', () => {
    const { value, low, high } = bootstrap(items, { mean }, { resamples: 1000, seed: 1 }).mean;
    // Standard deviation 2.872, so a standard error of 0.2872 over 100 items.
    expect(value).toBe(4.5);
    expect(low).toBeGreaterThan(4.5 - 2.6 * 0.2872);
    expect(low).toBeLessThan(4.5 - 1.4 * 0.2872);
    expect(high).toBeGreaterThan(4.5 + 1.4 * 0.2872);
    expect(high).toBeLessThan(4.5 + 2.6 * 0.2872);
  });

  it('leaves out draws on which a score is not defined', () => {
    const some = { rare: (drawn: readonly number[]) => (drawn.includes(1) ? 1 : null) };
    expect(bootstrap([0, 0, 1], some, { resamples: 50, seed: 3 }).rare).toEqual({
      value: 1,
      low: 1,
      high: 1,
    });
    expect(bootstrap([0, 0], some, { resamples: 50, seed: 3 }).rare.low).toBeNull();
  });
});

describe('randomNumbers', () => {
  it('stays within 0 and 1 and is spread evenly', () => {
    const random = randomNumbers(42);
    const drawn = Array.from({ length: 10_000 }, random);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(mean(drawn)).toBeCloseTo(0.5, 1);
  });
});

describe('quantile', () => {
  it.each([
    [[1, 2, 3, 4, 5], 0.5, 3],
    [[1, 2], 0.25, 1.25],
    [[4], 0.9, 4],
    [[], 0.5, null],
  ])('of %j at %d', (sorted, share, expected) => {
    expect(quantile(sorted, share)).toBe(expected);
  });
});
