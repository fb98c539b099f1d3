import { knowledge } from '@titlescope/knowledge';
import { compareRoles, guide, type RoleComparison } from '@titlescope/knowledge/guide';

/** One page of the guide: two roles that are taken for one another. */
export interface PairPage {
  /** As it stands in the address. */
  readonly code: string;
  readonly left: string;
  readonly right: string;
}

const labelOf = (name: string): string =>
  knowledge.roles.find((role) => role.name === name)?.label ?? name;

/** Every pair that something is written of, in the order of the tables. */
export const PAIRS: readonly PairPage[] = guide.pairs.map(({ pair, left, right }) => ({
  code: pair,
  left: labelOf(left),
  right: labelOf(right),
}));

/** The two roles of a pair side by side; those of the first pair when there is none of that code. */
export function comparisonOf(code: string): RoleComparison {
  const pair = guide.pairs.find((entry) => entry.pair === code) ?? guide.pairs[0];
  if (pair === undefined) throw new Error('the guide holds no pair');
  return compareRoles(pair.left, pair.right, guide, knowledge);
}
