import type { Hit } from './lexicon.ts';
import { isOwnVerb } from './own-verb.ts';
import type { OwnWordList } from './own-words.ts';
import type { Particular } from './particular.ts';
import { isNumber, type Sentence, spanOfWords } from './sentence.ts';
import { whoseDeed } from './whose.ts';

const OBJECT_WORDS = 7;
const PRONOUNS = new Set(['it', 'them', 'that', 'this']);
const NOUN_SIGNS = new Set(['the', 'a', 'an', 'my', 'our', 'their', 'this', 'no', 'each', 'price']);
const SMALL = new Set([
  'the',
  'a',
  'an',
  'our',
  'my',
  'their',
  'its',
  'this',
  'that',
  'those',
  'these',
  'two',
  'one',
  'three',
  'new',
  'other',
  'of',
  'to',
  'for',
  'in',
  'on',
  'at',
  'and',
  'or',
  'not',
  'we',
  'i',
  'be',
  'was',
  'should',
  'would',
  'do',
  'will',
  'more',
  'most',
  'first',
  'next',
  'own',
  'us',
  'from',
  'by',
  'as',
  'second',
  'big',
  'small',
  'only',
  'just',
  'really',
  'also',
  'it',
  'them',
  'build',
  'make',
  'have',
  'out',
  'up',
  'off',
  'down',
  'who',
  'when',
  'then',
  'there',
  'because',
  'but',
  'so',
]);

/** Named things that were decided for or against. A decision about "features" or "things" is no particular. */
export function findBets(sentence: Sentence): readonly Particular[] {
  const killed = hitsOf(sentence, 'kill');
  const measures = sentence.lexicon.find('set-measure', sentence.words);
  const chosen = hitsOf(sentence, 'choose')
    .filter((hit) => !measures.some(({ from, to }) => from <= hit.from && to > hit.from))
    .filter((hit) => !killed.some((other) => other.from <= hit.to && other.to >= hit.from));
  const bets: Particular[] = [];
  let last = -1;
  const all = [
    ...killed.map((hit) => ({ hit, isKilled: true })),
    ...chosen.map((hit) => ({ hit, isKilled: false })),
  ].sort((a, b) => a.hit.from - b.hit.from);
  for (const { hit, isKilled } of all) {
    if (hit.from < last) continue;
    const whose = whoseDeed(sentence, hit.from);
    if (whose === 'other') continue;
    const end = endOfObject(sentence, hit, isKilled);
    if (end < 0) continue;
    last = end;
    bets.push({ ...spanOfWords(sentence, hit.from, end), kind: 'bet', whose, isKilled });
  }
  return bets;
}

const PREPOSITIONS = new Set([
  'on',
  'in',
  'at',
  'for',
  'with',
  'by',
  'as',
  'about',
  'after',
  'before',
  'because',
  'from',
  'to',
  'of',
  'into',
  'through',
  'during',
  'over',
  'under',
]);
/** What follows a word of movement, where a word of decision looks the same: "dropped from 7%". */
const MOVEMENT = new Set(['from', 'to', 'by', 'below', 'about', 'under', 'slightly', 'sharply']);
const BEFORE_BASE = new Set([
  'i',
  'we',
  'and',
  'not',
  'would',
  'should',
  'will',
  'could',
  'then',
  'do',
  'did',
  'or',
  'can',
  'must',
  'let',
  'usually',
  'often',
  'always',
  'also',
]);
const BEFORE_TO = new Set([
  'decide',
  'choose',
  'propose',
  'recommend',
  'argue',
  'agree',
  'vote',
  'be',
  'call',
  'decision',
  'plan',
  'move',
  'get',
  'have',
  'push',
]);
/** Verbs whose past looks like their base. */
const SAME_PAST = new Set(['cut', 'put', 'bet', 'let', 'set', 'quit']);

function hitsOf(sentence: Sentence, list: OwnWordList): readonly Hit[] {
  const { words, lexicon } = sentence;
  const hits = lexicon.find(list, words);
  return hits.filter(
    (hit) =>
      !hits.some(
        ({ from, to }) => from <= hit.from && to >= hit.to && to - from > hit.to - hit.from,
      ) && isDeed(sentence, hit),
  );
}

