import type { Span } from '../document/document.ts';

/** The time of a position as its text says it. */
export interface Dates extends Span {
  readonly from: string;
  /** As said; "present" and the like when it goes on. Null when only a beginning is given ("since 2022"). */
  readonly to: string | null;
  readonly isCurrent: boolean;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember|mrz|okt|dez|spring|summer|autumn|fall|winter)\\.?';
const YEAR = "(?:(?:19|20)\\d{2}|[’']\\d{2})";
const DATE = `(?:${MONTH}[ ,]*${YEAR}|(?:0?[1-9]|1[0-2])[./](?:19|20)\\d{2}|(?:0[1-9]|1[0-2])/\\d{2}(?!\\d)|q[1-4][ /]?(?:19|20)\\d{2}|(?:19|20)\\d{2}[-/.](?:0[1-9]|1[0-2])(?:[-/.]\\d{2})?|${YEAR})`;
const NOW = '(?:present|now|current|currently|today|ongoing|to date|date|heute|jetzt)';
const RANGE = new RegExp(
  `(?<![\\p{L}\\d])(${DATE})[ \\t]*(?:[-–—−]|\\bto\\b|\\buntil\\b|\\btill\\b|\\bbis\\b|/)[ \\t]*(${DATE}|${NOW}|\\d{2}(?![\\d/.%]))(?![\\p{L}\\d])`,
  'iu',
);
const SINCE = new RegExp(`(?<![\\p{L}])(?:since|seit|from)[ \\t]+(${DATE})(?![\\p{L}\\d])`, 'iu');
const SINGLE = new RegExp(`[(,|–—\\t -][ \\t]*(${DATE})[ \\t]*\\)?$`, 'iu');
const IS_NOW = new RegExp(`^${NOW}$`, 'iu');
/** Longest line in which dates are those of a position. */
const LONGEST = 160;

/** The dates in a line, with their span inside it; undefined when it holds no range. */
export function findDates(line: string): Dates | undefined {
  if (line.length > LONGEST) return undefined;
  const range = RANGE.exec(line);
  if (range !== null) {
    const [all, from = '', to = ''] = range;
    return {
      start: range.index,
      end: range.index + all.length,
      from,
      to,
      isCurrent: IS_NOW.test(to),
    };
  }
  const since = SINCE.exec(line);
  if (since === null) return undefined;
  const [all, from = ''] = since;
  return { start: since.index, end: since.index + all.length, from, to: null, isCurrent: true };
}

/** A single date at the end of a line, as a time that begins and ends with it. */
export function findSingleDate(line: string): Dates | undefined {
  if (line.length > LONGEST) return undefined;
  const match = SINGLE.exec(line);
  const from = match?.[1];
  if (match === null || from === undefined) return undefined;
  const start = line.lastIndexOf(from);
  return { start, end: start + from.length, from, to: from, isCurrent: false };
}
