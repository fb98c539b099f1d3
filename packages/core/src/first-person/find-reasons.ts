import type { Particular } from './particular.ts';
import { isNumber, numberWithin, type Sentence, spanOfWords } from './sentence.ts';

const CLAUSE_WORDS = 12;
const LEAST_WORDS = 3;
const VERB_WITHIN = 8;
const SOME_WITHIN = 3;
/** A pattern of so many words says why by itself: "did not hold up". */
const WHOLE = 3;
/** Words that open a clause of cause by themselves, and those that do so only before a clause. */
const CAUSES = new Set(['because', 'due', 'given', 'so', 'the']);
const SOMETIMES = new Set(['since', 'as']);
const NONE = new Set(['nobody', 'none', 'most', 'no', 'half', 'not']);

/**
 * Why, as far as the sentence says it from something seen: a clause of cause, or else what was found or said, with its number.
 * Reasons about oneself ("because I want more responsibility") are none.
 */
export function findReasons(sentence: Sentence): readonly Particular[] {
  const { words, lexicon } = sentence;
  const idle = lexicon.find('idle-reasons', words);
  const hits = lexicon
    .find('because', words)
    .filter(({ from, to }) => !idle.some((hit) => hit.from <= from && hit.to >= to));
  const cause = hits.find(({ from, to }) => isCause(sentence, from, to));
  const seen = hits.find(({ from, to }) => isSeen(sentence, from, to));
  const hit = cause ?? seen ?? someOfAll(sentence);
  if (hit === undefined) return [];
  const end = clauseAfter(sentence, hit.to);
  return [{ ...spanOfWords(sentence, hit.from, end), kind: 'reason', whose: 'self' }];
}

/** "Three of the five said so", "of 400 people who opened it eight finished": how many did something, as what was seen. */
function someOfAll(sentence: Sentence): { readonly from: number; readonly to: number } | undefined {
  const { words, lexicon } = sentence;
  const isDeed = (at: number): boolean => {
    const word = words[at];
    return word !== undefined && word.said !== word.base && lexicon.forms.has(word.said);
  };
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]?.said !== 'of') continue;
    const all = numberWithin(sentence, at + 1, at + 3);
    if (all < 0) continue;
    if (isNumber(sentence, at - 1) && [1, 2, 3, 4].some((step) => isDeed(all + step)))
      return { from: at - 1, to: all + 1 };
    const some = numberWithin(sentence, all + 2, all + 8);
    if (some > 0 && (isDeed(some + 1) || isDeed(some + 2))) return { from: at, to: some + 1 };
  }
  return undefined;
}

function isCause(sentence: Sentence, from: number, to: number): boolean {
  const { words, lexicon } = sentence;
  const opener = words[from];
  if (opener === undefined || clauseAfter(sentence, to) - to < LEAST_WORDS) return false;
  if (CAUSES.has(opener.said)) return true;
  if (!SOMETIMES.has(opener.said) || (opener.said === 'since' && isNumber(sentence, to)))
    return false;
  const hasVerb = words
    .slice(to + 1, to + VERB_WITHIN)
    .some((word) => lexicon.forms.has(word.said) && word.said !== 'being');
  const first = words[to]?.said ?? '';
  const isOpen = opener.afterPause || NONE.has(first) || first === 'each' || first === 'every';
  const isMeasure = lexicon.find('set-measure', words.slice(0, from + 4)).length > 0;
  return hasVerb && !isMeasure && (isOpen || opener.said === 'since');
}

/** What was found, said or shown, where a number or "nobody" stands close. */
function isSeen(sentence: Sentence, from: number, to: number): boolean {
  const { words } = sentence;
  const opener = words[from]?.said ?? '';
  if (CAUSES.has(opener) || SOMETIMES.has(opener)) return false;
  const end = clauseAfter(sentence, to);
  if (to - from >= WHOLE) return true;
  if (end - to < LEAST_WORDS && !NONE.has(opener)) return false;
  if (opener === 'after')
    return (
      words.slice(to, to + 3).some(({ base }) => SAID.has(base)) || isOfSome(sentence, to, end)
    );
  for (let at = Math.max(0, from - 6); at < end; at += 1) {
    if (isNumber(sentence, at) || NONE.has(words[at]?.said ?? '')) return true;
  }
  return false;
}

/** "after eleven of twelve drivers ignored it": how many did something, and no length of time. */
function isOfSome(sentence: Sentence, from: number, to: number): boolean {
  const { words, lexicon } = sentence;
  for (let at = from; at < Math.min(to, from + SOME_WITHIN); at += 1) {
    if (!isNumber(sentence, at) || words[at + 1]?.said !== 'of') continue;
    return words
      .slice(at + 2, to)
      .some(({ said, base }) => said !== base && lexicon.forms.has(said));
  }
  return false;
}

const SAID = new Set(['tell', 'say', 'show', 'ask']);

function clauseAfter({ words }: Sentence, from: number): number {
  let to = from;
  while (to < words.length && to < from + CLAUSE_WORDS) {
    if (to > from + LEAST_WORDS && words[to]?.afterPause === true) break;
    to += 1;
  }
  return to;
}
