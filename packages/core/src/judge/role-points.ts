import { ACCOUNTABILITIES, type Accountability } from '../document/accountability.ts';
import { ROLES } from '../document/role.ts';
import type { FindingProbabilities, Weighed } from '../weigh/weighed.ts';
import type { RolePolicy } from './policy.ts';

/** Points of every role for one finding, in the order of the roles: expected over its owners' probabilities. */
export function findingPoints(
  policy: RolePolicy,
  key: Accountability,
  probabilities: FindingProbabilities,
): number[] {
  return ROLES.map((role) => {
    const own = policy.roles[role].findings[key];
    return (
      own.role * probabilities.role +
      own.shared * probabilities.shared +
      own.other * probabilities.other +
      own.unstated * probabilities.unstated
    );
  });
}

/**
 * Points of every role, in the order of the roles: the base, the lean of the words, and those of the nine findings, so
 * that a finding that is a toss-up between two owners counts as half of each.
 */
export function rolePoints(document: Weighed, policy: RolePolicy): number[] {
  const points = ROLES.map(
    (role) => policy.roles[role].base + policy.roles[role].lean * document.reading.roleLean[role],
  );
  for (const key of ACCOUNTABILITIES) {
    const more = findingPoints(policy, key, document.findings[key].probabilities);
    for (let at = 0; at < points.length; at += 1) points[at] = (points[at] ?? 0) + (more[at] ?? 0);
  }
  return points;
}
