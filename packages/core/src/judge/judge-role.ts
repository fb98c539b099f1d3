import { ACCOUNTABILITIES } from '../document/accountability.ts';
import type { Span } from '../document/document.ts';
import { ROLES, type RoleName } from '../document/role.ts';
import { probabilitiesOf } from '../read/softmax.ts';
import type { Weighed } from '../weigh/weighed.ts';
import type { RoleJudgement } from './judged.ts';
import type { RolePolicy } from './policy.ts';

/** How many spans are shown for a role. */
const SHOWN = 4;

/**
 * The de-facto role: the one with the most points for the findings' owners and the lean of the words. Without
 * a single claim that carries a finding there is no role.
 */
export function judgeRole(document: Weighed, policy: RolePolicy): RoleJudgement {
  const points = Object.fromEntries(
    ROLES.map((role) => [role, pointsOf(document, policy, role) / policy.scale]),
  ) as Record<RoleName, number>;
  const probabilities = probabilitiesOf(ROLES, points);
  const likeliest = ROLES.reduce((best, role) =>
    probabilities[role] > probabilities[best] ? role : best,
  );
  const evidence = evidenceOf(document, policy, likeliest);
  const stated = ACCOUNTABILITIES.some((key) => document.findings[key].owner !== 'unstated');
  if (!stated || evidence.length === 0) return { name: null, probabilities, evidence: [] };
  return { name: likeliest, probabilities, evidence };
}

/**
 * Points of a role. Each finding gives the expected points over its owners' probabilities, so that a finding that
 * is a toss-up between two owners counts as half of each.
 */
function pointsOf(document: Weighed, policy: RolePolicy, role: RoleName): number {
  const card = policy.roles[role];
  let points = card.base + card.lean * document.reading.roleLean[role];
  for (const key of ACCOUNTABILITIES) {
    const { probabilities } = document.findings[key];
    const own = card.findings[key];
    points +=
      own.role * probabilities.role +
      own.shared * probabilities.shared +
      own.other * probabilities.other +
      own.unstated * probabilities.unstated;
  }
  return points;
}

/** The surest evidence of the findings that gave the role points, then the segments whose words lean to it. */
function evidenceOf(document: Weighed, policy: RolePolicy, role: RoleName): Span[] {
  const card = policy.roles[role];
  const byGain = ACCOUNTABILITIES.map((key) => {
    const { owner, evidence } = document.findings[key];
    return { gain: owner === 'unstated' ? 0 : card.findings[key][owner], first: evidence[0] };
  })
    .filter(({ gain, first }) => gain > 0 && first !== undefined)
    .toSorted((a, b) => b.gain - a.gain);
  const spans: Span[] = [];
  const add = ({ start, end }: Span): void => {
    if (spans.length < SHOWN && !spans.some((span) => span.start === start))
      spans.push({ start, end });
  };
  for (const { first } of byGain) if (first !== undefined) add(first.claim);
  for (const lean of document.reading.roleLeans) if (lean.value === role) add(lean);
  return spans;
}
