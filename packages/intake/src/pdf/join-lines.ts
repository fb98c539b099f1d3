import { stepBetween, type TextLine } from './text-line.ts';

/** What comes between two lines: nothing but a blank, a line break, or a blank line. */
export type Joint = 'join' | 'line' | 'paragraph';

const SENTENCE_END = /[.!?:;\u2026]["'\u2019\u201d)\]]*$/u;
const OPEN_END =
  /(?:[,\u2013\u2014&/(-]|\b(?:a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|with|your|our))$/iu;

/** What all lines of one column have in common. */
export interface Column {
  /** Usual distance of two baselines, as a share of the letters' height. */
  readonly step: number;
  /** Where its longest lines end, in points. */
  readonly right: number;
}

/** Measures the lines of one column. */
export function columnOf(lines: readonly TextLine[]): Column {
  const steps = lines
    .slice(1)
    .map((line, at) => stepBetween(lines[at] ?? line, line))
    .filter((step) => step > 0.5 && step < 3);
  const sorted = steps.sort((a, b) => a - b);
  return {
    // Lines within a paragraph stand closer than paragraphs do, so the lower quarter is theirs.
    step: sorted[Math.floor(sorted.length / 4)] ?? 1.2,
    right: Math.max(...lines.map(({ right }) => right)),
  };
}

/** Whether the first word of the next line would have stood at the end of this one, had the text gone on. */
function hasRoom(line: TextLine, next: TextLine, right: number): boolean {
  return right - line.right > next.firstWord + 0.35 * line.size;
}

function isLikeSized(line: TextLine, next: TextLine): boolean {
  return Math.abs(line.size - next.size) <= 0.08 * Math.max(line.size, next.size);
}

function goesOn(line: TextLine, next: TextLine): boolean {
  return (
    (/^[\p{Ll}\p{N}(&]/u.test(next.text) && !SENTENCE_END.test(line.text)) ||
    OPEN_END.test(line.text)
  );
}

/** What comes between two lines that stand below each other in one column. */
export function jointBelow(
  line: TextLine,
  next: TextLine,
  column: Column,
  opener: TextLine,
): Joint {
  const step = stepBetween(line, next);
  const isFar = step > Math.max(1.35 * column.step, column.step + 0.25);
  if (next.mark !== 'none') return isFar ? 'paragraph' : 'line';
  if (!isLikeSized(line, next)) return 'paragraph';
  if (isFar) return 'paragraph';
  if (line.text.includes('\t') || next.text.includes('\t')) return 'line';
  if (line.font !== next.font && !goesOn(line, next)) return 'line';
  if (hasRoom(line, next, column.right)) return 'line';
  if (opener.mark !== 'none') {
    const start = opener.mark === 'drawn' ? opener.left : opener.body;
    // What hangs under the words of a list item belongs to it; what stands out to the left of them does not.
    if (next.left < start - 0.5 * line.size) return goesOn(line, next) ? 'join' : 'line';
    return 'join';
  }
  const isIndented = next.left > line.left + 0.8 * line.size && line !== opener;
  return isIndented && SENTENCE_END.test(line.text) ? 'line' : 'join';
}

/** What comes between the last line of a column and the first of the next one: a sentence may run across. */
export function jointAcross(line: TextLine, next: TextLine, right: number): Joint {
  if (next.mark !== 'none' || !isLikeSized(line, next) || line.text.includes('\t'))
    return 'paragraph';
  if (SENTENCE_END.test(line.text)) return 'paragraph';
  const isCut = /\p{L}[-\u2010\u00ad]$/u.test(line.text) || goesOn(line, next);
  return isCut && !hasRoom(line, next, right) ? 'join' : 'paragraph';
}
