import type { Span } from '../document/document.ts';

/** A range of the text that something points to. */
export interface Pointed<Value> extends Span {
  readonly value: Value;
}

/** A stretch of the text over which the same values point. Together the pieces are the text. */
export interface Piece<Value> extends Span {
  /** What points to all of the piece, in the order given. */
  readonly values: readonly Value[];
  /** What begins exactly where the piece begins. */
  readonly opens: readonly Value[];
}

/**
 * Cuts a text of `length` units at every start and end of the ranges, so that nested and overlapping ranges
 * become pieces side by side. Ranges are clipped to the text; empty ones are left out.
 */
export function cutPieces<Value>(
  length: number,
  ranges: readonly Pointed<Value>[],
): readonly Piece<Value>[] {
  const inside = ranges
    .map((range) => ({
      ...range,
      start: Math.max(0, range.start),
      end: Math.min(length, range.end),
    }))
    .filter(({ start, end }) => start < end);
  const cuts = new Set([0, length]);
  const opening = new Map<number, Pointed<Value>[]>();
  for (const range of inside) {
    cuts.add(range.start);
    cuts.add(range.end);
    const same = opening.get(range.start);
    if (same === undefined) opening.set(range.start, [range]);
    else same.push(range);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const order = new Map(inside.map((range, at) => [range, at]));
  const pieces: Piece<Value>[] = [];
  let active: readonly Pointed<Value>[] = [];
  for (const [at, start] of sorted.entries()) {
    const end = sorted[at + 1];
    if (end === undefined) break;
    const opens = opening.get(start) ?? [];
    active = [...active.filter((range) => range.end > start), ...opens].sort(
      (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
    );
    pieces.push({
      start,
      end,
      values: active.map(({ value }) => value),
      opens: opens.map(({ value }) => value),
    });
  }
  return pieces;
}
