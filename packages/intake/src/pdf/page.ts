import type { Stretch } from '../origin/text-builder.ts';

/** A run of characters that a page draws in one go. Lengths are in points, `y` is the baseline counted from the top of the page. */
export interface PageItem {
  /** The characters as the file has them; never empty or blank. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
  readonly font: string;
  /** A blank was drawn before it. */
  readonly afterBlank: boolean;
  /** The file marks it as the body of a list item whose bullet is drawn, not written. */
  readonly listed: boolean;
  readonly stretch: Stretch;
}

/** One page with what it draws, in the order of the file. */
export interface Page {
  /** Counts from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

/** A box around text; `top` and `bottom` take the height of letters for the height of the line. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Items that stand side by side on one baseline without a gap that could part columns. */
export interface Run extends Box {
  readonly y: number;
  readonly size: number;
  readonly items: readonly PageItem[];
}

/** A line of text as a reader sees it: runs from left to right. */
export interface Line extends Box {
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly items: readonly PageItem[];
}

/** How far letters reach above and below the baseline, as shares of the font's height. */
export const ABOVE = 0.78;
export const BELOW = 0.22;

/** The value in the middle of a list, 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
