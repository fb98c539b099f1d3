import type { Document, Span } from '../document/document.ts';
import type { Hit, Lexicon } from '../first-person/lexicon.ts';
import type { OwnWordList } from '../first-person/own-words.ts';
import type { Particular } from '../first-person/particular.ts';
import type { OwnReading } from '../first-person/read-own.ts';
import { type Sentence, spanOfWords } from '../first-person/sentence.ts';

/** Everything that the tests of the rubric look at. */
export interface AnswerFacts {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly lexicon: Lexicon;
  readonly particulars: readonly Particular[];
  readonly own: OwnReading;
  /** How often "I" and "we" are said. */
  readonly saysI: number;
  readonly saysWe: number;
  /** The answer tells of "him" or "her" and never says "I" or "we". */
  readonly isOfOther: boolean;
}

/** A pattern found in a sentence of the answer. */
export interface Found extends Span {
  readonly sentence: Sentence;
  readonly hit: Hit;
  /** The words as said, to tell different ones apart. */
  readonly said: string;
}

/** Where the patterns of a list stand in the sentences, in order. */
export function findAll(
  sentences: readonly Sentence[],
  lexicon: Lexicon,
  list: OwnWordList,
): readonly Found[] {
  return sentences.flatMap((sentence) =>
    lexicon.find(list, sentence.words).map((hit) => ({
      ...spanOfWords(sentence, hit.from, hit.to),
      sentence,
      hit,
      said: sentence.words
        .slice(hit.from, hit.to)
        .map(({ base }) => base)
        .join(' '),
    })),
  );
}

/** How many different things were found. */
export function different(found: readonly Found[]): number {
  return new Set(found.map(({ said }) => said)).size;
}

/** The spans of what was found, without the rest. */
export function spansOf(found: readonly Span[]): readonly Span[] {
  return found.map(({ start, end }) => ({ start, end }));
}
