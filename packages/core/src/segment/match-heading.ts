import { CHARACTER, characterClass, isBlank, isLetter } from './character-classes.ts';
import { FIRST_HEADING_WORDS, headingWordAt } from './heading-words.ts';
import type { Section } from './segmented.ts';
import { STARTER_WORDS } from './starter-words.ts';
import { WordKeyTable, wordKey } from './word-key.ts';

/** A heading found at a place of the text; `end` is behind its colon, if it has one. */
export interface HeadingMatch {
  readonly end: number;
  readonly section: Section;
}

/** Where a heading is looked for: at the start of a line, of a sentence, or in the midst of words without punctuation. */
export type HeadingPlace = 'line' | 'sentence' | 'words';

const firstKeys = new WordKeyTable();
for (const word of FIRST_HEADING_WORDS) firstKeys.add(word, 1);

const SMALL_WORDS: ReadonlySet<string> = new Set('and or of for to the in a with'.split(' '));
const MOST_WORDS = 9;
const LONGEST_WORD = 24;

/**
 * The longest known heading that starts at `at` and is set off from what follows by a colon, a dash, the line's end, a lost line break
 * or, when written with capitals, the capital of the next word. Null when there is none. Reads at most nine words.
 */
export function matchHeading(
  text: string,
  at: number,
  end: number,
  place: HeadingPlace,
): HeadingMatch | null {
  if (at >= end || firstKeys.get(wordKey(text, at, end)) === 0) return null;
  let best: HeadingMatch | null = null;
  let before = 0;
  let joint = 0;
  let capitalised = characterClass(text.charCodeAt(at)) !== CHARACTER.lower;
  let i = at;
  for (let words = 1; words <= MOST_WORDS && i < end; words++) {
    const wordEnd = headingWordEnd(text, i, end);
    if (wordEnd === i) break;
    const known = headingWordAt(text, i, wordEnd, before, joint);
    if (known === undefined) break;
    if (words > 1 && !isHeadingCase(text, i, known.word)) capitalised = false;
    if (known.section) {
      const stop = setOffAt(text, wordEnd, end, place, words, capitalised);
      if (stop > 0) best = { end: stop, section: known.section };
    }
    const gap = jointAt(text, wordEnd, end);
    if (gap === 0) break;
    joint = gap;
    before = known.id;
    i = wordAfter(text, wordEnd, end);
  }
  return best;
}

function headingWordEnd(text: string, at: number, end: number): number {
  let i = at;
  const high = Math.min(end, at + LONGEST_WORD);
  while (i < high) {
    const unit = text.charCodeAt(i);
    if (unit === 38 && i === at) return i + 1;
    if (
      isApostrophe(unit)
        ? i === at || !isLetter(text.charCodeAt(i + 1))
        : !isLetter(unit) && !isInnerHyphen(text, i, at)
    )
      break;
    if (i > at && characterClass(unit) === CHARACTER.upper) {
      const before = characterClass(text.charCodeAt(i - 1));
      const after = characterClass(text.charCodeAt(i + 1));
      if (
        before === CHARACTER.lower ||
        (i > at + 1 && before === CHARACTER.upper && after === CHARACTER.lower)
      )
        break;
    }
    i++;
  }
  return i;
}

/** The sign that joins a word ending at `at` to another one of the same heading; 0 when there is none. */
function jointAt(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  const next = wordAfter(text, at, end);
  if (next >= end || next === at) return 0;
  if (unit === 47) return 47;
  if (unit === 44) return next === at + 1 ? 0 : 44;
  return 32;
}

/** Where the word after the one ending at `at` may begin: behind a comma or slash and at most three spaces. */
function wordAfter(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  const gap = unit === 44 || unit === 47 ? at + 1 : at;
  let i = gap;
  while (i < end && i < gap + 3 && characterClass(text.charCodeAt(i)) === CHARACTER.space) i++;
  return i;
}

function setOffAt(
  text: string,
  at: number,
  end: number,
  place: HeadingPlace,
  words: number,
  capitalised: boolean,
): number {
  let i = at;
  while (
    i < end &&
    i < at + 6 &&
    (isBlank(text.charCodeAt(i)) || characterClass(text.charCodeAt(i)) === CHARACTER.mark)
  )
    i++;
  const unit = text.charCodeAt(i);
  if (i < end && (unit === 58 || unit === 0xff1a)) return i + 1;
  if (i >= end) return place === 'words' ? 0 : end;
  const kind = characterClass(unit);
  if (kind === CHARACTER.dash && isBlank(text.charCodeAt(i + 1))) {
    return place === 'line' || (words > 1 && capitalised) ? i + 1 : 0;
  }
  if (kind === CHARACTER.bullet && place !== 'words') return i;
  if (words > 1 && kind === CHARACTER.lower && i > at) return colonAfterName(text, i, end);
  if (i === at)
    return (kind === CHARACTER.upper || kind === CHARACTER.digit) && (words > 1 || capitalised)
      ? i
      : 0;
  if (kind !== CHARACTER.upper && kind !== CHARACTER.digit) return 0;
  if (!capitalised && (place === 'words' || words < 3)) return 0;
  if (words === 1 || place === 'words')
    return opensDuty(text, i, end) && words > (place === 'words' ? 1 : 0) ? at : 0;
  return at;
}

function colonAfterName(text: string, at: number, end: number): number {
  const tail = /^(?:at|in|with|on|as)\s[^.:;!?\n]{2,40}:/u.exec(
    text.slice(at, Math.min(end, at + 50)),
  );
  return tail ? at + tail[0].length : 0;
}

function opensDuty(text: string, at: number, end: number): boolean {
  if (characterClass(text.charCodeAt(at)) === CHARACTER.digit)
    return /^\d{1,2}\s?(?:\+|[-\u2013]|years)/u.test(text.slice(at, Math.min(end, at + 8)));
  let i = at;
  while (i < end && i < at + LONGEST_WORD && isLetter(text.charCodeAt(i))) i++;
  return STARTER_WORDS.has(text.slice(at, i).toLowerCase());
}

function isHeadingCase(text: string, at: number, word: string): boolean {
  return (
    word === '&' || characterClass(text.charCodeAt(at)) !== CHARACTER.lower || SMALL_WORDS.has(word)
  );
}

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019 || unit === 0x2018;
}

function isInnerHyphen(text: string, i: number, at: number): boolean {
  return i > at && text.charCodeAt(i) === 45 && isLetter(text.charCodeAt(i + 1));
}
