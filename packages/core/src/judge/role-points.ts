import {
  ACCOUNTABILITIES,
  type Accountability,
  FINDING_OWNERS,
} from '../document/accountability.ts';
import { ROLES } from '../document/role.ts';
import type { FindingProbabilities, Weighed } from '../weigh/weighed.ts';
import type { RolePolicy } from './policy.ts';

const WIDTH = FINDING_OWNERS.length;

/** The points of the findings in one row: by accountability, then role, then owner. */
function tableOf(policy: RolePolicy): Float64Array {
  const known = tables.get(policy);
  if (known !== undefined) return known;
  const table = Float64Array.from(
    ACCOUNTABILITIES.flatMap((key) =>
      ROLES.flatMap((role) =>
        FINDING_OWNERS.map((owner) => policy.roles[role].findings[key][owner]),
      ),
    ),
  );
  tables.set(policy, table);
  return table;
}

/** Made once for each score card, since it outlives the documents. */
const tables = new WeakMap<RolePolicy, Float64Array>();

/**
 * Adds to the points of every role, in the order of the roles, those for one finding times `weight`: expected over its
 * owners' probabilities, so that a finding that is a toss-up between two owners counts as half of each.
 */
export function addFindingPoints(
  points: Float64Array,
  policy: RolePolicy,
  key: Accountability,
  { role, shared, other, unstated }: FindingProbabilities,
  weight = 1,
): void {
  const table = tableOf(policy);
  let place = ACCOUNTABILITIES.indexOf(key) * ROLES.length * WIDTH;
  for (let at = 0; at < points.length; at += 1) {
    const gain =
      (table[place] ?? 0) * role +
      (table[place + 1] ?? 0) * shared +
      (table[place + 2] ?? 0) * other +
      (table[place + 3] ?? 0) * unstated;
    points[at] = (points[at] ?? 0) + weight * gain;
    place += WIDTH;
  }
}

/** Points of every role, in the order of the roles: the base, the lean of the words, and those of the nine findings. */
export function rolePoints(document: Weighed, policy: RolePolicy): Float64Array {
  const points = Float64Array.from(
    ROLES,
    (role) => policy.roles[role].base + policy.roles[role].lean * document.reading.roleLean[role],
  );
  for (const key of ACCOUNTABILITIES) {
    addFindingPoints(points, policy, key, document.findings[key].probabilities);
  }
  return points;
}
