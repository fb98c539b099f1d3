import type { ContextWeights } from './context-weights.ts';
import type { WordEntry } from './lexicon.ts';

const GOLDEN = 0x9e3779b1;
const LONGEST_GRAM = 3;

/**
 * Adds what the segment's word 1–3-grams say by themselves, each counted once, over the square root of their
 * number, to `out`: one value for each wide column.
 */
export function addWide(
  segment: readonly WordEntry[],
  weights: ContextWeights,
  out: Float64Array,
): void {
  const { wide } = weights;
  const wideColumns = wide.scales.length;
  const buckets = wide.rows.length / wideColumns;
  const seen = new Set<number>();
  for (let length = 1; length <= LONGEST_GRAM; length += 1) {
    for (let from = 0; from + length <= segment.length; from += 1) {
      let hash = 0;
      for (let at = from; at < from + length; at += 1) {
        hash = Math.imul(hash ^ (segment[at]?.hash ?? 0), GOLDEN);
      }
      seen.add(((hash ^ (hash >>> 15)) >>> 0) % buckets);
    }
  }
  const sums = new Int32Array(wideColumns);
  for (const bucket of seen) {
    const row = bucket * wideColumns;
    for (let column = 0; column < wideColumns; column += 1) {
      sums[column] = (sums[column] ?? 0) + (wide.rows[row + column] ?? 0);
    }
  }
  const share = 1 / Math.sqrt(seen.size);
  for (let column = 0; column < wideColumns; column += 1) {
    out[column] = (sums[column] ?? 0) * (wide.scales[column] ?? 0) * share;
  }
}
