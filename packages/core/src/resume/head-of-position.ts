import type { Span } from '../document/document.ts';
import { type Dates, findDates, findSingleDate } from './find-dates.ts';
import type { TextLine } from './lines-of-text.ts';
import type { ResumeTables } from './resume-tables.ts';
import {
  chunksOf,
  type HeaderLine,
  hasTitle,
  isCompany,
  isWholeHeader,
  splitHeader,
} from './split-header.ts';

/** What part of a résumé a line opens, when it is a heading of one. */
export type HeadingKind = 'work' | 'other' | 'about' | 'inner';

/** The lines of a résumé with what is known of them. */
export interface ResumeText {
  readonly lines: readonly TextLine[];
  readonly kinds: readonly (HeadingKind | undefined)[];
  /** Whether the nearest heading above each line is one of work. */
  readonly isUnderWork: readonly boolean[];
  readonly tables: ResumeTables;
  /** Base forms of the verbs of the tables. */
  readonly forms: ReadonlyMap<string, string>;
  /** Most lines stand apart by an empty one, so that a gap divides nothing. */
  readonly isSpaced: boolean;
  /** Dates stand above title and employer. */
  readonly isDatesFirst: boolean;
}

/** The head of a position: the lines that it takes, and what they say. */
export interface Head {
  readonly first: number;
  readonly last: number;
  readonly title: string | null;
  readonly employer: string | null;
  readonly dates: Dates;
  /** What follows the head in its own last line: "…, 2019 to 2023: owned it". */
  readonly rest: Span | null;
}

const LONGEST_HEAD = 100;
const LONGEST_EMPLOYER = 60;
const MOST_LINES = 2;
const SMALL = 3;
const IN_SENTENCE = /[\p{L}] (?:of|in|during|between|and|the|for|by|over) $/iu;
const AFTER_COLON = /^[ \t]*\)?[ \t]*:[ \t]+(?=\S+[ \t]+\S)/;

/** The head whose dates stand in the line at `at`, or undefined when it is no line of a head. */
export function headAt(text: ResumeText, at: number): Head | undefined {
  const line = text.lines[at];
  if (line === undefined || text.kinds[at] !== undefined) return undefined;
  const dates = findDates(line.said) ?? singleDate(text, at, line);
  if (dates === undefined || IN_SENTENCE.test(line.said.slice(0, dates.start))) return undefined;
  const colon = AFTER_COLON.exec(line.said.slice(dates.end));
  const said = colon === null ? line.said : line.said.slice(0, dates.end);
  const own = ownChunks(said, dates);
  if (own.flat().join(' ').length > LONGEST_HEAD || /[.!?]$/.test(said.replace(/\d{4}\.$/, '')))
    return undefined;
  const isWhole = isWholeHeader(own, text.tables);
  if (line.isBullet && (!isWhole || startsWithDeed(own.flat()[0] ?? '', text))) return undefined;
  if (colon !== null && !isWhole) return undefined;
  const near = isWhole ? { first: at, last: at, lines: [] } : linesNear(text, at, own);
  const all = isWhole || near.lines.length === 0 ? [own] : headerLines(own, near.lines, text);
  const { title, employer } = splitHeader(
    all.filter((chunks) => chunks.length > 0),
    text.tables,
  );
  if (title === null && employer === null) return undefined;
  const rest =
    colon === null ? null : { start: line.start + dates.end + colon[0].length, end: line.end };
  return { first: near.first, last: near.last, title, employer, dates, rest };
}

/** A single year is the time of a position only in a whole head under a heading of work: "Product Owner, Gorsehill (2021)". */
function singleDate(
  { isUnderWork, tables }: ResumeText,
  at: number,
  line: TextLine,
): Dates | undefined {
  if (isUnderWork[at] !== true || line.isBullet) return undefined;
  const dates = findSingleDate(line.said);
  if (dates === undefined) return undefined;
  return isWholeHeader(ownChunks(line.said, dates), tables) ? dates : undefined;
}

function ownChunks(said: string, { start, end }: Span): HeaderLine {
  const rest = `${said.slice(0, start)} | ${said.slice(end)}`;
  return chunksOf(
    rest.replace(/\([^()]*\)|\(\s*\|\s*\)/g, (all) => (/\p{L}/u.test(all) ? all : ' ')),
  );
}

interface Near {
  readonly first: number;
  readonly last: number;
  /** Nearest first. */
  readonly lines: readonly HeaderLine[];
}

