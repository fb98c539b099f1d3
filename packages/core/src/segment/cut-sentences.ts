import { CHARACTER, characterClass, isBlank, isLetter } from './character-classes.ts';
import { cutRunOn } from './cut-run-on.ts';
import { isGluedBoundary, isGluedNumber } from './glued-boundaries.ts';
import { type HeadingPlace, matchHeading } from './match-heading.ts';
import type { Section } from './segmented.ts';
import { endsSentence } from './sentence-ends.ts';
import { skipAddress } from './skip-address.ts';
import { skipOpening } from './trim-span.ts';

/** A piece of a line, not yet trimmed: a sentence, a bullet, or a heading that stands inside a line. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Section that the piece opens as a heading; null when it is none. */
  readonly heading: Section | null;
}

/** The longest piece, in UTF-16 units: words without punctuation are cut here, at white space if there is any. */
export const LONGEST_PIECE = 1000;

/** From this length on, in UTF-16 units, a piece is searched for bullets that run into each other without any punctuation. */
const RUN_ON = 600;

/** Cuts one line into sentences, inline bullets and headings. The pieces touch each other and cover the line. */
export function cutSentences(text: string, start: number, end: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  let gap = start;
  let listNumber = 0;
  let dashes = -1;

  const cut = (at: number, heading: Section | null = null): void => {
    if (!heading && at - from >= RUN_ON) {
      for (const inner of cutRunOn(text, from, at)) {
        pieces.push({ start: from, end: inner, heading: null });
        from = inner;
      }
    }
    if (at > from) pieces.push({ start: from, end: at, heading });
    from = at;
    gap = at;
  };
  const open = (at: number, place: HeadingPlace): number => {
    cut(at);
    let i = skipOpening(text, at, end, place === 'line');
    for (
      let match = matchHeading(text, i, end, place);
      match;
      match = matchHeading(text, i, end, 'sentence')
    ) {
      cut(i);
      cut(match.end, match.section);
      i = skipOpening(text, match.end, end, false);
    }
    const number = numberBefore(text, i, from);
    if (number > 0) listNumber = number;
    return i;
  };

  let i = open(start, 'line');
  while (i < end) {
    const limit = Math.min(end, from + LONGEST_PIECE);
    let plain = i;
    let space = gap;
    while (plain < limit) {
      const unit = text.charCodeAt(plain);
      if (unit === 32) space = plain + 1;
      else if (unit < 97 || unit > 122) break;
      plain++;
    }
    if (plain > i) {
      gap = space;
      i = plain;
      continue;
    }
    const unit = text.charCodeAt(i);
    if (i - from >= LONGEST_PIECE) {
      const inPair = unit >= 0xdc00 && unit <= 0xdfff;
      cut(gap > from ? gap : inPair ? i - 1 : i);
    }
    switch (characterClass(unit)) {
      case CHARACTER.space:
        gap = i + 1;
        i++;
        break;
      case CHARACTER.upper:
        if (i > from && isBlank(text.charCodeAt(i - 1))) {
          i = matchHeading(text, i, end, 'words') ? open(i, 'words') : i + 1;
        } else if (i > from && isGlued(text, i, from, end)) {
          i = Math.max(i + 1, open(i, 'sentence'));
        } else i++;
        break;
      case CHARACTER.digit:
        if (i > from && isGluedNumber(text, i, i, from, end)) open(i, 'sentence');
        i++;
        break;
      case CHARACTER.terminal:
      case CHARACTER.wideTerminal: {
        const item = listItemStart(text, i, from, end, listNumber + 1);
        const after = skipClosers(text, i, end);
        if (item > 0) i = Math.max(after, open(item, 'sentence'));
        else if (endsSentence(text, from, i, after, end))
          i = Math.max(after, open(after, 'sentence'));
        else i = after;
        break;
      }
      case CHARACTER.closer: {
        const item = listItemStart(text, i, from, end, listNumber + 1);
        i = item > 0 ? Math.max(i + 1, open(item, 'sentence')) : i + 1;
        break;
      }
      case CHARACTER.bullet:
      case CHARACTER.mark:
      case CHARACTER.highSurrogate:
        i = i > from && isInlineBullet(text, i, end) ? Math.max(i + 1, open(i, 'sentence')) : i + 1;
        break;
      case CHARACTER.dash:
        if (i > from && isSpacedDash(text, i, end)) {
          if (dashes < 0) dashes = countSpacedDashes(text, i, end);
          i =
            dashes > 2 ||
            (dashes > 1 && isBlank(text.charCodeAt(i - 1))) ||
            followsStop(text, i, from)
              ? Math.max(i + 1, open(i, 'sentence'))
              : i + 1;
        } else i++;
        break;
      case CHARACTER.joiner:
        i = skipAddress(text, i, Math.min(end, from + LONGEST_PIECE));
        break;
      default:
        i++;
    }
  }
  cut(end);
  return pieces;
}

