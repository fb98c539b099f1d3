import { cleanText } from '../origin/clean-characters.ts';
import { ABOVE, type Line, type PageItem } from './page.ts';

/** A line with what its place and its first characters say about how it goes with the next. */
export interface TextLine extends Line {
  readonly page: number;
  readonly text: string;
  /** Where its words start, after a bullet or a number. */
  readonly body: number;
  /** What opens it: a bullet, a number, a bullet that is drawn and not written, or nothing. */
  readonly mark: 'bullet' | 'number' | 'drawn' | 'none';
  /** Width of its first word, in points. */
  readonly firstWord: number;
}

const BULLET =
  /^[\u2022\u00b7\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u25e6\u25c6\u25c7\u2023\u2043\u2219\u25ba\u25b8\u27a2\u27a4\u2192\u2713\u2714\u2756*\u2013\u2014-]\s*/u;
const NUMBER = /^(?:\(?\d{1,2}[.)]|\(?[a-z][.)])(?:\s+|$)/iu;
const TAB = '\t';

/** A gap this wide, as a share of the letters' height, sets two parts of a line apart as a tabulator does. */
const TAB_GAP = 2;
const WORD_GAP = 0.12;

/** What stands between an item and the one before it on its line. */
export function gapBefore(item: PageItem, last: PageItem): '' | ' ' | '\t' {
  const gap = item.x - (last.x + last.width);
  const size = Math.max(item.size, last.size);
  if (gap > TAB_GAP * size) return TAB;
  return gap > WORD_GAP * size || item.afterBlank ? ' ' : '';
}

function lineText(line: Line): string {
  let text = '';
  let last: PageItem | undefined;
  for (const item of line.items) {
    if (last !== undefined) text += gapBefore(item, last);
    text += cleanText(item.text);
    last = item;
  }
  return text.replace(/ +/g, ' ').trim();
}

/** Where the characters after the first `length` stand, taking all characters of an item for equally wide. */
function placeAfter(line: Line, length: number): number {
  let seen = 0;
  for (const item of line.items) {
    const { length: own } = item.text;
    if (seen + own > length) return item.x + (item.width * Math.max(0, length - seen)) / own;
    seen += own;
  }
  return line.right;
}

// Word sets the bullets of its second level as the letter "o" of a typewriter's font.
function isLetterBullet(line: Line): boolean {
  const [first, second] = line.items;
  return (
    first?.text.trim() === 'o' &&
    second !== undefined &&
    second.font !== first.font &&
    second.x - first.x > first.size
  );
}

/** Reads a line of a page. */
export function toTextLine(line: Line, page: number): TextLine {
  const text = lineText(line);
  const listed = line.items[0]?.listed ?? false;
  const sign = isLetterBullet(line) ? /^o\s*/u : BULLET;
  const bullet = sign.exec(text)?.[0] ?? '';
  const words = text.slice(bullet.length);
  const isBullet = bullet !== '' && /[\p{L}\p{N}("'\u2018\u201c[$\u20ac\u00a3]/u.test(words);
  const number = isBullet ? '' : (NUMBER.exec(text)?.[0] ?? '');
  const mark = isBullet ? 'bullet' : number !== '' ? 'number' : listed ? 'drawn' : 'none';
  const opening = isBullet ? bullet.trim() : number.trim();
  const word = /^\S+/u.exec(text)?.[0] ?? '';
  return {
    ...line,
    page,
    text,
    mark,
    body: opening === '' ? line.left : bodyOf(line, opening.length),
    firstWord: (word.length / Math.max(1, text.length)) * (line.right - line.left),
  };
}

function bodyOf(line: Line, length: number): number {
  const [first, second] = line.items;
  if (first !== undefined && second !== undefined && first.text.trim().length <= length)
    return second.x;
  return placeAfter(line, length + 1);
}

/** How far below the top of one line the top of the next stands, as a share of the letters' height. */
export function stepBetween(line: TextLine, next: TextLine): number {
  return (next.y - line.y) / Math.max(line.size, next.size, ABOVE);
}
