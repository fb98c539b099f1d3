/** A pair of labels: the gold one first, then the one told. */
export type Pair = readonly [gold: string, told: string];

/** Share of pairs that are alike; null without pairs. */
export function accuracy(pairs: readonly Pair[]): number | null {
  if (pairs.length === 0) return null;
  return pairs.filter(([gold, told]) => gold === told).length / pairs.length;
}

/**
 * Cohen's kappa: agreement above chance, chance being both sides drawing from their own shares of the labels. 1 when
 * there is nothing but one label on both sides; null without pairs.
 */
export function kappa(pairs: readonly Pair[]): number | null {
  const observed = accuracy(pairs);
  if (observed === null) return null;
  const gold = countOf(pairs.map(([label]) => label));
  const told = countOf(pairs.map(([, label]) => label));
  let expected = 0;
  for (const [label, count] of gold) expected += count * (told.get(label) ?? 0);
  expected /= pairs.length ** 2;
  return expected === 1 ? 1 : (observed - expected) / (1 - expected);
}

/**
 * Mean F1 of the labels that occur in the gold or among those told. A label that nobody uses does not count; null
 * without pairs.
 */
export function macroF1(pairs: readonly Pair[]): number | null {
  if (pairs.length === 0) return null;
  const labels = new Set(pairs.flat());
  let sum = 0;
  for (const label of labels) sum += f1(pairs, label) ?? 0;
  return sum / labels.size;
}

/** F1 of one label: harmonic mean of precision and recall. Null when neither side ever uses it. */
export function f1(pairs: readonly Pair[], label: string): number | null {
  let both = 0;
  let either = 0;
  for (const [gold, told] of pairs) {
    either += Number(gold === label) + Number(told === label);
    both += Number(gold === label && told === label);
  }
  return either === 0 ? null : (2 * both) / either;
}

function countOf(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
