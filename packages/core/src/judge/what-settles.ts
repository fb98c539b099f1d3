import {
  ACCOUNTABILITIES,
  type Accountability,
  type ByAccountability,
  byAccountability,
  OWNERS,
  type Owner,
} from '../document/accountability.ts';
import type { AnswerSource } from '../document/answer.ts';
import type { FindingProbabilities, Weighed } from '../weigh/weighed.ts';
import { answeredKeys, answeredPolicy, holdersOf, likelihoodOf, updated } from './answers.ts';
import type { Conditions } from './conditions.ts';
import type { Knowledge } from './knowledge.ts';
import { addJoint, entropy, type Outlook, roleChances, seatChancesOf } from './outlook.ts';
import type { RolePolicy } from './policy.ts';
import { addFindingPoints, rolePoints } from './role-points.ts';

/** One answer that may come: how likely it is, and what the verdict would be. */
export interface Prospect {
  readonly owner: Owner;
  readonly chance: number;
  readonly outlook: Outlook;
}

/**
 * Every answer that the source may give about one accountability, with the verdict that would follow by the judge's own
 * policy when the other findings stay as they are.
 */
export type Look = (key: Accountability) => readonly Prospect[];

/** Prepares to look at what answers of this source would do to the verdict of a document. */
export function lookAtAnswers(
  document: Weighed,
  source: AnswerSource,
  policy: RolePolicy,
  knowledge: Knowledge,
): Look {
  const { findings } = document;
  const probabilities = byAccountability((key) => findings[key].probabilities);
  const answered = answeredKeys(findings);
  const now = answeredPolicy(policy, answered, knowledge);
  const then = answeredPolicy(policy, ACCOUNTABILITIES, knowledge);
  const points = rolePoints(document, now);
  const seats = seatChancesOf(probabilities, orderTakerOf(knowledge));
  return (key) => {
    const rest = points.slice();
    addFindingPoints(rest, now, key, probabilities[key], -1);
    const prior = holdersOf(probabilities[key]);
    return OWNERS.map((owner) => {
      const { holders, chance } = updated(prior, likelihoodOf(owner, source, knowledge));
      const { role, shared, other } = holders;
      const answer: FindingProbabilities = { role, shared, other, unstated: 0 };
      const more = rest.slice();
      addFindingPoints(more, then, key, answer);
      const outlook = { roles: roleChances(more, policy.scale), seats: seats(key, answer) };
      return { owner, chance, outlook };
    });
  };
}

/** What the verdict of a document may be, as it stands. */
export function outlookOf(document: Weighed, policy: RolePolicy, knowledge: Knowledge): Outlook {
  const { findings } = document;
  const now = answeredPolicy(policy, answeredKeys(findings), knowledge);
  return {
    roles: roleChances(rolePoints(document, now), policy.scale),
    seats: seatChancesOf(
      byAccountability((key) => findings[key].probabilities),
      orderTakerOf(knowledge),
    )(),
  };
}

/** Chances of every joint outcome, as expected before the answer is known. */
export function expected(prospects: readonly Prospect[]): Float64Array {
  const [first] = prospects;
  const size = (first?.outlook.roles.length ?? 0) * (first?.outlook.seats.length ?? 0);
  const sum = new Float64Array(size);
  const total = prospects.reduce((all, { chance }) => all + chance, 0);
  for (const { chance, outlook } of prospects) addJoint(sum, outlook, chance / total);
  return sum;
}

/**
 * Expected information of the answer about the verdict, in bits: the entropy of the verdict as expected, less that which
 * is expected to remain. Never below 0, and never more than the entropy of the answer.
 */
export function informationOf(prospects: readonly Prospect[]): number {
  const total = prospects.reduce((all, { chance }) => all + chance, 0);
  let bits = entropy(expected(prospects));
  for (const { chance, outlook } of prospects) {
    bits -= (chance / total) * (entropy(outlook.roles) + entropy(outlook.seats));
  }
  return Math.max(0, bits);
}

/** Expected information about the verdict, in bits, of asking the source about each accountability. */
export function whatSettles(
  document: Weighed,
  source: AnswerSource,
  policy: RolePolicy,
  knowledge: Knowledge,
): ByAccountability<number> {
  const look = lookAtAnswers(document, source, policy, knowledge);
  return byAccountability((key) => informationOf(look(key)));
}

/** When a seat is an order-taker's, by the tables. */
export function orderTakerOf(knowledge: Knowledge): Conditions | undefined {
  return knowledge.flags.find(({ code }) => code === ORDER_TAKER);
}

/** The flag that says an order-taker's seat: the seat is one exactly when the flag is raised. */
export const ORDER_TAKER = 'order-taker';
