import type { Accountability, FindingOwner } from '../document/accountability.ts';
import type { OrgRole } from './org-reading.ts';

/** Probability that a role's description gives it an accountability as this owner. */
export function chanceOf(role: OrgRole, key: Accountability, owner: FindingOwner): number {
  return role.judged.findings[key].probabilities[owner];
}

/** That all of some independent things hold. */
export function all(chances: readonly number[]): number {
  return chances.reduce((product, chance) => product * chance, 1);
}

/** That none of them holds. */
export function none(chances: readonly number[]): number {
  return all(chances.map((chance) => 1 - chance));
}

/** That at least two of them hold. */
export function atLeastTwo(chances: readonly number[]): number {
  const one = chances.reduce(
    (sum, chance, at) => sum + chance * none(chances.filter((_, other) => other !== at)),
    0,
  );
  return Math.max(0, Math.min(1, 1 - none(chances) - one));
}

/** Their mean; 0 for none. */
export function mean(chances: readonly number[]): number {
  return chances.length === 0 ? 0 : chances.reduce((sum, one) => sum + one, 0) / chances.length;
}