function linesNear(text: ResumeText, at: number, own: HeaderLine): Near {
  if (text.isDatesFirst && own.length === 0) {
    const below = linesBelow(text, at);
    if (below.lines.length > 0) return below;
  }
  return linesAbove(text, at);
}

function linesAbove(text: ResumeText, at: number): Near {
  const { lines, kinds, tables, isSpaced } = text;
  const above: HeaderLine[] = [];
  let first = at;
  let isOverDuration = false;
  while (first > 0 && above.length < MOST_LINES) {
    const before = lines[first - 1];
    if (before === undefined || kinds[first - 1] !== undefined || !mayHead(before, text)) break;
    const chunks = chunksOf(before.said);
    if (chunks.length === 0) {
      first -= 1;
      isOverDuration = true;
      continue;
    }
    if (lines[first]?.afterGap === true && above.length > 0 && !isOverDuration) {
      const mayGoOn = isSpaced && first > 1 && isEmployer(before, text);
      if (above.some((line) => hasTitle(line, tables)) && !mayGoOn) break;
      if (!isSpaced) break;
    }
    above.push(chunks);
    first -= 1;
    if (isWholeHeader(chunks, tables) && !isUnderCompany(text, first)) break;
  }
  return { first, last: at, lines: above };
}

/** "Hollowfield Bank" above "Product Owner, Payments": then the comma parts no employer. */
function isUnderCompany(text: ResumeText, at: number): boolean {
  const above = text.lines[at - 1];
  return (
    above !== undefined &&
    text.lines[at]?.afterGap === false &&
    isEmployer(above, text) &&
    isCompany(above.said, text.tables)
  );
}

/** Title and employer under their dates: one line with both, or a line for each, in either order. */
export function linesBelow(text: ResumeText, at: number): Near {
  const { lines, kinds, tables } = text;
  const none = { first: at, last: at, lines: [] };
  const chunksAt = (index: number): HeaderLine => {
    const line = lines[index];
    if (line === undefined || kinds[index] !== undefined || !mayHead(line, text)) return [];
    return chunksOf(line.said);
  };
  const one = chunksAt(at + 1);
  const two = chunksAt(at + 2);
  const second = lines[at + 2];
  if (hasTitle(one, tables)) {
    const isWhole = isWholeHeader(one, tables) || second === undefined || !isEmployer(second, text);
    if (isWhole || two.length === 0 || hasTitle(two, tables)) {
      return { first: at, last: at + 1, lines: [one] };
    }
    return { first: at, last: at + 2, lines: [one, two] };
  }
  const line = lines[at + 1];
  if (line === undefined || !isEmployer(line, text) || !hasTitle(two, tables)) return none;
  return { first: at, last: at + 2, lines: [one, two] };
}

/** A single part in the date's own line is a place, when title and employer stand in other lines: "London, 2019 to 2022". */
function headerLines(
  own: HeaderLine,
  near: readonly HeaderLine[],
  { tables }: ResumeText,
): readonly HeaderLine[] {
  const others = splitHeader(near, tables);
  const isPlace =
    own.flat().length === 1 &&
    !hasTitle(own, tables) &&
    (near.some((chunks) => chunks.flat().length >= 2) ||
      (others.title !== null && others.employer !== null));
  return isPlace ? near : [own, ...near];
}

/** Whether a line can belong to a head: short, no list, no sentence, no deed, no dates of its own. */
function mayHead(line: TextLine, text: ResumeText): boolean {
  return (
    !line.isBullet &&
    line.said.length <= LONGEST_HEAD &&
    !/[.;:!?]$/.test(line.said) &&
    !startsWithDeed(line.said, text) &&
    findDates(line.said) === undefined
  );
}

/** "Supported the product manager": a verb in the past opens no head. "Managing Director" and "Lead Engineer" do. */
function startsWithDeed(said: string, { forms }: ResumeText): boolean {
  const [first = ''] = said.toLowerCase().match(/\p{L}+/u) ?? [];
  const base = forms.get(first);
  return base !== undefined && base !== first && !first.endsWith('ing') && !first.endsWith('s');
}

/** A short line of names, without a small word that no name has. */
function isEmployer(line: TextLine, text: ResumeText): boolean {
  if (line.said.length > LONGEST_EMPLOYER || !mayHead(line, text)) return false;
  const [name = ''] = line.said.split(',');
  return (name.match(/\p{L}[\p{L}'’-]*/gu) ?? []).every(
    (word) => word.length <= SMALL || /^\p{Lu}/u.test(word),
  );
}
