import type { Accountability } from '../document/accountability.ts';
import type { Claim } from '../read/reading.ts';
import type { OwnWordList } from './own-words.ts';
import type { Sentence } from './sentence.ts';
import { whoseDeed } from './whose.ts';

/** What a sentence says of whose the deed was: taking part, deciding with others, keeping track, carrying out another's, or nothing. */
export type OwnerCue = 'part-taking' | 'jointly' | 'keeping-track' | 'carried-out' | null;

/** Accountabilities that somebody above can decide and hand down. Work of one's own hands cannot be handed down. */
const DECIDED: ReadonlySet<Accountability> = new Set([
  'roadmap',
  'customers',
  'metrics',
  'viability',
]);
const OPENING_WORDS = 4;
const SUBJECT_WORDS = 6;
/** Most of the probability that a cue moves from one owner to the next. */
const SHIFT = 0.85;

/** The cue of a sentence. Verbs count where the deed is said, at its beginning; phrases of several words anywhere. */
export function ownerCueOf(sentence: Sentence): OwnerCue {
  const { words, lexicon } = sentence;
  if (lexicon.find('solely', words).length > 0) return null;
  if (lexicon.find('carried-out', words).length > 0 || isOfOthers(sentence)) return 'carried-out';
  const opens = (list: OwnWordList): boolean =>
    lexicon.find(list, words).some(({ from, to }) => {
      if (to - from > 1) return true;
      const before = words[from - 1]?.said;
      return (
        from < OPENING_WORDS &&
        (from === 0 || before === 'i' || before === 'we' || before === 'and')
      );
    });
  if (opens('part-taking')) return 'part-taking';
  if (lexicon.find('jointly', words).length > 0) return 'jointly';
  return opens('keeping-track') ? 'keeping-track' : null;
}

/** Whether a sentence without "I" or "we" begins with what somebody else did. */
function isOfOthers(sentence: Sentence): boolean {
  const { words } = sentence;
  if (words.some(({ said }) => said === 'i' || said === 'we')) return false;
  return whoseDeed(sentence, Math.min(words.length, SUBJECT_WORDS)) === 'other';
}

/** The owner that a cue gives to an accountability, or null when it leaves the owner as read. */
export function ownerBy(cue: OwnerCue, accountability: Accountability): 'shared' | 'other' | null {
  if (cue === null) return null;
  if (cue === 'part-taking') return 'shared';
  if (!DECIDED.has(accountability)) return null;
  return cue === 'carried-out' ? 'other' : 'shared';
}

/** The claim with its owner shifted by the cue. The probability that the sentence says something at all stays the same. */
export function shiftOwner(claim: Claim, cue: OwnerCue, sentence: Sentence): Claim {
  const { role, shared, other } = claim.probabilities;
  const owner = ownerBy(cue, claim.accountability);
  if (owner === 'shared') {
    return withProbabilities(claim, {
      role: role * (1 - SHIFT),
      shared: shared + role * SHIFT,
      other,
    });
  }
  if (owner === 'other') {
    return withProbabilities(claim, {
      role: role * (1 - SHIFT),
      shared: shared * (1 - SHIFT),
      other: other + (role + shared) * SHIFT,
    });
  }
  const saysWe = sentence.words.some(({ said }) => said === 'we');
  if (saysWe && whoseDeed(sentence, sentence.words.length) === 'together') {
    return withProbabilities(claim, { role: role * 0.4, shared: shared + role * 0.6, other });
  }
  return claim;
}

function withProbabilities(claim: Claim, probabilities: Claim['probabilities']): Claim {
  const { role, shared, other } = probabilities;
  const owner = role >= shared && role >= other ? 'role' : shared >= other ? 'shared' : 'other';
  return { ...claim, probabilities, owner, confidence: probabilities[owner], qualification: 0 };
}
