import type { Document, Span } from '../document/document.ts';
import { type Dates, findDates } from './find-dates.ts';
import { linesOfText, type TextLine } from './lines-of-text.ts';
import type { ResumeTables } from './resume-tables.ts';
import { isTitle, partsOf, splitHeader } from './split-header.ts';

/** One position of a résumé, as its text says it. */
export interface FoundPosition {
  readonly title: string | null;
  readonly employer: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly isCurrent: boolean;
  /** From the first to the last line of its head. */
  readonly head: Span;
  /** The lines under it, in order. */
  readonly body: readonly Span[];
}

const LONGEST_HEAD = 100;
const MOST_ABOVE = 2;
const MOST_WORDS_OF_PLACE = 4;

/** The positions in the order of the text. Lines under headings that are not about work belong to none. */
export function findPositions({ text }: Document, tables: ResumeTables): readonly FoundPosition[] {
  const lines = linesOfText(text);
  const kinds = lines.map((line) => headingOf(line, tables));
  const heads = lines.flatMap((line, at) => {
    const head = headAt(lines, kinds, at, line, tables);
    return head === undefined ? [] : [head];
  });
  let employer: string | null = null;
  return heads.map((head, index): FoundPosition => {
    const end = heads[index + 1]?.first ?? lines.length;
    const body: Span[] = [];
    for (let at = head.last + 1; at < end; at += 1) {
      if (kinds[at] === 'other' || kinds[at] === 'about') break;
      const line = lines[at];
      if (line === undefined || kinds[at] !== undefined || (at === head.last + 1 && isPlace(line)))
        continue;
      body.push({ start: line.start, end: line.end });
    }
    employer = head.employer ?? employer;
    return {
      title: head.title,
      employer,
      from: head.dates.from,
      to: head.dates.to,
      isCurrent: head.dates.isCurrent,
      head: { start: lines[head.first]?.start ?? 0, end: lines[head.last]?.end ?? 0 },
      body,
    };
  });
}

interface Head {
  readonly first: number;
  readonly last: number;
  readonly title: string | null;
  readonly employer: string | null;
  readonly dates: Dates;
}

type HeadingKind = 'work' | 'other' | 'about';

/** What part of a résumé a line opens, when it is a heading of one. */
function headingOf(line: TextLine, tables: ResumeTables): HeadingKind | undefined {
  if (line.isBullet || line.said.length > 60) return undefined;
  const words = line.said
    .toLowerCase()
    .replace(/[^\p{L}\s-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const kind of ['work', 'other', 'about'] as const) {
    if (tables.headings[kind].includes(words)) return kind;
  }
  return undefined;
}

function headAt(
  lines: readonly TextLine[],
  kinds: readonly (HeadingKind | undefined)[],
  at: number,
  line: TextLine,
  tables: ResumeTables,
): Head | undefined {
  const dates = findDates(line.said);
  if (dates === undefined || line.isBullet) return undefined;
  const rest = `${line.said.slice(0, dates.start)} | ${line.said.slice(dates.end)}`;
  const own = partsOf(
    rest.replace(/\([^()]*\)|\(\s*\|\s*\)/g, (all) => (/\p{L}/u.test(all) ? all : ' ')),
  );
  if (own.join(' ').length > LONGEST_HEAD || /[.!?]$/.test(line.said.replace(/\d{4}\.$/, ''))) {
    return undefined;
  }
  const isWhole = own.length >= 2 && own.some((part) => isTitle(part, tables));
  let first = at;
  const above: (readonly string[])[] = [];
  while (!isWhole && first > 0 && above.length < MOST_ABOVE) {
    const before = lines[first - 1];
    if (before === undefined || kinds[first - 1] !== undefined || !mayHead(before)) break;
    if (lines[first]?.afterGap && above.length > 0) break;
    const parts = partsOf(before.said);
    first -= 1;
    if (parts.length > 0) above.push(parts);
    if (above.some((one) => one.length >= 2 && one.some((part) => isTitle(part, tables)))) break;
  }
  const all = [own.filter((part) => !isPlaceName(part, own, above)), ...above];
  const { title, employer } = splitHeader(
    all.filter((parts) => parts.length > 0),
    tables,
  );
  if (title === null && employer === null) return undefined;
  return { first, last: at, title, employer, dates };
}

/** Whether a line above the dates can belong to the head: short, no list, no sentence, no dates of its own. */
function mayHead(line: TextLine): boolean {
  return (
    !line.isBullet &&
    line.said.length <= LONGEST_HEAD &&
    !/[.;:!?]$/.test(line.said) &&
    findDates(line.said) === undefined
  );
}

/** A place in the date's own line, when title and employer stand above: "London, 2019 to 2022". */
function isPlaceName(
  part: string,
  own: readonly string[],
  above: readonly (readonly string[])[],
): boolean {
  const isAlone = own.length === 1 && own[0] === part;
  return isAlone && above.some((parts) => parts.length >= 2);
}

/** A line of a few capitalised words after the dates: where the work was. */
function isPlace(line: TextLine): boolean {
  if (line.isBullet || /[.!?:]$/.test(line.said)) return false;
  const words = line.said.split(/[\s,]+/);
  return (
    words.length <= MOST_WORDS_OF_PLACE &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    (/,/.test(line.said) || words.length === 1)
  );
}
