import type { Accountability } from '../document/accountability.ts';
import type { Claim, OwnerProbabilities } from '../read/reading.ts';
import { type OwnerCues, ownerBy } from './owner-cues.ts';
import type { Particular, ParticularKind } from './particular.ts';

/** What a particular shows, and how surely. A decision about one named thing is less than the roadmap. */
const SHOWS: Readonly<
  Partial<Record<ParticularKind, readonly [accountability: Accountability, sure: number]>>
> = {
  contact: ['customers', 0.92],
  bet: ['roadmap', 0.7],
  outcome: ['metrics', 0.75],
  measure: ['metrics', 0.9],
  viability: ['viability', 0.7],
};

/** Claims of one segment with those that its particulars make; where both speak the surer one stays. */
export function withParticulars(
  claims: readonly Claim[],
  particulars: readonly Particular[],
  place: { readonly segment: number; readonly start: number; readonly end: number },
  cues: OwnerCues,
): readonly Claim[] {
  const added: Claim[] = [];
  for (const particular of particulars) {
    const shown = SHOWS[particular.kind];
    if (shown === undefined) continue;
    const [accountability, sure] = shown;
    const shares =
      ownerBy(cues.of(accountability), accountability) !== null || particular.whose === 'together';
    const probabilities: OwnerProbabilities = shares
      ? { role: 0.15 * sure, shared: 0.8 * sure, other: 0.05 * sure }
      : { role: 0.92 * sure, shared: 0.06 * sure, other: 0.02 * sure };
    const owner = shares ? 'shared' : 'role';
    const known = [...claims, ...added].find((claim) => claim.accountability === accountability);
    if (known !== undefined && spoken(known) >= sure) continue;
    added.push({
      ...place,
      accountability,
      owner,
      confidence: probabilities[owner],
      probabilities,
      qualification: 0,
    });
  }
  const replaced = new Set(added.map(({ accountability }) => accountability));
  return [...claims.filter(({ accountability }) => !replaced.has(accountability)), ...added];
}

function spoken({ probabilities }: Claim): number {
  return probabilities.role + probabilities.shared + probabilities.other;
}
