import type { ResumeTables } from './resume-tables.ts';

/** Title and employer as the lines of a position's head say them. */
export interface Header {
  readonly title: string | null;
  readonly employer: string | null;
}

const SEPARATOR =
  /[ \t]+[|·•@][ \t]+|[ \t]*[|·•][ \t]*|[ \t]+(?:[-–—−]+)[ \t]+|[ \t]*—[ \t]*|,[ \t]+|[ \t]+at[ \t]+|\t+| {3,}/i;
const EMPLOYMENT =
  /^(?:full[- ]time|part[- ]time|contract|freelance|permanent|self[- ]employed|internship|remote|hybrid|on[- ]site|temporary|seasonal)$/i;
const DURATION =
  /^(?:less than a year|\d+ (?:yrs?|years?|mos?|months?)(?:,? \d+ (?:mos?|months?))?)$/i;

/** Whether a few words hold a word of a job title. */
export function isTitle(words: string, tables: ResumeTables): boolean {
  return words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => tables.titleWords.includes(word));
}

/** The parts of a header line: what stands between its separators, without kinds of employment and lengths of time. */
export function partsOf(line: string): readonly string[] {
  return line
    .replace(/^[#>*_\s]+|[*_\s]+$/g, '')
    .split(SEPARATOR)
    .map((part) => part.replace(/^[\s(,;:*_–—-]+|[\s),;:*_–—-]+$/g, '').trim())
    .map((part) => (isOpened(part) ? `${part})` : part))
    .filter((part) => part !== '' && !EMPLOYMENT.test(part) && !DURATION.test(part));
}

function isOpened(part: string): boolean {
  return part.lastIndexOf('(') > part.lastIndexOf(')');
}

/**
 * Title and employer from the parts of the date's own line and of the lines above it, nearest first. The title is the first part with a
 * word of a title; the employer the next part of its line, else the first part of another line.
 */
export function splitHeader(lines: readonly (readonly string[])[], tables: ResumeTables): Header {
  const at = lines.findIndex((parts) => parts.some((part) => isTitle(part, tables)));
  const parts = lines[at];
  if (parts === undefined) return { title: null, employer: lines.flat()[0] ?? null };
  const titleAt = parts.findIndex((part) => isTitle(part, tables));
  const title = parts[titleAt] ?? null;
  const beside = parts.filter((_, index) => index !== titleAt);
  const others = lines.filter((_, index) => index !== at);
  const elsewhere = others.flatMap((other) => other.slice(0, 1));
  const employer = (titleAt > 0 ? parts[0] : beside[0]) ?? elsewhere[0] ?? null;
  return { title, employer };
}
