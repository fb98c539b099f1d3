import { ACCOUNTABILITIES } from '../document/accountability.ts';
import type { Span } from '../document/document.ts';
import { ROLES, type RoleName } from '../document/role.ts';
import { probabilitiesOf } from '../read/softmax.ts';
import type { Weighed } from '../weigh/weighed.ts';
import { answeredKeys } from './answers.ts';
import type { RoleJudgement } from './judged.ts';
import type { RolePolicy } from './policy.ts';
import { rolePoints } from './role-points.ts';

/** How many spans are shown for a role. */
const SHOWN = 4;

/**
 * The de-facto role: the one with the most points for the findings' owners and the lean of the words. Without
 * a single claim or answer that carries a finding there is no role.
 */
export function judgeRole(document: Weighed, policy: RolePolicy): RoleJudgement {
  const summed = rolePoints(document, policy);
  const points = Object.fromEntries(
    ROLES.map((role, at) => [role, (summed[at] ?? 0) / policy.scale]),
  ) as Record<RoleName, number>;
  const probabilities = probabilitiesOf(ROLES, points);
  const likeliest = ROLES.reduce((best, role) =>
    probabilities[role] > probabilities[best] ? role : best,
  );
  const evidence = evidenceOf(document, policy, likeliest);
  const findings = ACCOUNTABILITIES.map((key) => document.findings[key]);
  const stated = findings.some(({ owner }) => owner !== 'unstated');
  const answered = answeredKeys(document.findings).length > 0;
  if (!stated || (evidence.length === 0 && !answered)) {
    return { name: null, probabilities, evidence: [] };
  }
  return { name: likeliest, probabilities, evidence };
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
