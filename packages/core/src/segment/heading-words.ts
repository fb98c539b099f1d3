import { HEADING_PHRASES } from './heading-phrases.ts';
import type { Section } from './segmented.ts';

/** One word of a known heading, after the words before it. */
export interface HeadingWord {
  readonly id: number;
  /** What the word follows: 0 for the start of a heading. */
  readonly before: number;
  /** The sign that joins it to the word before: a space, a comma with a space, a slash; 0 for the first word. */
  readonly joint: number;
  readonly word: string;
  /** The section that the heading opens when it ends here; null when no heading ends here. */
  readonly section: Section | null;
}

const words = new Map<number, HeadingWord[]>();
let count = 0;
const JOINTS: Readonly<Record<string, number>> = { ' ': 32, ', ': 44, '/': 47 };

for (const [phrase, section] of HEADING_PHRASES) addPhrase(phrase, section);

/** The first words of headings, lower-case. */
export const FIRST_HEADING_WORDS: readonly string[] = [...words.values()]
  .flat()
  .filter(({ before }) => before === 0)
  .map(({ word }) => word);

/** The word of a known heading that stands in `[start, end)` of the text, in any case, after the word `before`. Makes no strings. */
export function headingWordAt(
  text: string,
  start: number,
  end: number,
  before: number,
  joint: number,
): HeadingWord | undefined {
  const found = words.get(keyOf(text, start, end, before, joint));
  if (found === undefined) return undefined;
  for (const one of found) {
    if (one.before === before && one.joint === joint && isWord(text, start, end, one.word))
      return one;
  }
  return undefined;
}

function addPhrase(phrase: string, section: Section): void {
  let before = 0;
  let joined = 0;
  let start = 0;
  while (start < phrase.length) {
    let end = start;
    while (end < phrase.length && !isJoint(phrase.charCodeAt(end))) end++;
    const joint = JOINTS[phrase.slice(joined, start)] ?? 0;
    const whole = end === phrase.length;
    const known = headingWordAt(phrase, start, end, before, joint);
    if (known === undefined || (whole && known.section === null)) {
      const id = known?.id ?? ++count;
      const word = phrase.slice(start, end);
      const added = { id, before, joint, word, section: whole ? section : null };
      const key = keyOf(phrase, start, end, before, joint);
      const others = words.get(key)?.filter((other) => other !== known);
      words.set(key, others === undefined ? [added] : [...others, added]);
      before = id;
    } else before = known.id;
    joined = end;
    start = end;
    while (start < phrase.length && isJoint(phrase.charCodeAt(start))) start++;
  }
}

function isJoint(unit: number): boolean {
  return unit === 32 || unit === 44 || unit === 47;
}

function keyOf(text: string, start: number, end: number, before: number, joint: number): number {
  let key = Math.imul(before, 0x9e3779b1) ^ joint;
  for (let i = start; i < end; i++)
    key = Math.imul(key ^ lowerUnit(text.charCodeAt(i)), 0x01000193);
  return key;
}

function isWord(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let i = start; i < end; i++) {
    if (lowerUnit(text.charCodeAt(i)) !== word.charCodeAt(i - start)) return false;
  }
  return true;
}

/** Lower-case for ASCII, a straight apostrophe for a curly one, and the kelvin sign as the k that it lowers to. */
function lowerUnit(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  if (unit === 0x2018 || unit === 0x2019) return 39;
  return unit === 0x212a ? 107 : unit;
}
