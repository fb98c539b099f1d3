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
