import { SAID } from '../first-person/weigh-own.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import type { Claim } from '../read/reading.ts';
import type { LineClaim, WorkGroup, WorkShares } from './resume-reading.ts';

/** What a line says, from its claims: the likeliest owner of each accountability that it is about. */
export function lineClaims(claims: readonly Claim[]): readonly LineClaim[] {
  return claims
    .filter(({ probabilities: { role, shared, other } }) => role + shared + other >= SAID)
    .map(({ accountability, owner, confidence }) => ({ accountability, owner, confidence }));
}

/**
 * The kind of work of a line, by the knowledge tables: a judgement when any of its claims is one. Carrying out what others decide
 * is none.
 */
export function groupOf(claims: readonly LineClaim[], { exposure }: Knowledge): WorkGroup {
  const groups = claims.map(({ accountability, owner }) =>
    owner === 'other' ? 'absorbing' : exposure.entries[accountability].group,
  );
  if (groups.includes('judgement')) return 'judgement';
  if (groups.includes('absorbing')) return 'absorbing';
  return groups.length > 0 ? 'other' : 'none';
}

/** The shares of the lines by kind of work. */
export function sharesOf(lines: readonly { readonly group: WorkGroup }[]): WorkShares {
  const share = (group: WorkGroup): number =>
    lines.length === 0 ? 0 : lines.filter((line) => line.group === group).length / lines.length;
  return {
    judgement: share('judgement'),
    absorbing: share('absorbing'),
    other: share('other'),
    none: share('none'),
  };
}
