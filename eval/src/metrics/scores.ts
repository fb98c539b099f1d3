import {
  ACCOUNTABILITIES,
  type Accountability,
  byAccountability,
  type FindingOwner,
  THREE_QUESTIONS,
} from '@titlescope/core';
import { isOrderTaker } from '../order-taker.ts';
import type { Scored } from '../posting.ts';
import { accuracy, f1, kappa, macroF1, type Pair } from './agreement.ts';
import { calibrationError, type Sureness } from './calibration-error.ts';
import { evidenceCoverage, evidencePrecision } from './evidence.ts';

/** A score of one or more postings with what a system says of them; null where it is not defined. */
export type Score = (scored: readonly Scored[]) => number | null;

/** The scores of a whole system, in the order in which they are listed. The corpus documents each. */
export const SCORES: Readonly<Record<ScoreName, Score>> = {
  kappa3: (scored) => meanKappa(scored, THREE_QUESTIONS),
  kappa9: (scored) => meanKappa(scored, ACCOUNTABILITIES),
  exact3: (scored) =>
    share(scored, (one) => THREE_QUESTIONS.every((key) => gold(one, key) === told(one, key))),
  held3: (scored) =>
    share(scored, (one) =>
      THREE_QUESTIONS.every((key) => (gold(one, key) === 'role') === (told(one, key) === 'role')),
    ),
  roleAccuracy: (scored) => accuracy(rolePairs(scored)),
  roleKappa: (scored) => kappa(rolePairs(scored)),
  orderTakerF1: (scored) => f1(orderTakerPairs(scored), 'true'),
  evidencePrecision,
  evidenceCoverage,
  calibrationError: (scored) => calibrationError(surenessOf(scored)),
};

/** The confidence of every finding that has one, and whether it is right. */
export function surenessOf(scored: readonly Scored[]): readonly Sureness[] {
  return scored.flatMap((one) =>
    ACCOUNTABILITIES.flatMap((key) => {
      const { owner, confidence } = one.prediction.findings[key];
      return confidence === null ? [] : [{ confidence, right: owner === gold(one, key) }];
    }),
  );
}

/** Name of a score of a whole system. */
export type ScoreName =
  | 'kappa3'
  | 'kappa9'
  | 'exact3'
  | 'held3'
  | 'roleAccuracy'
  | 'roleKappa'
  | 'orderTakerF1'
  | 'evidencePrecision'
  | 'evidenceCoverage'
  | 'calibrationError';

/** The scores of one accountability. */
export const FINDING_SCORES: Readonly<
  Record<FindingScoreName, (scored: readonly Scored[], key: Accountability) => number | null>
> = {
  accuracy: (scored, key) => accuracy(pairsOf(scored, key)),
  macroF1: (scored, key) => macroF1(pairsOf(scored, key)),
  kappa: (scored, key) => kappa(pairsOf(scored, key)),
};

/** Name of a score of one accountability. */
export type FindingScoreName = 'accuracy' | 'macroF1' | 'kappa';

/** Share of the findings of the given accountabilities that are right; null without postings. */
export function findingAccuracy(
  scored: readonly Scored[],
  keys: readonly Accountability[],
): number | null {
  return accuracy(keys.flatMap((key) => pairsOf(scored, key)));
}

/** The gold and the told role of each posting; a role that is not told is `none`. */
export function rolePairs(scored: readonly Scored[]): Pair[] {
  return scored.map(({ posting, prediction }) => [posting.gold.role, prediction.role ?? 'none']);
}

function orderTakerPairs(scored: readonly Scored[]): Pair[] {
  return scored.map((one) => [
    String(one.posting.gold.orderTaker),
    String(isOrderTaker(byAccountability((key) => told(one, key)))),
  ]);
}

function meanKappa(scored: readonly Scored[], keys: readonly Accountability[]): number | null {
  let sum = 0;
  for (const key of keys) {
    const value = kappa(pairsOf(scored, key));
    if (value === null) return null;
    sum += value;
  }
  return sum / keys.length;
}

function pairsOf(scored: readonly Scored[], key: Accountability): Pair[] {
  return scored.map((one) => [gold(one, key), told(one, key)]);
}

function share(scored: readonly Scored[], holds: (one: Scored) => boolean): number | null {
  return scored.length === 0 ? null : scored.filter(holds).length / scored.length;
}

function gold({ posting }: Scored, key: Accountability): FindingOwner {
  return posting.gold.findings[key];
}

function told({ prediction }: Scored, key: Accountability): FindingOwner {
  return prediction.findings[key].owner;
}
