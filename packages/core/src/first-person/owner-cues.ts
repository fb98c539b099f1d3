import type { Claim } from '../read/reading.ts';
import type { Sentence } from './sentence.ts';
import { whoseDeed } from './whose.ts';

/** How a sentence shifts the owner of what it claims: taking part, carrying out another's, or nothing of the kind. */
export type OwnerCue = 'part-taking' | 'carried-out' | null;

/** Accountabilities that somebody above can decide and hand down. Work of one's own hands cannot be handed down. */
const DECIDED = new Set(['roadmap', 'customers', 'metrics', 'viability']);
const OPENING_WORDS = 4;
/** Most of the probability that a cue moves from one owner to the next. */
const SHIFT = 0.85;

/** The cue of a sentence. Part-taking verbs count where the deed is said, at its beginning; phrases of several words anywhere. */
export function ownerCueOf(sentence: Sentence): OwnerCue {
  const { words, lexicon } = sentence;
  if (lexicon.find('carried-out', words).length > 0) return 'carried-out';
  const isPart = lexicon.find('part-taking', words).some(({ from, to }) => {
    if (to - from > 1) return true;
    const before = words[from - 1];
    return from < OPENING_WORDS || before?.said === 'i' || before?.said === 'we';
  });
  if (isPart) return 'part-taking';
  return null;
}

/** The claim with its owner shifted by the cue. The probability that the sentence says something at all stays the same. */
export function shiftOwner(claim: Claim, cue: OwnerCue, sentence: Sentence): Claim {
  const { role, shared, other } = claim.probabilities;
  if (cue === 'part-taking') {
    return withProbabilities(claim, {
      role: role * (1 - SHIFT),
      shared: shared + role * SHIFT,
      other,
    });
  }
  if (cue === 'carried-out' && DECIDED.has(claim.accountability)) {
    return withProbabilities(claim, {
      role: role * (1 - SHIFT),
      shared: shared * (1 - SHIFT),
      other: other + (role + shared) * SHIFT,
    });
  }
  const first = sentence.words.findIndex(({ said }) => said === 'we');
  if (first >= 0 && whoseDeed(sentence, sentence.words.length) === 'together') {
    return withProbabilities(claim, { role: role * 0.4, shared: shared + role * 0.6, other });
  }
  return claim;
}

function withProbabilities(claim: Claim, probabilities: Claim['probabilities']): Claim {
  const { role, shared, other } = probabilities;
  const owner = role >= shared && role >= other ? 'role' : shared >= other ? 'shared' : 'other';
  return { ...claim, probabilities, owner, confidence: probabilities[owner], qualification: 0 };
}