function isGlued(text: string, i: number, from: number, end: number): boolean {
  const before = text.charCodeAt(i - 1);
  const kind = characterClass(before);
  if (kind === CHARACTER.upper && characterClass(text.charCodeAt(i + 1)) !== CHARACTER.lower)
    return false;
  const sign =
    before === 41 || before === 93 || before === 0x201d || before === 43 || before === 37;
  if (!sign && kind !== CHARACTER.lower && kind !== CHARACTER.upper && kind !== CHARACTER.digit)
    return false;
  return isGluedBoundary(text, i, from, end);
}

function isSpacedDash(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== 45 || at + 2 >= end || !isBlank(text.charCodeAt(at + 1)))
    return false;
  return characterClass(text.charCodeAt(at + 2)) === CHARACTER.upper;
}

function countSpacedDashes(text: string, from: number, end: number): number {
  let count = 0;
  for (let at = from; at < end && count < 3; at++) {
    if (isSpacedDash(text, at, end)) count++;
  }
  return count;
}

function followsStop(text: string, at: number, from: number): boolean {
  const back = isBlank(text.charCodeAt(at - 1)) ? at - 2 : at - 1;
  const unit = text.charCodeAt(back);
  return (
    back >= from && (unit === 58 || unit === 59 || characterClass(unit) === CHARACTER.terminal)
  );
}

function skipClosers(text: string, at: number, end: number): number {
  let i = at + 1;
  while (i < end) {
    const kind = characterClass(text.charCodeAt(i));
    const more =
      kind === CHARACTER.terminal || kind === CHARACTER.wideTerminal || kind === CHARACTER.closer;
    if (!more && kind !== CHARACTER.mark) break;
    i++;
  }
  return i;
}

function numberBefore(text: string, at: number, from: number): number {
  const match = /(\d{1,2})[.)]\s*$/u.exec(text.slice(Math.max(from, at - 5), at));
  return match ? Number(match[1]) : 0;
}

function listItemStart(
  text: string,
  at: number,
  from: number,
  end: number,
  expected: number,
): number {
  const sign = text.charCodeAt(at);
  if ((sign !== 46 && sign !== 41) || !isBlank(text.charCodeAt(at + 1))) return 0;
  if (at + 2 >= end || characterClass(text.charCodeAt(at + 2)) !== CHARACTER.upper) return 0;
  let left = at;
  while (
    left > from &&
    left > at - 3 &&
    characterClass(text.charCodeAt(left - 1)) === CHARACTER.digit
  )
    left--;
  if (left === at || left === from || !isBlank(text.charCodeAt(left - 1))) return 0;
  return Number(text.slice(left, at)) === expected ? left : 0;
}

function isInlineBullet(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 0x2022 || unit === 0x25cf || unit === 0x25aa) return true;
  const arrow = unit >= 0x2190 && unit <= 0x21ff;
  const before = text.charCodeAt(at - 1);
  if (arrow || unit === 95 || (isLetter(before) && isLetter(text.charCodeAt(at + 1)))) return false;
  const pair = unit >= 0xd83c && unit <= 0xd83e ? 2 : 1;
  if (pair === 1 && unit >= 0xd800 && unit <= 0xdbff) return false;
  if ((pair === 2 || unit === 42) && !isBlank(before)) return false;
  let next = at + pair;
  if (unit !== 0xb7 && pair === 1 && unit !== 42 && next < end && !isBlank(text.charCodeAt(next)))
    return false;
  while (
    next < end &&
    next < at + 6 &&
    !isLetter(text.charCodeAt(next)) &&
    isBlank(text.charCodeAt(next))
  )
    next++;
  if (unit === 42 && next === at + 1) return false;
  return characterClass(text.charCodeAt(next)) === CHARACTER.upper;
}