/** "the drop", "time to close", "back in under seven": no deed. */
function isDeed(sentence: Sentence, { from, to }: Hit): boolean {
  const { words } = sentence;
  const word = words[from];
  if (word === undefined) return false;
  const next = words[to];
  if (to - from === 1 && next !== undefined && !next.afterPause) {
    if (MOVEMENT.has(next.said) || (isNumber(sentence, to) && /[\d%]/.test(next.said)))
      return false;
  }
  if (isNumber(sentence, from - 1) || isMeasured(sentence, to)) return false;
  if (word.said !== word.base && sentence.lexicon.forms.has(word.said))
    return isOwnVerb(sentence, from) && !isAdjective(sentence, from);
  if (!sentence.lexicon.forms.has(word.said)) return true;
  const before = words[from - 1]?.said;
  if (before === undefined || SAME_PAST.has(word.said))
    return !NOUN_SIGNS.has(before ?? '') && !isAdjective(sentence, from);
  if (before === 'to') return BEFORE_TO.has(words[from - 2]?.base ?? '');
  return BEFORE_BASE.has(before);
}

/** "Dropped calls fell": the word says which calls, and the verb comes after. */
function isAdjective({ words, lexicon }: Sentence, at: number): boolean {
  const noun = words[at + 1];
  const verb = words[at + 2];
  if (at > 0 || noun === undefined || verb === undefined || verb.afterPause) return false;
  if (NOUN_SIGNS.has(noun.said) || SMALL.has(noun.said)) return false;
  return !lexicon.forms.has(noun.said) && lexicon.forms.has(verb.said) && verb.said !== verb.base;
}

/** "cut repeat visits from 31 to 12": a movement, and no decision about the visits. */
export function isMeasured(sentence: Sentence, to: number): boolean {
  const { words } = sentence;
  for (let at = to; at < Math.min(words.length - 1, to + 4); at += 1) {
    if (words[at]?.afterPause) return false;
    if ((words[at]?.said === 'from' || words[at]?.said === 'by') && isNumber(sentence, at + 1))
      return true;
  }
  return false;
}

/** Index after the named object, or -1 when nothing is named. */
function endOfObject(sentence: Sentence, hit: Hit, isKilled: boolean): number {
  const { words, lexicon } = sentence;
  const [gapFrom, gapTo] = hit.gap;
  const inGap = gapTo > gapFrom;
  const from = inGap ? gapFrom : hit.to;
  const to = inGap ? gapTo : Math.min(words.length, hit.to + OBJECT_WORDS);
  const first = words[from];
  if (first === undefined || first.afterPause) {
    return isKilled && !inGap && hasNamedBefore(sentence, hit.from) ? hit.to : -1;
  }
  if (PRONOUNS.has(first.said)) return isKilled ? Math.max(hit.to, from + 1) : -1;
  if (!inGap && PREPOSITIONS.has(first.said)) return -1;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word === undefined || (word.afterPause && at > from)) return -1;
    if (lexicon.has('vague', word)) return -1;
    if (SMALL.has(word.said)) continue;
    if (lexicon.has('unnamed', word)) return -1;
    return Math.max(hit.to, endOfNoun(words, at));
  }
  return -1;
}

/** "The new map I have stopped": the thing stands before the deed. */
function hasNamedBefore({ words, lexicon }: Sentence, at: number): boolean {
  const subject = words.slice(0, at).findLastIndex(({ said }) => said === 'i');
  return words
    .slice(Math.max(0, subject - 3), Math.max(0, subject))
    .some(
      (word) =>
        !SMALL.has(word.said) && !lexicon.has('unnamed', word) && !lexicon.forms.has(word.said),
    );
}

function endOfNoun(words: Sentence['words'], at: number): number {
  let end = at + 1;
  while (end < words.length && end < at + 3) {
    const word = words[end];
    if (word === undefined || word.afterPause || SMALL.has(word.said)) break;
    end += 1;
  }
  return end;
}
