import { ACCOUNTABILITIES, type Accountability } from '../document/accountability.ts';
import type { Claim } from '../read/reading.ts';

/** What claims are added up for: a duty by its owner, any duty, any asked-for experience. */
const KINDS = ['role', 'shared', 'other', 'duty', 'qualification'] as const;

/** Names of the features of one accountability, for each kind: how much is claimed in all, and how surely at most. */
export const OWN_FEATURES: readonly string[] = KINDS.flatMap((kind) => [
  `${kind}.sum`,
  `${kind}.most`,
]);

/** Those own features of every accountability that the findings of the others may look at. */
const SHARED_OF_EACH: readonly number[] = ['role.sum', 'role.most', 'shared.sum', 'duty.sum'].map(
  (name) => OWN_FEATURES.indexOf(name),
);

/** Names of the features that all findings share. */
export const SHARED_FEATURES: readonly string[] = ACCOUNTABILITIES.flatMap((accountability) =>
  SHARED_OF_EACH.map((at) => `${accountability}.${OWN_FEATURES[at]}`),
);

/** Keeps the log-odds of a certain and of an impossible claim finite. */
const MARGIN = 0.01;

/**
 * What the claims of one accountability add up to, for each kind: the sum, the surest and the next surest. From
 * these any one claim can be left out again.
 */
export interface ClaimTally {
  readonly sum: Float64Array;
  readonly most: Float64Array;
  readonly next: Float64Array;
}

/** Adds up claims of one accountability, in one pass. */
export function tallyClaims(claims: readonly Claim[]): ClaimTally {
  const sum = new Float64Array(KINDS.length);
  const most = new Float64Array(KINDS.length);
  const next = new Float64Array(KINDS.length);
  for (const claim of claims) {
    for (let kind = 0; kind < KINDS.length; kind += 1) {
      const probability = probabilityOf(claim, kind);
      const surest = most[kind] ?? 0;
      next[kind] = Math.max(next[kind] ?? 0, Math.min(surest, probability));
      most[kind] = Math.max(surest, probability);
      sum[kind] = (sum[kind] ?? 0) + probability;
    }
  }
  return { sum, most, next };
}

/**
 * What the claims of one accountability amount to, in the order of `OWN_FEATURES`: the logarithm of one plus
 * their sum, and the log-odds of the surest. A claim counts as a duty and as asked-for experience by the
 * probability of each.
 */
export function featuresOf({ sum, most }: ClaimTally): Float64Array {
  const features = new Float64Array(OWN_FEATURES.length);
  for (let kind = 0; kind < KINDS.length; kind += 1) {
    features[kind * 2] = Math.log1p(sum[kind] ?? 0);
    features[kind * 2 + 1] = logOdds(most[kind] ?? 0);
  }
  return features;
}

/** `featuresOf` without one of the claims tallied. It costs the same however many claims there are. */
export function featuresWithout(tally: ClaimTally, claim: Claim): Float64Array {
  const features = new Float64Array(OWN_FEATURES.length);
  for (let kind = 0; kind < KINDS.length; kind += 1) {
    const own = probabilityOf(claim, kind);
    const surest = tally.most[kind] ?? 0;
    features[kind * 2] = Math.log1p(Math.max(0, (tally.sum[kind] ?? 0) - own));
    features[kind * 2 + 1] = logOdds(own === surest ? (tally.next[kind] ?? 0) : surest);
  }
  return features;
}

/** The features that all findings share, from the own features of each accountability. */
export function sharedFeatures(own: Readonly<Record<Accountability, Float64Array>>): Float64Array {
  const shared = new Float64Array(SHARED_FEATURES.length);
  for (const [a, accountability] of ACCOUNTABILITIES.entries()) {
    for (const [at, feature] of SHARED_OF_EACH.entries()) {
      shared[a * SHARED_OF_EACH.length + at] = own[accountability][feature] ?? 0;
    }
  }
  return shared;
}

/** `featuresOf` the claims of one accountability among all. Used by the training as well. */
export function ownFeatures(
  claims: readonly Claim[],
  accountability: Accountability,
): Float64Array {
  return featuresOf(tallyClaims(claims.filter((claim) => claim.accountability === accountability)));
}

/** Probability that the claim holds as the kind says. */
function probabilityOf({ probabilities, qualification }: Claim, kind: number): number {
  const { role, shared, other } = probabilities;
  const said = KINDS[kind] === 'duty' || KINDS[kind] === 'qualification';
  const all = said ? role + shared + other : kind === 0 ? role : kind === 1 ? shared : other;
  return all * (KINDS[kind] === 'qualification' ? qualification : 1 - qualification);
}

function logOdds(probability: number): number {
  return Math.log((probability + MARGIN) / (1 + MARGIN - probability));
}
