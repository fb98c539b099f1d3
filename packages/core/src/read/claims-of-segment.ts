import { ACCOUNTABILITIES, type Owner } from '../document/accountability.ts';
import type { Span } from '../document/document.ts';
import { QUALIFICATION_COLUMN } from './columns.ts';
import type { Claim } from './reading.ts';

/** A claim less likely than this is not worth carrying along: it could not move a finding. */
export const CLAIM_FLOOR = 0.03;

/** The claims of one segment, from its logits in the order of `COLUMNS`. */
export function claimsOfSegment(span: Span, segment: number, logits: Float64Array): Claim[] {
  const claims: Claim[] = [];
  let qualification = -1;
  for (const [at, accountability] of ACCOUNTABILITIES.entries()) {
    const first = at * 3;
    const highest = Math.max(0, logits[first] ?? 0, logits[first + 1] ?? 0, logits[first + 2] ?? 0);
    const none = Math.exp(-highest);
    const role = Math.exp((logits[first] ?? 0) - highest);
    const shared = Math.exp((logits[first + 1] ?? 0) - highest);
    const other = Math.exp((logits[first + 2] ?? 0) - highest);
    const total = none + role + shared + other;
    if (none > (1 - CLAIM_FLOOR) * total) continue;
    if (qualification < 0) qualification = 1 / (1 + Math.exp(-(logits[QUALIFICATION_COLUMN] ?? 0)));
    const probabilities = { role: role / total, shared: shared / total, other: other / total };
    const owner = likeliest(probabilities);
    claims.push({
      start: span.start,
      end: span.end,
      segment,
      accountability,
      owner,
      confidence: probabilities[owner],
      probabilities,
      qualification,
    });
  }
  return claims;
}

function likeliest(probabilities: Readonly<Record<Owner, number>>): Owner {
  const { role, shared, other } = probabilities;
  if (role >= shared && role >= other) return 'role';
  return shared >= other ? 'shared' : 'other';
}
