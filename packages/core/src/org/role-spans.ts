import type { Accountability, FindingOwner, Owner } from '../document/accountability.ts';
import type { OrgRole, RoleSpan } from './org-reading.ts';

/** Who holds it by a role's description. */
export function ownerOf(role: OrgRole, key: Accountability): FindingOwner {
  return role.judged.findings[key].owner;
}

/** Identifiers of roles. */
export function idsOf(roles: readonly OrgRole[]): readonly string[] {
  return roles.map(({ id }) => id);
}

/** The heaviest sentences by which a role's finding has its owner, at most `most`. */
export function spansOf(role: OrgRole, key: Accountability, most = 1): readonly RoleSpan[] {
  const finding = role.judged.findings[key];
  return finding.evidence
    .filter(({ claim }) => claim.owner === (finding.owner satisfies Owner | 'unstated'))
    .concat(finding.evidence)
    .filter((one, at, list) => list.indexOf(one) === at)
    .slice(0, most)
    .map(({ claim }) => ({
      role: role.id,
      accountability: key,
      start: claim.start,
      end: claim.end,
    }));
}
