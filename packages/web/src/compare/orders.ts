import {
  type Accountability,
  comparablePay,
  type Judged,
  type Question,
  THREE_QUESTIONS,
  words,
} from '@titlescope/core';
import { knowledge } from '@titlescope/knowledge';

/** One way to order roles: what it is called, and how much a role has of it. More comes first. */
export interface Order {
  readonly code: string;
  readonly label: string;
  readonly measure: (judged: Judged) => number;
}

const holds = ({ findings }: Judged, key: Accountability): number =>
  findings[key].probabilities.role + findings[key].probabilities.shared / 2;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** By what roles can be ordered. */
export const ORDERS: readonly Order[] = [
  {
    code: 'scope',
    label: 'how much the role holds of the three',
    measure: (judged) => sum(THREE_QUESTIONS.map((key) => holds(judged, key))),
  },
  ...THREE_QUESTIONS.map((key) => ({
    code: key,
    label: `its say in ${words.accountabilityName(knowledge, key).toLowerCase()}`,
    measure: (judged: Judged) => holds(judged, key),
  })),
  {
    code: 'certain',
    label: 'how little is left open',
    measure: ({ judgement }) => -sum(judgement.questions.map(({ settles }) => settles)),
  },
  {
    code: 'pay',
    label: 'what it pays, where that can be compared',
    measure: ({ judgement }) => comparablePay(judgement.pay.stated) ?? -1,
  },
  {
    code: 'exposure',
    label: 'how little of it AI is said to absorb',
    measure: ({ judgement }) =>
      judgement.exposure.units === 0 ? -2 : -judgement.exposure.absorbing,
  },
  {
    code: 'seat',
    label: 'how little it is an order-taker’s seat',
    measure: ({ judgement }) => -judgement.orderTaker.probability,
  },
];

/** The items with the most of an order first; equal ones keep their places. */
export function inOrder<Item extends { readonly judged: Judged }>(
  items: readonly Item[],
  code: string,
): readonly Item[] {
  const measure = ORDERS.find((order) => order.code === code)?.measure ?? (() => 0);
  return items
    .map((item) => ({ item, much: measure(item.judged) }))
    .toSorted((a, b) => b.much - a.much)
    .map(({ item }) => item);
}

/** The questions of a role that settle most, as many as are worth a line. */
export function mostOpen({ judgement }: Judged): readonly Question[] {
  return judgement.questions.slice(0, 2);
}
