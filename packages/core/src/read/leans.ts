import type { Segmented } from '../segment/segmented.ts';
import type { Lean } from './reading.ts';

/** How many segments are kept for each value. */
const KEPT = 3;

/**
 * Sums the segments' scores of a document-wide question, divided by the square root of their number so that
 * long texts are not surer than short ones only by being long, and keeps the strongest segments of each value.
 */
export function collectLeans<Value extends string>(
  document: Segmented,
  leans: readonly { readonly segment: number; readonly scores: Float64Array }[],
  first: number,
  values: readonly Value[],
  bias: Float32Array,
): { total: Record<Value, number>; strongest: Lean<Value>[] } {
  const share = 1 / Math.sqrt(Math.max(1, leans.length));
  const strongest: Lean<Value>[] = [];
  const total = Object.fromEntries(
    values.map((value, at) => {
      let sum = 0;
      const own: Lean<Value>[] = [];
      for (const { segment, scores } of leans) {
        const weight = (scores[first + at] ?? 0) * share;
        sum += weight;
        const span = document.segments[segment];
        if (weight > 0 && span !== undefined) {
          keep(own, { start: span.start, end: span.end, segment, value, weight });
        }
      }
      strongest.push(...own);
      return [value, sum + (bias[at] ?? 0)];
    }),
  ) as Record<Value, number>;
  return { total, strongest };
}

/** Puts a lean in its place among the strongest, which are few: one pass over the segments instead of a sort. */
function keep<Value extends string>(strongest: Lean<Value>[], lean: Lean<Value>): void {
  let at = strongest.length;
  while (at > 0 && lean.weight > (strongest[at - 1]?.weight ?? 0)) at -= 1;
  if (at >= KEPT) return;
  strongest.splice(at, 0, lean);
  strongest.length = Math.min(strongest.length, KEPT);
}
