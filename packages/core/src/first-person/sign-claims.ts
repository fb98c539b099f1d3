import { ACCOUNTABILITIES, type Accountability } from '../document/accountability.ts';
import type { Claim, OwnerProbabilities } from '../read/reading.ts';
import type { OwnWordList } from './own-words.ts';
import { type OwnerCue, ownerBy } from './owner-cues.ts';
import type { Sentence } from './sentence.ts';

/** How surely plain words of an accountability say that the sentence is about it. */
const SURE = 0.75;

/**
 * The claims of a sentence with those that its plain words make where the reader heard nothing. They say what a deed is about; whose
 * it was is the cue's to say, and one's own where there is none.
 */
export function withSigns(
  claims: readonly Claim[],
  sentence: Sentence,
  cue: OwnerCue,
  place: { readonly segment: number; readonly start: number; readonly end: number },
): readonly Claim[] {
  const added: Claim[] = [];
  for (const accountability of ACCOUNTABILITIES) {
    const list: OwnWordList = `about-${accountability}`;
    if (sentence.lexicon.find(list, sentence.words).length === 0) continue;
    const known = claims.find((claim) => claim.accountability === accountability);
    if (known !== undefined && spoken(known) >= SURE) continue;
    const probabilities = probabilitiesBy(cue, accountability);
    const owner = ownerBy(cue, accountability) ?? 'role';
    added.push({
      ...place,
      accountability,
      owner,
      confidence: probabilities[owner],
      probabilities,
      qualification: 0,
    });
  }
  const replaced = new Set(added.map((claim) => claim.accountability));
  return [...claims.filter((claim) => !replaced.has(claim.accountability)), ...added];
}

function probabilitiesBy(cue: OwnerCue, accountability: Accountability): OwnerProbabilities {
  const owner = ownerBy(cue, accountability);
  if (owner === 'other') return { role: 0.06 * SURE, shared: 0.12 * SURE, other: 0.82 * SURE };
  if (owner === 'shared') return { role: 0.12 * SURE, shared: 0.84 * SURE, other: 0.04 * SURE };
  return { role: 0.84 * SURE, shared: 0.13 * SURE, other: 0.03 * SURE };
}

function spoken({ probabilities }: Claim): number {
  return probabilities.role + probabilities.shared + probabilities.other;
}
