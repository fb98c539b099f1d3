import { isTitleLike } from './title-like.ts';

const SCAN_LENGTH = 6000;
const SCAN_LINES = 40;
const MAX_TITLE = 160;

const FIRST_LINES = 5;
const LONGEST_ABOVE = 60;
/** What a title below the first line has to name, which an employer or a department does not. */
const SOMEBODY =
  /\b(?:owner|manager|analyst|master|lead|director|head|specialist|consultant|coordinator|engineer|designer|developer|architect|officer|coach)\b/i;

const LABEL =
  /^(?:(?:job|position|role) (?:title|name)|job role|job position|position|job|role|title|vacancy|designation)\s*(?::|：|\s[-–—]\s)\s*(.+)$/i;
const FRONT_MATTER_TITLE = /^(?:title|job_title|jobtitle|position)\s*:\s*(.+)$/i;

function withoutMarks(line: string): string {
  return line
    .trim()
    .replace(/^(?:#{1,6}\s+|[-*•·]\s+)/, '')
    .replace(/(?:\*\*|__)/g, '')
    .replace(/\s#+$/, '')
    .trim();
}

function fromFrontMatter(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(1)) {
    if (/^(?:---|\.\.\.)\s*$/.test(line)) return undefined;
    const value = FRONT_MATTER_TITLE.exec(line)?.[1]?.trim();
    if (value === undefined) continue;
    const bare = value.replace(/^(["'])(.*)\1$/, '$2').trim();
    return bare === '' ? undefined : bare.slice(0, MAX_TITLE);
  }
  return undefined;
}

function fromLabel(line: string): string | undefined {
  const value = LABEL.exec(line)?.[1]?.trim();
  if (value === undefined || value.length > 90 || /[.!?]$/.test(value)) return undefined;
  return /\b(?:you|we|will|is|are)\b/i.test(value) ? undefined : value;
}

/** Among the first lines, before any sentence or bullet: buttons, the employer and the place may stand above the title. */
function fromFirstLines(lines: readonly string[]): string | undefined {
  const filled = lines.filter((line) => line.trim() !== '').slice(0, FIRST_LINES);
  for (const [at, line] of filled.entries()) {
    const bare = withoutMarks(line);
    if (isTitleLike(bare) && (at === 0 || SOMEBODY.test(bare))) return bare;
    if (bare.length > LONGEST_ABOVE || /[.!?:;]$/.test(bare) || /^\s*[-*•·]\s/.test(line)) break;
  }
  return undefined;
}

/**
 * The title that a plain text or Markdown document declares: in its front matter, after a label such as "Position:", in a
 * first-level heading, or as a short line among the first. Looks at the first 40 lines only; `undefined` when none declares it.
 */
export function findTitle(text: string): string | undefined {
  const lines = text.slice(0, SCAN_LENGTH).split(/\r\n|\r|\n/, SCAN_LINES);
  if (/^---\s*$/.test(lines[0] ?? '')) {
    const title = fromFrontMatter(lines);
    if (title !== undefined) return title;
  }
  for (const line of lines) {
    const title = fromLabel(withoutMarks(line));
    if (title !== undefined) return title;
  }
  for (const line of lines) {
    const heading = /^#\s+(.+)$/.exec(line.trim())?.[1];
    if (heading !== undefined && isTitleLike(withoutMarks(heading))) return withoutMarks(heading);
  }
  return fromFirstLines(lines);
}
