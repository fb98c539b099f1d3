import { isMeasured } from './find-bets.ts';
import type { Hit } from './lexicon.ts';
import { meetingsIn } from './meets-people.ts';
import type { Particular } from './particular.ts';
import { isNumber, numberWithin, type Sentence, spanOfWords } from './sentence.ts';
import { whoseDeed } from './whose.ts';

const BEFORE = 4;
const AFTER = 12;
/** Two mentions closer than this are one: "sat in on 26 sales calls". */
const NEXT_WITHIN = 6;
const BEFORE_NOUNS = new Set([
  'per',
  'each',
  'every',
  'the',
  'a',
  'one',
  'any',
  'no',
  'this',
  'that',
  'last',
  'first',
]);

const VERB_SIGNS = new Set([
  'i',
  'we',
  'and',
  'by',
  'be',
  'am',
  'was',
  'were',
  'been',
  'start',
  'started',
  'kept',
  'of',
]);

/** Contact with customers that is counted or has a rhythm. Contact with colleagues is none, and a number elsewhere makes none. */
export function findContact(sentence: Sentence): readonly Particular[] {
  const { words, lexicon } = sentence;
  const cadences = lexicon.find('cadence', words);
  const found: Particular[] = [];
  let last = -NEXT_WITHIN;
  const hits = [...lexicon.find('contact', words), ...meetingsIn(sentence)];
  for (const hit of hits.toSorted((a, b) => a.from - b.from)) {
    if (hit.from < last + NEXT_WITHIN || isNoun(sentence, hit)) continue;
    const whose = whoseDeed(sentence, hit.from);
    if (whose === 'other' || meetsColleagues(sentence, hit)) continue;
    const near = countNear(sentence, hit, cadences);
    if (near === undefined) continue;
    const from = Math.min(hit.from, near.from);
    last = Math.max(hit.to, near.to);
    found.push({ ...spanOfWords(sentence, from, last), kind: 'contact', whose });
  }
  return found;
}

/** "every call cost us", "cut repeat visits from 31 to 12", "a quarterly meeting": what is counted, and no deed. */
function isNoun(sentence: Sentence, { from, to }: Hit): boolean {
  const { words, lexicon } = sentence;
  const word = words[from];
  if (word === undefined || to - from > 1) return false;
  const before = words[from - 1];
  if (word.said === word.base && BEFORE_NOUNS.has(before?.said ?? '')) return true;
  const isPlural = word.said.endsWith('s') && word.said !== word.base;
  if (isPlural && (isMeasured(sentence, to) || lexicon.has('keeping-track', before))) return true;
  return /^meetings?$/.test(word.said) && before !== undefined && !VERB_SIGNS.has(before.said);
}

function meetsColleagues({ words, lexicon }: Sentence, hit: Hit): boolean {
  const after = words.slice(hit.from, hit.to + 5);
  return lexicon.find('colleagues', after).length > 0;
}

function countNear(
  sentence: Sentence,
  hit: Hit,
  cadences: readonly Hit[],
): { readonly from: number; readonly to: number } | undefined {
  const { words } = sentence;
  const [first, lastWord] = clauseAround(sentence, hit);
  const before = numberWithin(sentence, first, hit.from);
  if (before >= 0) return { from: before, to: endOfCount(sentence, hit.to, cadences) };
  for (let at = hit.from; at < lastWord; at += 1) {
    if (!isNumber(sentence, at)) continue;
    if (/%$/.test(words[at]?.said ?? '') || words[at + 1]?.said === '%') continue;
    return { from: at, to: endOfCount(sentence, at + 1, cadences) };
  }
  const cadence = cadences.find(({ from, to }) => to > first && from < lastWord);
  return cadence === undefined ? undefined : { from: cadence.from, to: cadence.to };
}

/** The words of the same clause that a count of this deed can stand in. */
function clauseAround({ words }: Sentence, hit: Hit): readonly [from: number, to: number] {
  let from = hit.from;
  while (from > Math.max(0, hit.from - BEFORE) && words[from]?.afterPause !== true) from -= 1;
  let to = hit.to;
  const last = Math.min(words.length, hit.to + AFTER);
  while (to < last && words[to]?.afterPause !== true) to += 1;
  return [from, to];
}

/** To the end of a rhythm that follows closely, else to the noun that is counted. */
function endOfCount({ words }: Sentence, at: number, cadences: readonly Hit[]): number {
  const cadence = cadences.find(({ from }) => from >= at - 1 && from <= at + 6);
  return cadence?.to ?? Math.min(words.length, at + 1);
}
