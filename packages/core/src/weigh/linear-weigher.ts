import {
  type Accountability,
  type ByAccountability,
  byAccountability,
  FINDING_OWNERS,
  type FindingOwner,
} from '../document/accountability.ts';
import type { Claim, FindingLean } from '../read/reading.ts';
import { probabilitiesOf } from '../read/softmax.ts';
import { claimsByAccountability } from './claims-by-accountability.ts';
import { featuresOf, featuresWithout, sharedFeatures, tallyClaims } from './weigh-features.ts';
import type { FindingProbabilities } from './weighed.ts';
import type { Weigher } from './weigher.ts';

/** Learnt weights of one accountability: for each owner a bias, one weight for each own and each shared feature. */
export interface OwnerWeights {
  readonly bias: number;
  readonly own: readonly number[];
  readonly shared: readonly number[];
}

/** Learnt weights for all accountabilities and owners. */
export type LinearWeigherWeights = ByAccountability<Readonly<Record<FindingOwner, OwnerWeights>>>;

/** A weigher that is a multinomial logistic regression over what the claims amount to. */
export function linearWeigher(weights: LinearWeigherWeights): Weigher {
  const findingOf = (
    accountability: Accountability,
    own: Float64Array,
    shared: Float64Array,
    lean: FindingLean | undefined,
  ): FindingProbabilities => {
    const scores = { role: 0, shared: 0, other: 0, unstated: 0 };
    for (const owner of FINDING_OWNERS) {
      const weight = weights[accountability][owner];
      scores[owner] = weight.bias + dot(weight.own, own) + dot(weight.shared, shared);
      scores[owner] += lean?.[accountability][owner] ?? 0;
    }
    return probabilitiesOf(FINDING_OWNERS, scores);
  };
  return {
    weigh(claims: readonly Claim[], lean?: FindingLean) {
      const grouped = claimsByAccountability(claims);
      const tallies = byAccountability((accountability) => tallyClaims(grouped[accountability]));
      const own = byAccountability((accountability) => featuresOf(tallies[accountability]));
      const shared = sharedFeatures(own);
      return {
        probabilities: byAccountability((accountability) =>
          findingOf(accountability, own[accountability], shared, lean),
        ),
        without(claim: Claim) {
          const { accountability } = claim;
          const less = featuresWithout(tallies[accountability], claim);
          const lessShared = sharedFeatures({ ...own, [accountability]: less });
          return findingOf(accountability, less, lessShared, lean);
        },
      };
    },
  };
}

function dot(weights: readonly number[], features: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < features.length; at += 1) sum += (weights[at] ?? 0) * (features[at] ?? 0);
  return sum;
}
