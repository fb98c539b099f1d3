import type { Particular } from './particular.ts';
import { numberWithin, type Sentence, spanOfWords } from './sentence.ts';
import { whoseDeed } from './whose.ts';

const NEAR = 6;
const MOST = 2;
const WEIGHING = new Set([
  'more',
  'less',
  'hold',
  'eat',
  'lose',
  'model',
  'twice',
  'cover',
  'itself',
]);

/** Whether it pays, weighed and not only named: a word of money or market close to a figure, or to what it outweighs. */
export function findViability(sentence: Sentence): readonly Particular[] {
  const { words, lexicon } = sentence;
  const found: Particular[] = [];
  for (const { from, to } of lexicon.find('viability', words)) {
    if (whoseDeed(sentence, from) === 'other' && words[from]?.base === 'price') continue;
    const number = numberWithin(sentence, from - NEAR, Math.min(words.length, to + NEAR));
    const weighed = words
      .slice(Math.max(0, from - NEAR), to + NEAR)
      .some(({ base }) => WEIGHING.has(base));

    if (number < 0 && !weighed) continue;
    const start = number >= 0 ? Math.min(from, number) : from;
    const end = Math.max(to, number + 1, Math.min(words.length, to + 3));
    const span = spanOfWords(sentence, start, end);
    if (span.start < (found.at(-1)?.end ?? 0)) continue;
    found.push({ ...span, kind: 'viability', whose: 'self' });
  }
  return found.slice(0, MOST);
}
