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

function stepsOf(lines: readonly Line[]): readonly number[] {
  return lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0));
}

/** How far lines of one block stand apart at most: what parts them is seen best where they stand closest. */
function blockStep(left: readonly Line[], right: readonly Line[]): number {
  const sides = [left, right].map((lines) => {
    const steps = [...stepsOf(lines)].sort((a, b) => a - b);
    return steps[Math.floor(steps.length / 4)] ?? Number.POSITIVE_INFINITY;
  });
  return 1.25 * Math.min(...sides) + 0.5;
}

/** The lines that open a block: the first, and those that stand further below the last than lines of a block do. */
function blockStarts(lines: readonly Line[], most: number): readonly Start[] {
  const steps = stepsOf(lines);
  return lines
    .map(({ y }, at) => ({ y, step: steps[at - 1] ?? 0 }))
    .filter(({ step }, at) => at === 0 || step > most);
}

interface SharedStart {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** The places at which a block opens on both sides, with how far both stand from what is above them; and how many could. */
function sharedStarts(
  left: readonly Line[],
  right: readonly Line[],
  size: number,
): { readonly shared: readonly SharedStart[]; readonly most: number } {
  const step = blockStep(left, right);
  const starts = { left: blockStarts(left, step), right: blockStarts(right, step) };
  const shared = starts.left.flatMap((start) => {
    const other = starts.right.find(({ y }) => Math.abs(y - start.y) <= 0.25 * size);
    return other === undefined ? [] : [{ y: start.y, left: start.step, right: other.step }];
  });
  return { shared, most: Math.min(starts.left.length, starts.right.length) };
}

/** Blocks of unequal length that open side by side all the same are the cells of rows; columns part their paragraphs evenly. */
function areRows(left: readonly Line[], right: readonly Line[], size: number): boolean {
  const { shared, most } = sharedStarts(left, right, size);
  const isUneven = shared.slice(1).some((start) => Math.abs(start.left - start.right) > 0.5 * size);
  return isUneven && shared.length >= 2 && shared.length >= 0.75 * most;
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

/** Parts runs at every gutter that goes through all of them, from left to right. */
function columnsThrough(runs: readonly Run[], least: number): readonly (readonly Run[])[] {
  const columns: Run[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of [...runs].sort((a, b) => a.left - b.left)) {
    const open = columns.at(-1);
    if (open !== undefined && run.left - right < least) open.push(run);
    else columns.push([run]);
    right = Math.max(right, run.right);
  }
  return columns;
}

/**
 * Cuts a table apart: its rows where white goes through all columns, their cells from left to right. Rows whose cells hold one
 * line each stay together as lines.
 */
export function tableParts({ left, right }: Split, least: number): readonly (readonly Run[])[] {
  const most = blockStep(groupLines(left), groupLines(right));
  const rows: Run[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const run of [...left, ...right].sort((a, b) => a.y - b.y)) {
    if (run.y - last > most) rows.push([run]);
    else rows.at(-1)?.push(run);
    last = run.y;
  }
  const parts: (readonly Run[])[] = [];
  let lines: Run[] = [];
  for (const row of rows) {
    const cells = columnsThrough(row, least);
    if (cells.every((cell) => groupLines(cell).length === 1)) lines.push(...row);
    else {
      parts.push(lines, ...cells);
      lines = [];
    }
  }
  return [...parts, lines].filter((part) => part.length > 0);
}
