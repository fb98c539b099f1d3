import { median } from './page.ts';
import { stepBetween, type TextLine } from './text-line.ts';

/** What comes between two lines: nothing but a blank, a line break, or a blank line. */
export type Joint = 'join' | 'line' | 'paragraph';

const SENTENCE_END = /[.!?:;\u2026]["'\u2019\u201d)\]]*$/u;
const OPEN_END =
  /(?:[,\u2013\u2014&/(-]|\b(?:a|after|an|and|are|as|at|be|been|before|between|by|during|for|from|had|has|have|in|into|is|its|no|not|of|on|or|our|over|per|so|than|that|the|their|this|to|under|until|via|was|were|when|where|which|while|who|with|within|without|your))$/iu;

/** An address or a number by which somebody is reached fills a line of its own. */
const CONTACT = /^(?:\S+@\S+\.\S+|(?:https?:\/\/|www\.)\S+[^-/\s]|\+?[\d ()./-]{7,})$/u;

/** What all lines of one column have in common. */
export interface Column {
  /** Usual distance of two baselines, as a share of the letters' height. */
  readonly step: number;
  /** Where its longest lines end, in points. */
  readonly right: number;
  /** Its lines are short and of all lengths, as entries of a list are, and not wrapped at its edge as prose is. */
  readonly isList: boolean;
}

/** Prose fills its lines at least so far; entries of a list seldom do. */
const FILLED = 0.85;
const SHORT_LINE = 32;

/** Measures the lines of one column. */
export function columnOf(lines: readonly TextLine[]): Column {
  const steps = lines
    .slice(1)
    .map((line, at) => stepBetween(lines[at] ?? line, line))
    .filter((step) => step > 0.5 && step < 3)
    .sort((a, b) => a - b);
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const full = lines.filter((line) => line.right - left >= FILLED * (right - left)).length;
  return {
    // Lines within a paragraph stand closer than paragraphs do, so the lower quarter is theirs.
    step: steps[Math.floor(steps.length / 4)] ?? 1.2,
    right,
    isList: median(lines.map(({ text }) => text.length)) < SHORT_LINE && full < 0.5 * lines.length,
  };
}

/** Whether the first word of the next line would have stood at the end of this one, had the text gone on. */
function hasRoom(line: TextLine, next: TextLine, right: number): boolean {
  return right - line.right > next.firstWord + 0.35 * line.size;
}

function isLikeSized(line: TextLine, next: TextLine): boolean {
  return Math.abs(line.size - next.size) <= 0.08 * Math.max(line.size, next.size);
}

/** Whether the words of two lines say that the second goes on with the first. */
function goesOn(line: TextLine, next: TextLine): boolean {
  const isOpen =
    OPEN_END.test(line.text) || line.text.lastIndexOf('(') > line.text.lastIndexOf(')');
  return isOpen || (/^[\p{Ll}(&]/u.test(next.text) && !SENTENCE_END.test(line.text));
}

/** Whether a line is wrapped: the next one goes on with it, by its words and by the room that it leaves. */
function isWrapped(line: TextLine, next: TextLine, column: Column): boolean {
  if (/\p{L}[-\u2010\u00ad]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)) return true;
  if (CONTACT.test(line.text) || CONTACT.test(next.text)) return false;
  const { isList, right } = column;
  const isOn = goesOn(line, next);
  if (!hasRoom(line, next, right)) return isOn || !isList;
  // A paragraph set narrower than its column leaves room at every line.
  return isOn && line.right > line.left + 0.6 * (right - line.left);
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
  if (next.mark !== 'none') {
    const isList = opener.mark === next.mark && step < 2.2 * column.step;
    return isFar && !isList ? 'paragraph' : 'line';
  }
  if (isFar || !isLikeSized(line, next)) return 'paragraph';
  const isParted = line.text.includes('\t') || next.text.includes('\t');
  if (isParted || (line.font !== next.font && !goesOn(line, next))) {
    const leavesList = opener.mark !== 'none' && next.left < opener.body - 0.5 * line.size;
    return leavesList ? 'paragraph' : 'line';
  }
  if (!isWrapped(line, next, column)) return 'line';
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
