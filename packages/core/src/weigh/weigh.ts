import {
  type Accountability,
  byAccountability,
  FINDING_OWNERS,
  type FindingOwner,
} from '../document/accountability.ts';
import type { Claim, Read } from '../read/reading.ts';
import { claimsByAccountability } from './claims-by-accountability.ts';
import type {
  Evidence,
  Finding,
  FindingProbabilities,
  SetAside,
  SetAsideReason,
  Weighed,
} from './weighed.ts';
import type { Weigher, Weighing } from './weigher.ts';

/** A claim is shown as evidence from this probability of the finding's owner on; the surest one always is. */
export const EVIDENCE_FLOOR = 0.5;
/** Below this, not even the surest claim is evidence, and the finding is unstated. */
export const LEAST_EVIDENCE = 0.08;
/** Nor is a claim less likely than this to say anything of its accountability, whoever owns it. */
export const LEAST_SAID = 0.15;
/** An owner less likely than this is not named even when those before it have no claim to show. */
export const LEAST_PROBABILITY = 0.34;
/** A claim is worth mentioning as set aside from this probability on. */
export const MENTION_FLOOR = 0.15;

/**
 * Weighs the claims into one finding for each of the nine accountabilities. The owner is the likeliest one
 * that at least one claim speaks for; without such a claim the finding is `unstated`.
 */
export function weigh(document: Read, weigher: Weigher): Weighed {
  const { claims, findingLean } = document.reading;
  const grouped = claimsByAccountability(claims);
  const weighing = weigher.weigh(claims, findingLean);
  return {
    ...document,
    findings: byAccountability((accountability) =>
      findingOf(accountability, grouped[accountability], weighing),
    ),
  };
}

function findingOf(
  accountability: Accountability,
  claims: readonly Claim[],
  weighing: Weighing,
): Finding {
  const probabilities = weighing.probabilities[accountability];
  const owner = FINDING_OWNERS.filter(
    (candidate) => probabilities[candidate] >= LEAST_PROBABILITY && canHold(candidate, claims),
  ).reduce<FindingOwner>(
    (best, candidate) => (probabilities[candidate] > probabilities[best] ? candidate : best),
    'unstated',
  );
  const evidence: Evidence[] = [];
  const setAside: SetAside[] = [];
  const surest = owner === 'unstated' ? undefined : surestOf(claims, owner);
  for (const claim of claims) {
    const counts =
      owner !== 'unstated' &&
      (claim === surest || (claim.owner === owner && claim.probabilities[owner] >= EVIDENCE_FLOOR));
    if (!counts && 1 - noneOf(claim) < MENTION_FLOOR) continue;
    const weight = fallWithout(claim, owner, probabilities, weighing);
    if (counts && (claim === surest || weight > 0)) evidence.push({ claim, weight });
    else setAside.push({ claim, weight, reason: reasonOf(claim, owner) });
  }
  return {
    accountability,
    owner,
    confidence: probabilities[owner],
    probabilities,
    evidence: heaviestFirst(evidence),
    setAside: heaviestFirst(setAside),
  };
}

/** Whether the claim is sure enough for a finding of this owner to rest on it. */
export function isEvidence(claim: Claim, owner: Exclude<FindingOwner, 'unstated'>): boolean {
  return claim.probabilities[owner] >= LEAST_EVIDENCE && 1 - noneOf(claim) >= LEAST_SAID;
}

function canHold(owner: FindingOwner, claims: readonly Claim[]): boolean {
  return owner === 'unstated' || claims.some((claim) => isEvidence(claim, owner));
}

function surestOf(
  claims: readonly Claim[],
  owner: Exclude<FindingOwner, 'unstated'>,
): Claim | undefined {
  let surest: Claim | undefined;
  for (const claim of claims) {
    if (!isEvidence(claim, owner)) continue;
    if (surest === undefined || worth(claim, owner) > worth(surest, owner)) surest = claim;
  }
  return surest;
}

function worth(claim: Claim, owner: Exclude<FindingOwner, 'unstated'>): number {
  return claim.probabilities[owner] * (1 - claim.qualification / 2);
}

function noneOf(claim: Claim): number {
  const { role, shared, other } = claim.probabilities;
  return 1 - role - shared - other;
}

/** By how much the log-odds of the finding's owner fall when the claim is left out. */
function fallWithout(
  claim: Claim,
  owner: FindingOwner,
  probabilities: FindingProbabilities,
  weighing: Weighing,
): number {
  return logOdds(probabilities[owner]) - logOdds(weighing.without(claim)[owner]);
}

function logOdds(probability: number): number {
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.log(kept / (1 - kept));
}

function reasonOf(claim: Claim, owner: FindingOwner): SetAsideReason {
  if (claim.qualification >= 0.5) return 'qualification';
  return owner !== 'unstated' && claim.owner !== owner ? 'outweighed' : 'weak';
}

function heaviestFirst<Item extends Evidence>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => b.weight - a.weight || a.claim.segment - b.claim.segment);
}
