import type { Span } from '../document/document.ts';

/** One word or number of a sentence. */
export interface Word extends Span {
  /** Lower case, with a straight apostrophe. */
  readonly said: string;
  /** Base form when it is a known verb, else as said. */
  readonly base: string;
  /** Written with a capital first. */
  readonly isCapital: boolean;
  /** Written with digits. */
  readonly isFigure: boolean;
  /** A comma or another sign of a pause stands between this word and the one before. */
  readonly afterPause: boolean;
  /** A semicolon stands between this word and the one before. */
  readonly afterSemicolon: boolean;
}

const WORD =
  /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[€$£]?\d+(?:[.,]\d+)*(?:%|[kKmM](?![\p{L}]))?|[€$£%&]/gu;
const PAUSE = /[,;:()–—!?]|\.\s/u;
/** Longest sentence that is looked at, in UTF-16 units: segments are never longer. */
const LONGEST = 1000;

const ENDINGS: Readonly<Record<string, string>> = {
  "'m": 'am',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
};

/**
 * The words and numbers of one stretch of a text, with offsets into that text. Short forms are taken apart ("didn't" is "did"
 * and "not", both with the span of the whole).
 */
export function wordsOfSentence(
  text: string,
  { start, end }: Span,
  forms: ReadonlyMap<string, string>,
): readonly Word[] {
  const stretch = text.slice(start, Math.min(end, start + LONGEST));
  const words: Word[] = [];
  let last = 0;
  for (const match of stretch.matchAll(WORD)) {
    const between = words.length > 0 ? stretch.slice(last, match.index) : '';
    const afterPause = PAUSE.test(between);
    last = match.index + match[0].length;
    const span = { start: start + match.index, end: start + last };
    const isFigure = /\d/.test(match[0]);
    for (const [index, said] of partsOf(match[0]).entries()) {
      words.push({
        ...span,
        said,
        base: forms.get(said) ?? said,
        isCapital: /^\p{Lu}/u.test(match[0]),
        isFigure,
        afterPause: afterPause && index === 0,
        afterSemicolon: index === 0 && between.includes(';'),
      });
    }
  }
  return words;
}

function partsOf(raw: string): readonly string[] {
  const said = raw.toLowerCase().replaceAll('’', "'");
  if (said === "won't") return ['will', 'not'];
  if (said === "can't") return ['can', 'not'];
  if (said === 'cannot') return ['can', 'not'];
  if (said.endsWith("n't")) return [said.slice(0, -3), 'not'];
  for (const [ending, whole] of Object.entries(ENDINGS)) {
    if (said.endsWith(ending) && said.length > ending.length)
      return [said.slice(0, -ending.length), whole];
  }
  return [said];
}
