import { isNumber, type Sentence } from './sentence.ts';

const BEFORE = new Set(
  'i we and or but then also so to not never only just even first finally later soon again once always usually often regularly sometimes personally myself both all who that be have do will would could should can did was were had am been being help helped'.split(
    ' ',
  ),
);

/**
 * Whether a verb stands where a deed of the speaker is said: at the beginning, after a pause, or after a subject, a link or an adverb.
 * "orders picked without a second walk" and "repeat visits" are none.
 */
export function isOwnVerb(sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  const before = sentence.words[at - 1];
  if (word === undefined) return false;
  if (before === undefined || word.afterPause || BEFORE.has(before.said)) return true;
  if (BEFORE.has(before.base) || isNumber(sentence, at - 1)) return true;
  return before.said.endsWith('ly') || before.said.length <= 1;
}
