import { groupLines } from './group-lines.ts';
import { type Line, median, type Run } from './page.ts';

/** Columns have at least this many lines each; a date set beside a line is no column. */
export const LEAST_LINES = 3;
/** Lines up to this length, in characters, are labels, dates and the like. */
const SHORT = 32;

/** Runs on either side of a gutter, and how they belong together: columns to be read one after the other, rows of a table, or lines in pairs. */
export interface Split {
  readonly left: readonly Run[];
  readonly right: readonly Run[];
  readonly kind: 'columns' | 'rows' | 'pairs';
}

const lengthOf = (line: Line): number => line.items.reduce((sum, { text }) => sum + text.length, 0);

function isBeside(y: number, others: readonly number[], size: number): boolean {
  return others.some((other) => Math.abs(other - y) <= 0.25 * size);
}

interface Start {
  readonly y: number;
  /** From the baseline of the line before. */
  readonly step: number;
}

/** The lines that open a block: the first, and those that stand further below the last than lines do. */
function blockStarts(lines: readonly Line[]): readonly Start[] {
  const steps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0));
  const usual = median(steps);
  return lines
    .map(({ y }, at) => ({ y, step: steps[at - 1] ?? 0 }))
    .filter(({ step }, at) => at === 0 || step > 1.25 * usual + 0.5);
}

/** The places at which a block opens on both sides, with how far both stand from what is above them. */
function sharedStarts(left: readonly Line[], right: readonly Line[], size: number) {
  const others = blockStarts(right);
  return blockStarts(left).flatMap((start) => {
    const other = others.find(({ y }) => Math.abs(y - start.y) <= 0.25 * size);
    return other === undefined ? [] : [{ y: start.y, left: start.step, right: other.step }];
  });
}

/** Blocks of unequal length that open side by side all the same are the cells of rows; columns part their paragraphs evenly. */
function areRows(left: readonly Line[], right: readonly Line[], size: number): boolean {
  const shared = sharedStarts(left, right, size);
  const starts = Math.min(blockStarts(left).length, blockStarts(right).length);
  const isUneven = shared.slice(1).some((start) => Math.abs(start.left - start.right) > 0.5 * size);
  return isUneven && shared.length >= 2 && shared.length >= 0.75 * starts;
}

/** Prose is wrapped: many of its lines open with a small letter. */
function isProse(lines: readonly Line[]): boolean {
  const small = lines.filter((line) => /^\p{Ll}/u.test(line.items[0]?.text ?? '')).length;
  return small >= 0.3 * lines.length;
}

/** How the lines on two sides of a gutter belong together. */
export function kindOf(left: readonly Line[], right: readonly Line[], size: number): Split['kind'] {
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
  if (fewer.length < LEAST_LINES) return 'pairs';
  const baselines = more.map(({ y }) => y);
  const paired = fewer.filter(({ y }) => isBeside(y, baselines, size)).length;
  if (paired < 0.7 * fewer.length) return 'columns';
  if (areRows(left, right, size)) return 'rows';
  if (isProse(left) && isProse(right)) return 'columns';
  const isDense = fewer.length >= 0.6 * more.length;
  const isShort = median(right.map(lengthOf)) <= SHORT;
  return isShort && !(isDense && median(left.map(lengthOf)) > SHORT) ? 'pairs' : 'columns';
}

/** Cuts the rows of a table apart where a block opens on both sides, and gives each row's cells from left to right. */
export function tableCells({ left, right }: Split, size: number): readonly (readonly Run[])[] {
  const starts = sharedStarts(groupLines(left), groupLines(right), size);
  const edges = starts.slice(1).map(({ y }) => y - 0.9 * size);
  const rowOf = (run: Run): number => edges.filter((edge) => run.y > edge).length;
  return [...edges, 0].flatMap((_, row) =>
    [left, right].map((cell) => cell.filter((run) => rowOf(run) === row)),
  );
}
