import type { Span } from '../document/document.ts';
import { CHARACTER, characterClass, isBlank, isLetter } from './character-classes.ts';

/** A span without what only decorates it, and whether a bullet sign or a list number stood before it. */
export interface Trimmed extends Span {
  readonly bulleted: boolean;
}

/**
 * Takes white space, zero-width characters, bullet signs, list numbers and bold markers off a span's ends. Null when no letter or digit
 * is left. `atLineStart` also lets a dash, a lone "o" and "a)" count as bullet signs.
 */
export function trimSpan(
  text: string,
  start: number,
  end: number,
  atLineStart: boolean,
): Trimmed | null {
  const skipped = skipSigns(text, start, end);
  const marked = skipMarker(text, skipped, end, atLineStart);
  const from = marked === skipped ? skipped : skipSigns(text, marked, end);
  let bulleted = marked !== skipped;
  for (let i = start; i < skipped && !bulleted; i++) bulleted = isBulletSign(text, i);
  let to = end;
  while (to > from && isClosingDecoration(text, to - 1, from)) to--;
  if (!holdsContent(text, from, to)) return null;
  return { start: from, end: to, bulleted };
}

/** Where the words of a span begin: behind its bullet signs, list number, bold markers and white space. */
export function skipOpening(
  text: string,
  start: number,
  end: number,
  atLineStart: boolean,
): number {
  const skipped = skipSigns(text, start, end);
  const marked = skipMarker(text, skipped, end, atLineStart);
  return marked === skipped ? skipped : skipSigns(text, marked, end);
}

function skipSigns(text: string, start: number, end: number): number {
  let i = start;
  while (i < end) {
    const unit = text.charCodeAt(i);
    const kind = characterClass(unit);
    if (
      isBlank(unit) ||
      kind === CHARACTER.bullet ||
      kind === CHARACTER.mark ||
      kind === CHARACTER.dash
    )
      i++;
    else if (isPictograph(text, i)) i += 2;
    else if (
      isLooseSign(unit) ||
      (unit === 43 && isBlank(text.charCodeAt(i + 1))) ||
      (unit === 35 && opensHeading(text, i))
    )
      i++;
    else break;
  }
  return Math.min(i, end);
}

function skipMarker(text: string, start: number, end: number, atLineStart: boolean): number {
  const first = characterClass(text.charCodeAt(start));
  const unit = text.charCodeAt(start);
  if (first !== CHARACTER.digit && unit !== 40 && !(atLineStart && first === CHARACTER.lower))
    return start;
  const head = text.slice(start, Math.min(end, start + 8));
  const match = /^(?:\(?[0-9]{1,2}[.)](?=[\s*A-Z])|\([a-z]\)\s)/u.exec(head);
  if (match) return start + match[0].length;
  if (!atLineStart) return start;
  const letter = /^(?:(?:[a-z]|[ivx]{2,4})\)\s|o\s(?=\s*[A-Z0-9]))/u.exec(head);
  return letter ? start + letter[0].length : start;
}

function isClosingDecoration(text: string, i: number, from: number): boolean {
  const unit = text.charCodeAt(i);
  const kind = characterClass(unit);
  if (
    isBlank(unit) ||
    kind === CHARACTER.bullet ||
    kind === CHARACTER.mark ||
    kind === CHARACTER.dash
  )
    return true;
  if (kind === CHARACTER.lowSurrogate) return i > from && isPictograph(text, i - 1);
  if (kind === CHARACTER.highSurrogate) return isPictograph(text, i);
  if (unit === 35) return i === from || !isLetter(text.charCodeAt(i - 1));
  return isLooseSign(unit);
}

function isBulletSign(text: string, i: number): boolean {
  const kind = characterClass(text.charCodeAt(i));
  if (kind === CHARACTER.bullet || kind === CHARACTER.dash || kind === CHARACTER.highSurrogate)
    return true;
  return (
    text.charCodeAt(i) === 42 && text.charCodeAt(i + 1) !== 42 && text.charCodeAt(i - 1) !== 42
  );
}

function isPictograph(text: string, i: number): boolean {
  const high = text.charCodeAt(i);
  const low = text.charCodeAt(i + 1);
  if (!(low >= 0xdc00 && low <= 0xdfff)) return false;
  if (high === 0xd83e) return low < 0xdff0;
  return (high === 0xd83c && low >= 0xdc00) || high === 0xd83d;
}

function isLooseSign(unit: number): boolean {
  return unit === 124 || unit === 62 || unit === 126 || unit === 96 || unit === 92;
}

function opensHeading(text: string, i: number): boolean {
  const next = text.charCodeAt(i + 1);
  return next === 35 || isBlank(next) || Number.isNaN(next);
}

function holdsContent(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const kind = characterClass(text.charCodeAt(i));
    if (kind >= CHARACTER.upper && kind <= CHARACTER.digit) return true;
    if (kind === CHARACTER.highSurrogate && i + 1 < end && !isPictograph(text, i)) return true;
  }
  return false;
}
