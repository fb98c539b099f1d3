import type { Accountability } from '../document/accountability.ts';
import { SAID } from '../first-person/weigh-own.ts';
import type { Claim } from '../read/reading.ts';
import type { LineClaim, WorkGroup, WorkShares } from './resume-reading.ts';

/** Which accountabilities are work that AI tools absorb fastest, and which stay a judgement. */
export interface WorkGroups {
  readonly absorbing: readonly Accountability[];
  readonly judgement: readonly Accountability[];
}

/** What a line says, from its claims: the likeliest owner of each accountability that it is about. */
export function lineClaims(claims: readonly Claim[]): readonly LineClaim[] {
  return claims
    .filter(({ probabilities: { role, shared, other } }) => role + shared + other >= SAID)
    .map(({ accountability, owner, confidence }) => ({ accountability, owner, confidence }));
}

/** The kind of work of a line: a judgement when any of its claims is one. Carrying out what others decide is none. */
export function groupOf(claims: readonly LineClaim[], groups: WorkGroups): WorkGroup {
  const isJudgement = ({ accountability, owner }: LineClaim): boolean =>
    owner !== 'other' && groups.judgement.includes(accountability);
  const isAbsorbing = ({ accountability, owner }: LineClaim): boolean =>
    owner === 'other' || groups.absorbing.includes(accountability);
  if (claims.some(isJudgement)) return 'judgement';
  if (claims.some(isAbsorbing)) return 'absorbing';
  return claims.length > 0 ? 'other' : 'none';
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
