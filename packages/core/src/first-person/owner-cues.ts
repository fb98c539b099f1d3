import { ACCOUNTABILITIES, type Accountability } from '../document/accountability.ts';
import type { Claim } from '../read/reading.ts';
import { clausesOf } from './clauses.ts';
import { handedOver } from './handed-over.ts';
import type { OwnWordList } from './own-words.ts';
import type { Sentence } from './sentence.ts';
import { whoseDeed } from './whose.ts';

/** What a sentence says of whose the deed was: taking part, deciding with others, keeping track, carrying out another's, or nothing. */
export type OwnerCue = 'part-taking' | 'jointly' | 'keeping-track' | 'carried-out' | null;

/** The cues of a sentence: that of all of it, and that of what it says of one accountability. */
export interface OwnerCues {
  readonly whole: OwnerCue;
  readonly of: (accountability: Accountability) => OwnerCue;
  /** What a clause says to have come from somebody else. */
  readonly handed: ReadonlySet<Accountability>;
}

/** No cue at all. */
export const NO_CUES: OwnerCues = { whole: null, of: () => null, handed: new Set() };

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
const PART_NOUN_WITHIN = 5;
const PASSED_WITHIN = 8;

/** The cues of a sentence, each clause by itself: "The roadmap was decided at headquarters; I took care of the rollout". */
export function ownerCuesOf(sentence: Sentence): OwnerCues {
  const clauses = clausesOf(sentence).map((clause) => ({ clause, cue: ownerCueOf(clause) }));
  const handed = new Set(clauses.flatMap(({ clause }) => [...handedOver(clause)]));
  const whole = clauses.length === 1 ? (clauses[0]?.cue ?? null) : ownerCueOf(sentence);
  const byClause = new Map<Accountability, OwnerCue>();
  if (clauses.length > 1) {
    for (const key of ACCOUNTABILITIES) {
      const about = clauses.find(
        ({ clause }) => clause.lexicon.find(`about-${key}`, clause.words).length > 0,
      );
      if (about !== undefined) byClause.set(key, about.cue);
    }
  }
  return {
    whole: whole ?? (handed.size > 0 ? 'carried-out' : null),
    handed,
    of: (key) => {
      if (handed.has(key)) return 'carried-out';
      const cue = byClause.get(key);
      return cue === undefined ? whole : cue;
    },
  };
}

/** The cue of a clause. Verbs count where the deed is said, at its beginning; phrases of several words anywhere. */
function ownerCueOf(sentence: Sentence): OwnerCue {
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
  if (opens('part-taking') || offersPart(sentence)) return 'part-taking';
  if (isJoint(sentence)) return 'jointly';
  return opens('keeping-track') || passesOn(sentence) ? 'keeping-track' : null;
}

/** "Offered suggestions for the annual roadmap", "co-wrote the strategy": a part, and not the whole. */
function offersPart({ words, lexicon }: Sentence): boolean {
  const opening = words.slice(0, OPENING_WORDS);
  const isCo = opening.some(
    ({ said }, at) => said === 'co' && lexicon.forms.has(words[at + 1]?.said ?? ''),
  );
  if (isCo) return true;
  return lexicon
    .find('offer', words)
    .some(
      ({ from, to }) =>
        from < OPENING_WORDS &&
        words
          .slice(to, to + PART_NOUN_WITHIN)
          .some((word) => !word.afterPause && lexicon.has('part-nouns', word)),
    );
}

/** "Decided with the director"; not "owned the roadmap, agreed with the board". */
function isJoint({ words, lexicon }: Sentence): boolean {
  return lexicon
    .find('jointly', words)
    .some(({ from }) => from < 2 || words[from - 1]?.base !== 'agree');
}

/** "Brought the complaints to the product manager": what others then decide on. */
function passesOn({ words, lexicon }: Sentence): boolean {
  return lexicon.find('pass-on', words.slice(0, OPENING_WORDS)).some(({ to }) => {
    const at = words.findIndex(({ said }, index) => index >= to && said === 'to');
    return (
      at >= 0 &&
      at <= to + PASSED_WITHIN &&
      words.slice(at + 1, at + 4).some((word) => lexicon.has('authority', word))
    );
  });
}

/**
 * "Worked with design and engineering to shape the roadmap": those who build are no rivals for what is built, so the deed stays one's
 * own.
 */
function isWithMakers({ words, lexicon }: Sentence): boolean {
  const at = words.findIndex(({ said }) => said === 'with');
  if (at < 0 || at > OPENING_WORDS) return false;
  const end = words.findIndex(({ said }, index) => index > at && (said === 'to' || said === 'on'));
  const named = words.slice(at + 1, end < 0 ? at + 5 : end);
  return (
    named.some((word) => lexicon.has('makers', word)) &&
    !named.some((word) => lexicon.has('authority', word))
  );
}

/** Whether a clause without "I" or "we" begins with what somebody else did: "Sales decided what went in". */
function isOfOthers(sentence: Sentence): boolean {
  const { words, lexicon } = sentence;
  if (words.some(({ said }) => said === 'i' || said === 'we')) return false;
  const verb = words.findIndex(({ said }) => lexicon.forms.has(said));
  if (verb < 1 || verb > SUBJECT_WORDS) return false;
  return whoseDeed(sentence, verb) === 'other';
}

/** The owner that a cue gives to an accountability, or null when it leaves the owner as read. */
export function ownerBy(cue: OwnerCue, accountability: Accountability): 'shared' | 'other' | null {
  if (cue === null) return null;
  if (cue === 'part-taking') return 'shared';
  if (!DECIDED.has(accountability)) return null;
  return cue === 'carried-out' ? 'other' : 'shared';
}

/** The claim with its owner shifted by the cue. The probability that the sentence says something at all stays the same. */
export function shiftOwner(claim: Claim, cues: OwnerCues, sentence: Sentence): Claim {
  const { role, shared, other } = claim.probabilities;
  const owner = ownerBy(cues.of(claim.accountability), claim.accountability);
  if (owner === 'shared') {
    return withProbabilities(claim, {
      role: role * (1 - SHIFT),
      shared: shared + (role + other) * SHIFT,
      other: other * (1 - SHIFT),
    });
  }
  if (owner === 'other') {
    return withProbabilities(claim, {
      role: role * (1 - SHIFT),
      shared: shared * (1 - SHIFT),
      other: other + (role + shared) * SHIFT,
    });
  }
  if (cues.whole === null && isWithMakers(sentence)) {
    return withProbabilities(claim, {
      role: role + shared * SHIFT,
      shared: shared * (1 - SHIFT),
      other,
    });
  }
  if (isOfWe(sentence)) {
    return withProbabilities(claim, { role: role * 0.4, shared: shared + role * 0.6, other });
  }
  return claim;
}

/** Whether the deed is said of "we": not when "we" stands only in what was decided ("chose what we would not build"). */
function isOfWe(sentence: Sentence): boolean {
  const { words, lexicon } = sentence;
  if (!words.some(({ said }) => said === 'we')) return false;
  if (words.some(({ said }) => said === 'i'))
    return whoseDeed(sentence, words.length) === 'together';
  const verb = words.findIndex(({ said }) => lexicon.forms.has(said));
  return whoseDeed(sentence, verb) === 'together';
}

function withProbabilities(claim: Claim, probabilities: Claim['probabilities']): Claim {
  const { role, shared, other } = probabilities;
  const owner = role >= shared && role >= other ? 'role' : shared >= other ? 'shared' : 'other';
  return { ...claim, probabilities, owner, confidence: probabilities[owner], qualification: 0 };
}
