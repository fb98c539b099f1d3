import type { Document, Span } from '../document/document.ts';
import { findDates } from './find-dates.ts';
import {
  type Head,
  type HeadingKind,
  headAt,
  linesBelow,
  type ResumeText,
} from './head-of-position.ts';
import { linesOfText, type TextLine } from './lines-of-text.ts';
import type { ResumeTables } from './resume-tables.ts';

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

const MOST_WORDS_OF_PLACE = 4;
const SPACED = 0.8;
const PAGE = /^(?:page|seite) \d{1,3}(?: (?:of|von) \d{1,3})?$/i;

/**
 * The positions in the order of the text. Lines under headings that are not about work belong to none; what was learnt at a school
 * is no position. `forms` are the base forms of the verbs of the tables.
 */
export function findPositions(
  { text: whole }: Document,
  tables: ResumeTables,
  forms: ReadonlyMap<string, string>,
): readonly FoundPosition[] {
  const text = resumeText(linesOfText(whole), tables, forms);
  const { lines, kinds } = text;
  const heads = headsOf(text);
  let employer: string | null = null;
  return heads.flatMap(({ head, isWork }, index): readonly FoundPosition[] => {
    if (!isWork) return [];
    const end = heads[index + 1]?.head.first ?? lines.length;
    const body: Span[] = head.rest === null ? [] : [head.rest];
    for (let at = head.last + 1; at < end; at += 1) {
      if (kinds[at] === 'other' || kinds[at] === 'about') break;
      const line = lines[at];
      if (line === undefined || kinds[at] !== undefined || PAGE.test(line.said)) continue;
      if (at === head.last + 1 && isPlace(line)) continue;
      body.push({ start: line.start, end: line.end });
    }
    employer = head.employer ?? employer;
    const { title, dates, first, last, rest } = head;
    const headEnd = rest === null ? (lines[last]?.end ?? 0) : rest.start;
    return [
      {
        title,
        employer,
        from: dates.from,
        to: dates.to,
        isCurrent: dates.isCurrent,
        head: { start: lines[first]?.start ?? 0, end: headEnd },
        body,
      },
    ];
  });
}

function resumeText(
  lines: readonly TextLine[],
  tables: ResumeTables,
  forms: ReadonlyMap<string, string>,
): ResumeText {
  const plain = lines.filter(({ isBullet }) => !isBullet);
  const kinds = lines.map((line) => headingOf(line, tables));
  let part: HeadingKind | undefined;
  const isUnderWork = kinds.map((kind) => {
    if (kind !== undefined && kind !== 'inner') part = kind;
    return part === 'work';
  });
  const text: ResumeText = {
    lines,
    kinds,
    isUnderWork,
    tables,
    forms,
    isSpaced: plain.filter(({ afterGap }) => afterGap).length >= SPACED * plain.length,
    isDatesFirst: false,
  };
  return { ...text, isDatesFirst: standDatesFirst(text) };
}

/** Whether dates that stand alone mostly have their title under them and none above. */
function standDatesFirst(text: ResumeText): boolean {
  let before = 0;
  let after = 0;
  for (const [at, line] of text.lines.entries()) {
    const dates = findDates(line.said);
    if (dates === undefined || dates.end - dates.start < line.said.length) continue;
    const isBelow = linesBelow(text, at).lines.length > 0;
    const isAbove = headAt(text, at)?.title != null;
    if (isBelow && !isAbove) before += 1;
    if (isAbove && !isBelow) after += 1;
  }
  return before > after;
}

interface FoundHead {
  readonly head: Head;
  readonly isWork: boolean;
}

/** All heads, and whether each is of work: not under another heading where there is one of work, and not of a school. */
function headsOf(text: ResumeText): readonly FoundHead[] {
  const { lines, kinds, tables } = text;
  const hasWork = kinds.includes('work');
  let part: HeadingKind | undefined;
  let taken = -1;
  return lines.flatMap((line, at): readonly FoundHead[] => {
    if (kinds[at] !== undefined && kinds[at] !== 'inner') part = kinds[at];
    const head = at <= taken ? undefined : headAt(text, at);
    if (head === undefined || head.first <= taken) return [];
    taken = head.last;
    const said = lines.slice(head.first, head.last + 1).map((one) => one.said);
    const isSchool = head.title === null && said.some((words) => isOfSchool(words, tables));
    const isElsewhere = hasWork && (part === 'other' || part === 'about');
    return [{ head, isWork: !isSchool && !isElsewhere && line !== undefined }];
  });
}

function isOfSchool(words: string, { schoolWords }: ResumeTables): boolean {
  return words
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[^\p{L}]+/u)
    .some((word) => schoolWords.includes(word));
}

/** What part of a résumé a line opens, when it is a heading of one. */
function headingOf(line: TextLine, tables: ResumeTables): HeadingKind | undefined {
  if (line.isBullet || line.said.length > 200) return undefined;
  const said = line.said.toLowerCase();
  const [label = ''] = said.split(':');
  if (said.includes(':') && tables.labels.includes(label.trim())) return 'inner';
  if (said.length > 60) return undefined;
  const words = said
    .replace(/[^\p{L}\s-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const kind of ['work', 'other', 'about', 'inner'] as const) {
    if (tables.headings[kind].includes(words)) return kind;
  }
  return undefined;
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
