import { byAccountability } from '../document/accountability.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { listAsks } from './list-asks.ts';
import { observeOrderTakers } from './observe-order-takers.ts';
import { observeNobody, observeTwoOwners } from './observe-owners.ts';
import { observePairs } from './observe-pairs.ts';
import { observePeople } from './observe-people.ts';
import { observeLikeTitles, observeLikeWork } from './observe-titles.ts';
import { observeWhy } from './observe-why.ts';
import { orderRoles } from './order-roles.ts';
import {
  type Description,
  type LeftOut,
  OBSERVATIONS,
  type Observation,
  type OrgReading,
  type OrgRole,
} from './org-reading.ts';
import { ownerOf } from './role-spans.ts';

/**
 * Reads the role descriptions of one organisation together. The order in which they are given changes nothing. `leftOut` is
 * what could not be read, to be said with the rest.
 */
export function readOrg(
  descriptions: readonly Description[],
  leftOut: readonly LeftOut[],
  knowledge: Knowledge,
): OrgReading {
  const ordered = orderRoles(descriptions, knowledge);
  const { roles } = ordered;
  const observations = observe(roles);
  const reader = roles[0]?.judged.reader ?? descriptions[0]?.judged.reader;
  return {
    roles,
    observations,
    questions: listAsks(observations, roles, knowledge),
    duplicates: ordered.duplicates,
    leftOut: [...leftOut, ...ordered.leftOut].toSorted(bySource),
    held: byAccountability((key) => roles.filter((role) => ownerOf(role, key) === 'role').length),
    reader: { name: reader?.name ?? '', version: reader?.version ?? '' },
    knowledge: knowledge.version,
  };
}

function observe(roles: readonly OrgRole[]): readonly Observation[] {
  if (roles.length === 0) return [];
  const owners = observeTwoOwners(roles);
  const found = [
    ...owners,
    ...observeNobody(roles),
    ...observeOrderTakers(roles),
    ...observeWhy(roles),
    ...observePairs(roles, owners),
    ...observeLikeWork(roles),
    ...observeLikeTitles(roles),
    ...observePeople(roles),
  ];
  // Sorting is stable: within one code the order of finding stays, which is that of the roles.
  return found.filter(isLikely).toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** What is less likely than not is not said; that no description says something is a fact about the texts, however they were read. */
function isLikely({ code, confidence }: Observation): boolean {
  return code === 'nobody' || code === 'people-unknown' || confidence >= 0.5;
}

/** What is likely to be a conflict comes first; two owners of perhaps different products come after what is missing. */
function placeOf({ code, variant }: Observation): number {
  const place = OBSERVATIONS.indexOf(code);
  if (code === 'two-owners' && variant !== 'same') return OBSERVATIONS.indexOf('nobody') + 0.5;
  if (code === 'why-elsewhere' && variant === 'unclaimed')
    return OBSERVATIONS.indexOf('nobody') - 0.5;
  return place;
}

function bySource(a: LeftOut, b: LeftOut): number {
  const left = [a.source, String(a.line ?? 0).padStart(9, '0'), a.code].join('\n');
  const right = [b.source, String(b.line ?? 0).padStart(9, '0'), b.code].join('\n');
  return left < right ? -1 : left > right ? 1 : 0;
}
