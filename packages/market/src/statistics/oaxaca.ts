import { solve } from './least-squares.ts';
import { Moments } from './moments.ts';

/** A gap between the means of two groups, split in two. The parts add up to the gap. */
export interface Split {
  readonly gap: number;
  /** What the groups' differing variables account for, by variable. */
  readonly explainedBy: readonly number[];
  readonly explained: number;
  /** What is left: the same variables counting differently, and all that was not measured. */
  readonly unexplained: number;
}

/**
 * The two-fold split of Oaxaca and Blinder of the mean outcome of the first group less that of the second. The coefficients are
 * those of both groups pooled with an indicator of the group (Jann 2008), so that the gap itself does not leak into them. The
 * moments hold the constant first and the outcome last. Null when a group is empty.
 */
export function oaxaca(first: Moments, second: Moments): Split | null {
  if (first.n === 0 || second.n === 0) return null;
  const { coefficients } = solve(withIndicator(first, second));
  const count = first.size - 1;
  const mean = (moments: Moments, at: number): number => moments.of(0, at) / moments.n;
  const gap = mean(first, count) - mean(second, count);
  const explainedBy = Array.from(
    { length: count },
    (_, at) => (mean(first, at) - mean(second, at)) * (coefficients[at] ?? 0),
  );
  const explained = explainedBy.reduce((sum, part) => sum + part, 0);
  return { gap, explainedBy, explained, unexplained: gap - explained };
}

/** The moments of both groups with one more variable before the outcome: 1 in the first group. */
function withIndicator(first: Moments, second: Moments): Moments {
  const size = first.size;
  const pooled = new Moments(size + 1);
  pooled.n = first.n + second.n;
  const place = (at: number): number => (at === size - 1 ? size : at);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      pooled.products[place(i) * (size + 1) + place(j)] = first.of(i, j) + second.of(i, j);
    }
    pooled.products[place(i) * (size + 1) + size - 1] = first.of(i, 0);
    pooled.products[(size - 1) * (size + 1) + place(i)] = first.of(0, i);
  }
  pooled.products[(size - 1) * (size + 1) + size - 1] = first.n;
  return pooled;
}
