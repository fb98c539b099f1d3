import type { Document, Span } from '../document/document.ts';
import type { Lexicon } from './lexicon.ts';
import { type Word, wordsOfSentence } from './words-of-sentence.ts';

/** One sentence of a document as words, with what the finders need to look at it. */
export interface Sentence extends Span {
  readonly words: readonly Word[];
  readonly lexicon: Lexicon;
}

/** Cuts the stretches of a document into words. */
export function sentencesOf(
  document: Document,
  spans: readonly Span[],
  lexicon: Lexicon,
): readonly Sentence[] {
  return spans.map(({ start, end }) => ({
    start,
    end,
    words: wordsOfSentence(document.text, { start, end }, lexicon.forms),
    lexicon,
  }));
}

/** The span from the first to the last of the words `[from, to)`, clipped to the sentence. */
export function spanOfWords({ words, start, end }: Sentence, from: number, to: number): Span {
  const first = words[Math.max(0, from)];
  const last = words[Math.min(words.length, to) - 1];
  return { start: first?.start ?? start, end: last?.end ?? end };
}

/** Whether the word is a number, in digits or spelt. */
export function isNumber({ words, lexicon }: Sentence, at: number): boolean {
  const word = words[at];
  return word !== undefined && (word.isFigure || lexicon.has('numbers', word));
}

/** Index of the first number in `[from, to)`, or -1. */
export function numberWithin(sentence: Sentence, from: number, to: number): number {
  for (let at = Math.max(0, from); at < Math.min(sentence.words.length, to); at += 1) {
    if (isNumber(sentence, at)) return at;
  }
  return -1;
}
