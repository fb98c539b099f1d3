import { ACCOUNTABILITIES, type Accountability } from '../document/accountability.ts';
import type { Claim, OwnerProbabilities } from '../read/reading.ts';
import { meetsPeople } from './meets-people.ts';
import { type OwnerCues, ownerBy } from './owner-cues.ts';
import type { Sentence } from './sentence.ts';

/** How surely plain words of an accountability say that the sentence is about it. */
const SURE = 0.75;
/** What the reader hears less surely than this is left out, unless a plain word or a particular says it too. */
const ALONE = 0.65;
const WHICH = new Set(['which', 'what', 'whether', 'where']);
const WHICH_WITHIN = 6;

/**
 * The claims of a sentence with those that its plain words make where the reader heard nothing, or heard less surely. They say what
 * a deed is about; whose it was is the cue's to say, and one's own where there is none.
 */
export function withSigns(
  claims: readonly Claim[],
  sentence: Sentence,
  cues: OwnerCues,
  place: { readonly segment: number; readonly start: number; readonly end: number },
): readonly Claim[] {
  const added: Claim[] = [];
  const signed = new Set<Accountability>();
  for (const accountability of ACCOUNTABILITIES) {
    const owner = signOf(sentence, accountability, cues);
    if (owner === null) continue;
    signed.add(accountability);
    const known = claims.find((claim) => claim.accountability === accountability);
    if (known !== undefined && spoken(known) >= SURE) continue;
    const probabilities = probabilitiesOf(owner);
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
  const kept = claims.filter(
    (claim) =>
      !replaced.has(claim.accountability) &&
      (signed.has(claim.accountability) || spoken(claim) >= ALONE),
  );
  return [...kept, ...added];
}

/** Whose an accountability is by the plain words of a sentence, or null when they are not about it. */
function signOf(
  sentence: Sentence,
  accountability: Accountability,
  { of, handed }: OwnerCues,
): Claim['owner'] | null {
  const { words, lexicon } = sentence;
  const isAbout =
    handed.has(accountability) ||
    lexicon.find(`about-${accountability}`, words).length > 0 ||
    (accountability === 'customers' && meetsPeople(sentence)) ||
    (accountability === 'roadmap' && decidesWhich(sentence));
  if (isAbout) return ownerBy(of(accountability), accountability) ?? 'role';
  const isMentoring =
    accountability === 'people' &&
    lexicon.find('mentoring', words.slice(0, 4)).length > 0 &&
    lexicon.find('about-backlog', words).length === 0;
  return isMentoring ? 'shared' : null;
}

/** "Decided, with the chief nurse, which forms went digital first": what is chosen, without its name. */
function decidesWhich({ words, lexicon }: Sentence): boolean {
  return lexicon.find('decide-verbs', words).some(({ to }) => {
    const at = words.findIndex(({ said }, index) => index >= to && WHICH.has(said));
    if (at < 0 || at > to + WHICH_WITHIN) return false;
    return lexicon.find('backlog-work', words.slice(at, at + 4)).length === 0;
  });
}

function probabilitiesOf(owner: Claim['owner']): OwnerProbabilities {
  if (owner === 'other') return { role: 0.06 * SURE, shared: 0.12 * SURE, other: 0.82 * SURE };
  if (owner === 'shared') return { role: 0.12 * SURE, shared: 0.84 * SURE, other: 0.04 * SURE };
  return { role: 0.84 * SURE, shared: 0.13 * SURE, other: 0.03 * SURE };
}

function spoken({ probabilities }: Claim): number {
  return probabilities.role + probabilities.shared + probabilities.other;
}
