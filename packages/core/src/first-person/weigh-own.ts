import { byAccountability, FINDING_OWNERS, type FindingOwner } from '../document/accountability.ts';
import type { Claim, Read } from '../read/reading.ts';
import { claimsByAccountability } from '../weigh/claims-by-accountability.ts';
import type { Evidence, Finding, FindingProbabilities, Weighed } from '../weigh/weighed.ts';

/** A sentence says something of an accountability from this probability on; what is less sure is left out. */
export const SAID = 0.45;
/** Probability from which a sentence that names an owner is shown as evidence. */
const EVIDENCE = 0.3;

/**
 * The findings of sentences in the first person. One deed of one's own is enough to have held something, however often others
 * decided at other times; then taking part counts, then what others decided. The probabilities say how likely at least one sentence says so.
 */
export function weighOwn(document: Read): Weighed {
  const grouped = claimsByAccountability(document.reading.claims);
  return {
    ...document,
    findings: byAccountability((accountability): Finding => {
      const claims = grouped[accountability].filter((claim) => said(claim) >= SAID);
      const probabilities = probabilitiesOf(claims);
      const likeliest = FINDING_OWNERS.reduce<FindingOwner>(
        (best, owner) => (probabilities[owner] > probabilities[best] ? owner : best),
        'unstated',
      );
      const evidence = evidenceOf(claims, likeliest);
      const owner = evidence.length === 0 ? 'unstated' : likeliest;
      return {
        accountability,
        owner,
        confidence: probabilities[owner],
        probabilities,
        evidence,
        setAside: [],
      };
    }),
  };
}

function said({ probabilities }: Claim): number {
  return probabilities.role + probabilities.shared + probabilities.other;
}

function probabilitiesOf(claims: readonly Claim[]): FindingProbabilities {
  const none = (owner: 'role' | 'shared' | 'other'): number =>
    claims.reduce((product, claim) => product * (1 - claim.probabilities[owner]), 1);
  const role = 1 - none('role');
  const shared = (1 - none('shared')) * (1 - role);
  const other = (1 - none('other')) * (1 - role - shared);
  return { role, shared, other, unstated: Math.max(0, 1 - role - shared - other) };
}

function evidenceOf(claims: readonly Claim[], owner: FindingOwner): readonly Evidence[] {
  if (owner === 'unstated') return [];
  return claims
    .filter((claim) => claim.owner === owner && claim.probabilities[owner] >= EVIDENCE)
    .map((claim) => ({ claim, weight: logOdds(claim.probabilities[owner]) }))
    .toSorted((a, b) => b.weight - a.weight || a.claim.segment - b.claim.segment);
}

function logOdds(probability: number): number {
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.log(kept / (1 - kept));
}
