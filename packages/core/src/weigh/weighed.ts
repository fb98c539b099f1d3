import type { Accountability, ByAccountability, FindingOwner } from '../document/accountability.ts';
import type { Answer } from '../document/answer.ts';
import type { Claim, Read } from '../read/reading.ts';

/** How likely each owner is by the whole document; the four add up to 1. */
export type FindingProbabilities = Readonly<Record<FindingOwner, number>>;

/** A claim that carried a finding. */
export interface Evidence {
  readonly claim: Claim;
  /** By how much the log-odds of the finding's owner fall when this claim is left out. */
  readonly weight: number;
}

/** Why a claim did not carry the finding of its accountability. */
export type SetAsideReason =
  /** names another owner than the finding does */
  | 'outweighed'
  /** asks for experience, and a duty speaks (or nothing else does) */
  | 'qualification'
  /** too unsure, or adds nothing to what stronger claims already say */
  | 'weak'
  /** names another owner than the answers that were recorded */
  | 'answered';

/** A claim that was seen and did not count. */
export interface SetAside extends Evidence {
  readonly reason: SetAsideReason;
}

/** What the whole document says of one accountability. */
export interface Finding {
  readonly accountability: Accountability;
  readonly owner: FindingOwner;
  /** Probability of that owner, 0 to 1, calibrated. */
  readonly confidence: number;
  readonly probabilities: FindingProbabilities;
  /** The claims behind it, heaviest first. Empty exactly when the owner is `unstated` or rests on answers alone. */
  readonly evidence: readonly Evidence[];
  readonly setAside: readonly SetAside[];
  /** Only when somebody was asked. */
  readonly answered?: Answered;
}

/** What was said when somebody was asked, and what the text alone had said. */
export interface Answered {
  /** At least one, in a fixed order. */
  readonly answers: readonly Answer[];
  readonly asRead: Finding;
}

/** A document whose claims have been weighed: one finding for each of the nine. */
export interface Weighed extends Read {
  readonly findings: ByAccountability<Finding>;
}
