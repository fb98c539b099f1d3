import type { ResumeTables } from './resume-tables.ts';

/** Title and employer as the lines of a position's head say them. */
export interface Header {
  readonly title: string | null;
  readonly employer: string | null;
}

/** One line of a head: what stands between its strong separators, each cut at its commas. */
export type HeaderLine = readonly (readonly string[])[];

const STRONG =
  /[ \t]+[|·•@][ \t]+|[ \t]*[|·•][ \t]*|[ \t]+(?:[-–—−]+)[ \t]+|[ \t]*—[ \t]*|[ \t]+at[ \t]+|\t+| {3,}/i;
const COMMA = /,[ \t]+/;
const EMPLOYMENT =
  /^(?:full[- ]time|part[- ]time|contract|freelance|permanent|self[- ]employed|internship|remote|hybrid|on[- ]site|temporary|seasonal)$/i;
const DURATION =
  /^(?:less than a year|\d+ (?:yrs?|years?|mos?|months?)(?:,? \d+ (?:mos?|months?))?)$/i;

/** Whether a few words hold a word of a job title. */
function isTitle(words: string, tables: ResumeTables): boolean {
  return words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => tables.titleWords.includes(word));
}

/** Whether a line holds a word of a job title. */
export function hasTitle(line: HeaderLine, tables: ResumeTables): boolean {
  return line.flat().some((part) => isTitle(part, tables));
}

/** Whether one line says title and employer. */
export function isWholeHeader(line: HeaderLine, tables: ResumeTables): boolean {
  return line.flat().length >= 2 && hasTitle(line, tables);
}

/** The parts of a header line, without kinds of employment and lengths of time; none when nothing is left. */
export function chunksOf(line: string): HeaderLine {
  return line
    .replace(/^(?:[-•◦▪●○–·][ \t]+)?[#>*_\s]*|[*_\s]+$/g, '')
    .split(STRONG)
    .map((chunk) =>
      chunk
        .split(COMMA)
        .map((part) => part.replace(/^[\s(,;:*_–—-]+|[\s),;:*_–—-]+$/g, '').trim())
        .map((part) => (isOpened(part) ? `${part})` : part))
        .filter((part) => part !== '' && !EMPLOYMENT.test(part) && !DURATION.test(part)),
    )
    .filter((chunk) => chunk.length > 0);
}

function isOpened(part: string): boolean {
  return part.lastIndexOf('(') > part.lastIndexOf(')');
}

/**
 * Title and employer from the date's own line and the lines near it, nearest first. The title stands in the first part with a word
 * of a title. A strong separator parts title and employer, so that a comma before it belongs to the title ("Owner, Payments — Bank"),
 * unless what follows the comma is plainly a company.
 */
export function splitHeader(lines: readonly HeaderLine[], tables: ResumeTables): Header {
  const at = lines.findIndex((line) => hasTitle(line, tables));
  const line = lines[at];
  const elsewhere = lines.filter((_, index) => index !== at).map((one) => one[0]?.[0]);
  if (line === undefined) return { title: null, employer: elsewhere[0] ?? null };
  const chunkAt = line.findIndex((parts) => parts.some((part) => isTitle(part, tables)));
  const chunk = line[chunkAt] ?? [];
  const beside = chunkAt > 0 ? line[0] : line[1];
  const inOther = beside?.[0] ?? elsewhere.find((part) => part !== undefined);
  const titleAt = chunk.findIndex((part) => isTitle(part, tables));
  const title = chunk[titleAt] ?? null;
  const rest = chunk.filter((_, index) => index !== titleAt);
  const company = rest.find((part) => isCompany(part, tables));
  if (company !== undefined) return { title, employer: company };
  if (inOther === undefined) return { title, employer: (titleAt > 0 ? chunk[0] : rest[0]) ?? null };
  if (titleAt > 0) return { title, employer: chunk[0] ?? null };
  return { title: chunk.join(', '), employer: inOther };
}

/** Whether a few words hold a word of a company's name. */
export function isCompany(part: string, tables: ResumeTables): boolean {
  return part
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => tables.companyWords.includes(word));
}
