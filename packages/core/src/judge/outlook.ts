import {
  ACCOUNTABILITIES,
  type ByAccountability,
  FINDING_OWNERS,
  THREE_QUESTIONS,
} from '../document/accountability.ts';
import type { FindingProbabilities } from '../weigh/weighed.ts';
import type { Conditions } from './conditions.ts';

/** Scope 0 to 3, each with and without the order-taker's seat. */
const SEATS = (THREE_QUESTIONS.length + 1) * 2;

/** What the verdict may be: how likely each role is, and each scope with and without the order-taker's seat. */
export interface Outlook {
  /** In the order of the roles. */
  readonly roles: readonly number[];
  /** At `2 * held` without and at `2 * held + 1` with the order-taker's seat. */
  readonly seats: readonly number[];
}

/** How likely each role is by its points: `softmax(points / scale)`. */
export function roleChances(points: readonly number[], scale: number): number[] {
  const highest = Math.max(...points);
  const powers = points.map((value) => Math.exp((value - highest) / scale));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/**
 * How likely each scope is, with and without the order-taker's seat, with the nine findings taken as independent of each
 * other. Exact: it goes through every way in which this role can hold the three questions.
 */
export function seatChances(
  findings: ByAccountability<FindingProbabilities>,
  orderTaker: Conditions | undefined,
): number[] {
  const seats = new Array<number>(SEATS).fill(0);
  for (let held = 0; held < 1 << THREE_QUESTIONS.length; held += 1) {
    let whole = 1;
    let met = 1;
    let metWithoutAny = 1;
    for (const [at, key] of ACCOUNTABILITIES.entries()) {
      const isQuestion = at < THREE_QUESTIONS.length;
      const isHeld = ((held >> at) & 1) === 1;
      const all = orderTaker?.all?.[key];
      const any = orderTaker?.any?.[key];
      let mass = 0;
      let meets = 0;
      let meetsWithoutAny = 0;
      for (const owner of FINDING_OWNERS) {
        if (isQuestion && (owner === 'role') !== isHeld) continue;
        const probability = findings[key][owner];
        mass += probability;
        if (all !== undefined && !all.includes(owner)) continue;
        meets += probability;
        if (any?.includes(owner) !== true) meetsWithoutAny += probability;
      }
      whole *= mass;
      met *= meets;
      metWithoutAny *= meetsWithoutAny;
    }
    const taken =
      orderTaker === undefined ? 0 : orderTaker.any === undefined ? met : met - metWithoutAny;
    const seat = 2 * countOf(held);
    seats[seat] = (seats[seat] ?? 0) + Math.max(0, whole - taken);
    seats[seat + 1] = (seats[seat + 1] ?? 0) + Math.max(0, taken);
  }
  return seats;
}

function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

/** Entropy in bits. */
export function entropy(chances: readonly number[]): number {
  let bits = 0;
  for (const chance of chances) if (chance > 0) bits -= chance * Math.log2(chance);
  return bits;
}

/** The joint chances of role and seat, which are independent within one outlook, times `weight`, added to `sum`. */
export function addJoint(sum: Float64Array, { roles, seats }: Outlook, weight: number): void {
  let at = 0;
  for (const role of roles) {
    for (const seat of seats) {
      sum[at] = (sum[at] ?? 0) + weight * role * seat;
      at += 1;
    }
  }
}
