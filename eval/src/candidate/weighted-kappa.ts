/** A pair of places on an ordered scale: the gold one first. */
export type Places = readonly [gold: number, told: number];

/**
 * Cohen's kappa with quadratic weights over a scale of `size` places: a miss by two counts four times one by one. 1 when there is
 * nothing but one place on both sides; null without pairs.
 */
export function weightedKappa(pairs: readonly Places[], size: number): number | null {
  if (pairs.length === 0) return null;
  const weight = (a: number, b: number): number => (a - b) ** 2 / (size - 1) ** 2;
  const observed = mean(pairs.map(([gold, told]) => weight(gold, told)));
  const expected = mean(pairs.map(([gold]) => mean(pairs.map(([, told]) => weight(gold, told)))));
  return expected === 0 ? 1 : 1 - observed / expected;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
