import { ACCOUNTABILITIES, OWNERS } from '../../document/accountability.ts';

/** How likely a segment says anything of the likeliest accountability, 0 to 1, from its logits in the order of `COLUMNS`. */
export function saysAnything(logits: Float64Array): number {
  let most = 0;
  for (let a = 0; a < ACCOUNTABILITIES.length; a += 1) {
    let powers = 0;
    for (let o = 0; o < OWNERS.length; o += 1)
      powers += Math.exp(logits[OWNERS.length * a + o] ?? 0);
    most = Math.max(most, powers);
  }
  // None has the logit 0. Where the powers are beyond all numbers, so is what is said.
  return most === Number.POSITIVE_INFINITY ? 1 : most / (1 + most);
}

/**
 * A text of at most so many segments, headings and title aside, is read whole: what it says hangs on each of them, and reading them takes little time. Of
 * single sentences that say who decides, the gate lets one in twenty go by.
 */
export const SHORT = 8;

/** Those of a text's segments, each with its logits, that are read. */
export function passing<T extends { readonly scores: Float64Array }>(
  scored: readonly T[],
  gate: number,
): readonly T[] {
  if (scored.length <= SHORT) return scored;
  return scored.filter(({ scores }) => saysAnything(scores) >= gate);
}
