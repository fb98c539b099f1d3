import { kindOf, LEAST_LINES, type Split, tableParts } from './column-kind.ts';
import { groupLines } from './group-lines.ts';
import { type Line, median, type Run } from './page.ts';

/** A gutter between columns is at least this wide, as a share of the letters' height. */
const GUTTER = 0.8;
/** A page of more rows is read as it stands: no page of prose has so many. */
const MOST_ROWS = 400;
/** Titles are so much larger than the text, as a factor. */
const TITLE_SIZE = 1.15;
const MOST_DEPTH = 24;

type Row = readonly Run[];

interface Gutter {
  readonly left: number;
  readonly right: number;
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly gutter: Gutter;
}

/** Runs that overlap in height, row by row. */
function rowsOf(runs: readonly Run[]): readonly Row[] {
  const byItem = new Map(runs.flatMap((run) => run.items.map((item) => [item, run] as const)));
  return groupLines(runs).map((line) => {
    const row = new Set<Run>();
    for (const item of line.items) {
      const run = byItem.get(item);
      if (run !== undefined) row.add(run);
    }
    return [...row].sort((a, b) => a.left - b.left);
  });
}

/** The widest stretch of a gutter that a row leaves open; undefined when it leaves too little. */
function openIn(gutter: Gutter, row: Row, least: number): Gutter | undefined {
  let best: Gutter | undefined;
  let { left } = gutter;
  const offer = (right: number): void => {
    if (right - left >= least && right - left > (best === undefined ? 0 : best.right - best.left)) {
      best = { left, right };
    }
  };
  for (const run of row) {
    if (run.right <= left || run.left >= gutter.right) continue;
    offer(run.left);
    left = Math.max(left, run.right);
  }
  offer(gutter.right);
  return best;
}

/** The rows around one of them that leave its gutter open. */
function bandAround(rows: readonly Row[], at: number, gutter: Gutter, least: number): Band {
  let from = at;
  let to = at + 1;
  let open = gutter;
  for (; to < rows.length; to += 1) {
    const next = openIn(open, rows[to] ?? [], least);
    if (next === undefined) break;
    open = next;
  }
  for (; from > 0; from -= 1) {
    const next = openIn(open, rows[from - 1] ?? [], least);
    if (next === undefined) break;
    open = next;
  }
  return { from, to, gutter: open };
}

const isLeftOf = (run: Run, gutter: Gutter): boolean => run.right <= gutter.left + 0.01;

function wordsOf(line: Line | undefined): string {
  return (
    line?.items
      .map(({ text }) => text)
      .join('')
      .trim() ?? ''
  );
}

/** Rows at the head of a band that hold a title set over its second column. */
function titleRows(rows: readonly Row[], gutter: Gutter, size: number): number {
  const first = rows.findIndex((row) =>
    row.some((run) => isLeftOf(run, gutter) || run.size < TITLE_SIZE * size),
  );
  return first === -1 ? 0 : first;
}

/**
 * Rows at the foot of a band that hold what comes below both columns, though it stands under the first one only: the first
 * column ends there in mid-sentence, and the second goes on with it.
 */
function rowsBelow(rows: readonly Row[], gutter: Gutter): number {
  const lastTwoSided = rows.findLastIndex((row) => row.some((run) => !isLeftOf(run, gutter)));
  const right = groupLines(rows.flat().filter((run) => !isLeftOf(run, gutter)));
  if (!/^\p{Ll}/u.test(wordsOf(right[0]))) return 0;
  for (let at = Math.max(1, lastTwoSided); at < rows.length; at += 1) {
    const above = groupLines((rows[at - 1] ?? []).filter((run) => isLeftOf(run, gutter))).at(-1);
    const isOpen = above !== undefined && !/[.!?:;]["')\]\u2019\u201d]*$/u.test(wordsOf(above));
    if (isOpen && at > lastTwoSided && !/^\p{Ll}/u.test(wordsOf(groupLines(rows[at] ?? [])[0]))) {
      return rows.length - at;
    }
  }
  return 0;
}

/** A band without the rows at its head and foot that belong to neither column. */
function withoutEnds(rows: readonly Row[], { from, to, gutter }: Band, size: number): Band {
  const held = rows.slice(from, to);
  return {
    from: from + titleRows(held, gutter, size),
    to: to - rowsBelow(held, gutter),
    gutter,
  };
}

interface Found {
  readonly band: Band;
  readonly split: Split;
  /** Lines of the side that has fewer. */
  readonly lines: number;
}

/** All bands of rows with a gutter through them, with what stands on its two sides. */
function bandsOf(rows: readonly Row[], size: number): readonly Found[] {
  const least = GUTTER * size;
  const found: Found[] = [];
  const seen: Band[] = [];
  for (const [at, row] of rows.entries()) {
    for (const [index, run] of row.entries()) {
      const next = row[index + 1];
      if (next === undefined || next.left - run.right < least) continue;
      const gap = { left: run.right, right: next.left };
      const isSeen = seen.some(
        ({ from, to, gutter }) =>
          at >= from &&
          at < to &&
          gutter.left >= gap.left - 0.01 &&
          gutter.right <= gap.right + 0.01,
      );
      if (isSeen) continue;
      const wide = bandAround(rows, at, gap, least);
      seen.push(wide);
      const band = withoutEnds(rows, wide, size);
      const runs = rows.slice(band.from, band.to).flat();
      const left = runs.filter((one) => isLeftOf(one, band.gutter));
      const right = runs.filter((one) => !isLeftOf(one, band.gutter));
      const sides = [groupLines(left), groupLines(right)] as const;
      const lines = Math.min(sides[0].length, sides[1].length);
      if (lines < LEAST_LINES) continue;
      const kind = kindOf(sides[0], sides[1], size);
      if (kind !== 'pairs') found.push({ band, split: { left, right, kind }, lines });
    }
  }
  return found;
}

/**
 * The band whose columns hold the most lines. A table's cells look like columns at some of its gutters, so rows win where they
 * reach as far.
 */
function bestBand(rows: readonly Row[], size: number): Found | undefined {
  const found = bandsOf(rows, size);
  const most = (all: readonly Found[]): Found | undefined =>
    all.reduce<Found | undefined>(
      (best, one) => (one.lines > (best?.lines ?? 0) ? one : best),
      undefined,
    );
  const best = most(found);
  const table = most(found.filter(({ split }) => split.kind === 'rows'));
  if (best === undefined || table === undefined) return best;
  const height = ({ band }: Found): number => band.to - band.from;
  return height(table) >= 0.8 * height(best) ? table : best;
}

function order(runs: readonly Run[], depth: number): readonly (readonly Run[])[] {
  if (runs.length < 2 * LEAST_LINES || depth > MOST_DEPTH) return [runs];
  const size = median(runs.map((run) => run.size));
  const rows = rowsOf(runs);
  if (rows.length > MOST_ROWS) return [runs];
  const found = bestBand(rows, size);
  if (found === undefined) return [runs];
  const { band, split } = found;
  const parts =
    split.kind === 'rows' ? tableParts(split, GUTTER * size) : [split.left, split.right];
  return [rows.slice(0, band.from).flat(), ...parts, rows.slice(band.to).flat()]
    .filter((part) => part.length > 0)
    .flatMap((part) => (part.length === runs.length ? [part] : order(part, depth + 1)));
}

/** Puts the runs of one page into reading order: columns one after the other, each from its top; tables row by row. */
export function readingOrder(runs: readonly Run[]): readonly (readonly Run[])[] {
  return runs.length === 0 ? [] : order(runs, 0);
}
