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

/** The baselines of lines that open a block: the first, and those that stand further below the last than lines do. */
function blockStarts(lines: readonly Line[]): number[] {
  const steps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0));
  const usual = median(steps);
  return lines
    .filter((_, at) => at === 0 || (steps[at - 1] ?? 0) > 1.25 * usual + 0.5)
    .map(({ y }) => y);
}

/** The baselines at which a block opens on both sides. */
function sharedStarts(left: readonly Line[], right: readonly Line[], size: number): number[] {
  const others = blockStarts(right);
  return blockStarts(left).filter((y) => isBeside(y, others, size));
}

/** How the lines on two sides of a gutter belong together. */
export function kindOf(left: readonly Line[], right: readonly Line[], size: number): Split['kind'] {
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
  if (fewer.length < LEAST_LINES) return 'pairs';
  const baselines = more.map(({ y }) => y);
  const paired = fewer.filter(({ y }) => isBeside(y, baselines, size)).length;
  if (paired < 0.7 * fewer.length) return 'columns';
  const lengths = { left: median(left.map(lengthOf)), right: median(right.map(lengthOf)) };
  const isDense = fewer.length >= 0.6 * more.length;
  if (lengths.right <= SHORT && !(isDense && lengths.left > SHORT)) return 'pairs';
  const starts = Math.min(blockStarts(left).length, blockStarts(right).length);
  const shared = sharedStarts(left, right, size).length;
  return starts >= 2 && shared >= 0.75 * starts ? 'rows' : 'columns';
}

/** Cuts the rows of a table apart where a block opens on both sides, and gives each row's cells from left to right. */
export function tableCells({ left, right }: Split, size: number): readonly (readonly Run[])[] {
  const starts = sharedStarts(groupLines(left), groupLines(right), size);
  const edges = starts.slice(1).map((y) => y - 0.9 * size);
  const rowOf = (run: Run): number => edges.filter((edge) => run.y > edge).length;
  return [...edges, 0].flatMap((_, row) =>
    [left, right].map((cell) => cell.filter((run) => rowOf(run) === row)),
  );
}
