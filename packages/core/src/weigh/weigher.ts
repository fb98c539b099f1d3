import type { ByAccountability } from '../document/accountability.ts';
import type { Claim, FindingLean } from '../read/reading.ts';
import type { FindingProbabilities } from './weighed.ts';

/** What all claims of a document amount to, and what they would without one of them. */
export interface Weighing {
  readonly probabilities: ByAccountability<FindingProbabilities>;
  /** The probabilities of the accountability of one of the claims, if that claim were not there. Cost does not grow with the claims. */
  without(claim: Claim): FindingProbabilities;
}

/** Turns all claims of a document, and the lean of its words, into the probabilities of each finding. Pure. */
export interface Weigher {
  weigh(claims: readonly Claim[], lean?: FindingLean): Weighing;
}
