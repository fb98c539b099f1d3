import { ABOVE, BELOW, type Line, type PageItem, type Run } from './page.ts';

/** A gap of this share of the font's height may part two columns; words of one line stand closer. */
const PARTING_GAP = 0.8;

function boxOf(items: readonly PageItem[]) {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y, width, size } of items) {
    left = Math.min(left, x);
    right = Math.max(right, x + width);
    top = Math.min(top, y - ABOVE * size);
    bottom = Math.max(bottom, y + BELOW * size);
  }
  return { left, right, top, bottom };
}

/** The item that holds most of the characters: it gives a line its size and font. */
function mainItem(items: readonly PageItem[]): PageItem | undefined {
  const weights = new Map<string, { length: number; item: PageItem }>();
  let best: { length: number; item: PageItem } | undefined;
  for (const item of items) {
    const key = `${item.font} ${item.size.toFixed(1)}`;
    const weight = weights.get(key) ?? { length: 0, item };
    weight.length += item.text.length;
    weights.set(key, weight);
    if (best === undefined || weight.length > best.length) best = weight;
  }
  return best?.item;
}

/** Groups items into runs: same baseline, side by side. In the order of the page, from the top and from the left. */
export function groupRuns(items: readonly PageItem[]): readonly Run[] {
  const rows: PageItem[][] = [];
  const sorted = [...items].sort((a, b) => a.y - b.y || a.x - b.x);
  for (const item of sorted) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && item.y - last.y <= 0.12 * item.size)
      row.push(item);
    else rows.push([item]);
  }
  return rows.flatMap((row) => {
    row.sort((a, b) => a.x - b.x);
    const runs: PageItem[][] = [];
    let right = Number.NEGATIVE_INFINITY;
    for (const item of row) {
      const open = runs.at(-1);
      if (open !== undefined && item.x - right < PARTING_GAP * item.size) open.push(item);
      else runs.push([item]);
      right = Math.max(right, item.x + item.width);
    }
    return runs.map((run) => toRun(run));
  });
}

function toRun(items: readonly PageItem[]): Run {
  const main = mainItem(items);
  return { ...boxOf(items), y: main?.y ?? 0, size: main?.size ?? 0, items };
}

/** Groups runs into the lines of one column. Raised and lowered characters go to the line beside them. */
export function groupLines(runs: readonly Run[]): readonly Line[] {
  const lines: { top: number; bottom: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const line = lines.at(-1);
    const height = run.bottom - run.top;
    const overlap =
      line === undefined ? 0 : Math.min(line.bottom, run.bottom) - Math.max(line.top, run.top);
    const shorter = line === undefined ? height : Math.min(height, line.bottom - line.top);
    const isBeside =
      line !== undefined &&
      overlap > 0.5 * shorter &&
      line.runs.every((other) => run.left >= other.right - 1 || run.right <= other.left + 1);
    if (line !== undefined && isBeside) {
      line.runs.push(run);
      line.top = Math.min(line.top, run.top);
      line.bottom = Math.max(line.bottom, run.bottom);
    } else lines.push({ top: run.top, bottom: run.bottom, runs: [run] });
  }
  return lines.map((line) => {
    const items = line.runs.sort((a, b) => a.left - b.left).flatMap((run) => run.items);
    const main = mainItem(items);
    return {
      ...boxOf(items),
      y: main?.y ?? 0,
      size: main?.size ?? 0,
      font: main?.font ?? '',
      items,
    };
  });
}
