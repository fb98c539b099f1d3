import {
  ACCOUNTABILITIES,
  type Accountability,
  type ByAccountability,
  FINDING_OWNERS,
  THREE_QUESTIONS,
} from '../document/accountability.ts';
import type { FindingProbabilities } from '../weigh/weighed.ts';
import type { Conditions } from './conditions.ts';

/** What the verdict may be: how likely each role is, and each way of holding the three questions with and without the order-taker's seat. */
export interface Outlook {
  /** In the order of the roles. */
  readonly roles: Float64Array;
  /** At `2 * held` without and at `2 * held + 1` with the order-taker's seat; bit n of `held` says whether the role holds question n. */
  readonly seats: Float64Array;
}

/** How likely each role is by its points: `softmax(points / scale)`. */
export function roleChances(points: Float64Array, scale: number): Float64Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of points) highest = Math.max(highest, value);
  const chances = new Float64Array(points.length);
  let total = 0;
  for (let at = 0; at < points.length; at += 1) {
    const power = Math.exp(((points[at] ?? 0) - highest) / scale);
    chances[at] = power;
    total += power;
  }
  for (let at = 0; at < chances.length; at += 1) chances[at] = (chances[at] ?? 0) / total;
  return chances;
}

/**
 * How likely each way of holding the three questions is, with and without the order-taker's seat, with the nine findings
 * taken as independent of each other. Exact. With one finding replaced when one is given.
 */
export type SeatChances = (key?: Accountability, instead?: FindingProbabilities) => Float64Array;

/**
 * Numbers for each finding, first where the role does not hold it, then where it does (the questions only): the probability in
 * all, of owners that let the seat be an order-taker's, and of those among them that meet none of the conditions of which one must hold.
 */
const WIDTH = 6;

/** Prepares `SeatChances` for findings. */
export function seatChancesOf(
  findings: ByAccountability<FindingProbabilities>,
  orderTaker: Conditions | undefined,
): SeatChances {
  const all = new Float64Array(ACCOUNTABILITIES.length * WIDTH);
  for (const [at, key] of ACCOUNTABILITIES.entries()) {
    fill(all, at, findings[key], orderTaker);
  }
  return (key, instead) => {
    if (key === undefined || instead === undefined) return combined(all, orderTaker);
    const one = all.slice();
    fill(one, ACCOUNTABILITIES.indexOf(key), instead, orderTaker);
    return combined(one, orderTaker);
  };
}

function fill(
  all: Float64Array,
  at: number,
  probabilities: FindingProbabilities,
  orderTaker: Conditions | undefined,
): void {
  const key = ACCOUNTABILITIES[at];
  if (key === undefined) return;
  const met = orderTaker?.all?.[key];
  const any = orderTaker?.any?.[key];
  all.fill(0, at * WIDTH, (at + 1) * WIDTH);
  for (const owner of FINDING_OWNERS) {
    const isHeld = at < THREE_QUESTIONS.length && owner === 'role';
    const place = at * WIDTH + (isHeld ? WIDTH / 2 : 0);
    const probability = probabilities[owner];
    all[place] = (all[place] ?? 0) + probability;
    if (met?.includes(owner) === false) continue;
    all[place + 1] = (all[place + 1] ?? 0) + probability;
    if (any?.includes(owner) !== true) all[place + 2] = (all[place + 2] ?? 0) + probability;
  }
}

function combined(all: Float64Array, orderTaker: Conditions | undefined): Float64Array {
  const of = (place: number): number => all[place] ?? 0;
  let mass = 1;
  let meets = 1;
  let bare = 1;
  for (let at = THREE_QUESTIONS.length; at < ACCOUNTABILITIES.length; at += 1) {
    mass *= of(at * WIDTH);
    meets *= of(at * WIDTH + 1);
    bare *= of(at * WIDTH + 2);
  }
  const seats = new Float64Array(2 << THREE_QUESTIONS.length);
  for (let held = 0; held < 1 << THREE_QUESTIONS.length; held += 1) {
    let whole = mass;
    let taken = meets;
    let bareTaken = orderTaker?.any === undefined ? 0 : bare;
    for (let at = 0; at < THREE_QUESTIONS.length; at += 1) {
      const isHeld = (held >> at) & 1;
      const place = at * WIDTH + isHeld * (WIDTH / 2);
      whole *= of(place);
      taken *= of(place + 1);
      bareTaken *= of(place + 2);
    }
    const takes = orderTaker === undefined ? 0 : Math.max(0, taken - bareTaken);
    seats[2 * held] = Math.max(0, whole - takes);
    seats[2 * held + 1] = takes;
  }
  return seats;
}

/** Entropy in bits. */
export function entropy(chances: ArrayLike<number>): number {
  let bits = 0;
  for (let at = 0; at < chances.length; at += 1) {
    const chance = chances[at] ?? 0;
    if (chance > 0) bits -= chance * Math.log2(chance);
  }
  return bits;
}

/** The joint chances of role and seat, which are independent within one outlook, times `weight`, added to `sum`. */
export function addJoint(sum: Float64Array, { roles, seats }: Outlook, weight: number): void {
  let at = 0;
  for (let one = 0; one < roles.length; one += 1) {
    const share = weight * (roles[one] ?? 0);
    for (let two = 0; two < seats.length; two += 1) {
      sum[at] = (sum[at] ?? 0) + share * (seats[two] ?? 0);
      at += 1;
    }
  }
}
