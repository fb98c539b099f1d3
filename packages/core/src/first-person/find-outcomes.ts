import type { Particular } from './particular.ts';
import { isNumber, numberWithin, type Sentence, spanOfWords } from './sentence.ts';

const SUBJECT_WORDS = 14;
const BEFORE_WITHIN = 6;
const AFTERWARDS = new Set(['after', 'afterwards', 'now', 'today', 'then']);
/** How many people there are is no outcome of a product. */
const HEADCOUNT = new Set(['team', 'teams', 'department', 'headcount', 'staff', 'squad', 'squads']);

/**
 * What changed, with its figures: "from 31% to 44%", "fell by a third". Counts of work done (velocity, features) and figures
 * of nothing in particular ("productivity by 300%") are none.
 */
export function findOutcomes(sentence: Sentence): readonly Particular[] {
  const { words, lexicon } = sentence;
  const found: Particular[] = [];
  const add = (from: number, to: number): void => {
    if (isWorkDone(sentence, from, to)) return;
    found.push({ ...spanOfWords(sentence, from, to), kind: 'outcome', whose: 'self' });
  };
  for (let at = 0; at < words.length; at += 1) {
    const range = fromTo(sentence, at) ?? thenNow(sentence, at) ?? beforeAfter(sentence, at);
    if (range !== undefined) {
      add(at, range);
      at = range - 1;
    }
  }
  if (found.length > 0) return found;
  const moves = lexicon.find('move', words).filter(({ from }) => words[from]?.said !== 'end');
  for (const { from, to } of moves) {
    const number = numberWithin(sentence, to, to + 4);
    const step = words[to]?.said ?? '';
    if (number < 0 || !['by', 'to', 'down', 'up'].includes(step)) continue;
    if (isHollow(sentence, from, number)) continue;
    add(from, Math.min(words.length, number + 2));
    break;
  }
  return found;
}

/** "from X to Y", "X to Y percent" after a word of movement: the index after Y, or undefined. */
function fromTo(sentence: Sentence, at: number): number | undefined {
  const { words } = sentence;
  if (words[at]?.said !== 'from') return undefined;
  const first = numberWithin(sentence, at + 1, at + 5);
  if (first < 0) return undefined;
  for (let to = first + 1; to < Math.min(words.length, first + 6); to += 1) {
    if (words[to]?.said !== 'to' && words[to]?.said !== 'down' && words[to]?.said !== 'up')
      continue;
    const second = numberWithin(sentence, to + 1, to + 5);
    if (second >= 0) return Math.min(words.length, second + 2);
  }
  return undefined;
}

/** "52% then, 68% now", "2.3 in March, 4.1 in August". */
function thenNow(sentence: Sentence, at: number): number | undefined {
  const { words } = sentence;
  if (!isNumber(sentence, at)) return undefined;
  const second = numberWithin(sentence, at + 2, at + 5);
  if (second < 0 || words[second]?.afterPause !== true) return undefined;
  const link = words[at + 1]?.said === '%' ? words[at + 2]?.said : words[at + 1]?.said;
  const tail = words.slice(second + 1, second + 4).map(({ said }) => said);
  const isPair = (link === 'then' && tail.includes('now')) || (link === 'in' && tail[0] === 'in');
  return isPair ? Math.min(words.length, second + 3) : undefined;
}

/** "Before, a coupon took 40 seconds, after it took 12". */
function beforeAfter(sentence: Sentence, at: number): number | undefined {
  const { words } = sentence;
  if (words[at]?.said !== 'before') return undefined;
  const first = numberWithin(sentence, at + 1, at + BEFORE_WITHIN);
  if (first < 0) return undefined;
  const after = words.findIndex(
    ({ said }, index) => index > first && index < first + BEFORE_WITHIN && AFTERWARDS.has(said),
  );
  if (after < 0) return undefined;
  const second = numberWithin(sentence, after + 1, after + BEFORE_WITHIN);
  return second < 0 ? undefined : Math.min(words.length, second + 1);
}

function isWorkDone(sentence: Sentence, from: number, to: number): boolean {
  const { words, lexicon } = sentence;
  const clause = words.slice(clauseStart(sentence, from), Math.min(words.length, to + 2));
  return (
    lexicon.find('output', clause).length > 0 || clause.some(({ said }) => HEADCOUNT.has(said))
  );
}

function isHollow(sentence: Sentence, from: number, number: number): boolean {
  const clause = sentence.words.slice(clauseStart(sentence, from), number);
  return clause.some((word) => sentence.lexicon.has('hollow-measures', word));
}

function clauseStart({ words }: Sentence, at: number): number {
  let start = at;
  while (start > 0 && at - start < SUBJECT_WORDS && words[start]?.afterPause !== true) start -= 1;
  return start;
}
