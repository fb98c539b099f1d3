import type { Span } from '@titlescope/core';
import type { Block } from './cut-blocks.ts';

/** As much of a text as is shown at once. */
export interface Part extends Span {
  readonly blocks: readonly Block[];
}

const MOST_CHARACTERS = 40_000;
const MOST_BLOCKS = 600;

/** Cuts the blocks into parts that a page lays out without a pause. A usual posting is one part. */
export function cutParts(blocks: readonly Block[]): readonly Part[] {
  const parts: Part[] = [];
  let open: Block[] = [];
  const close = (): void => {
    const [first] = open;
    const last = open.at(-1);
    if (first !== undefined && last !== undefined) {
      parts.push({ start: first.start, end: last.end, blocks: open });
    }
    open = [];
  };
  for (const block of blocks) {
    const start = open[0]?.start ?? block.start;
    if (open.length >= MOST_BLOCKS || block.end - start > MOST_CHARACTERS) close();
    open.push(block);
  }
  close();
  return parts;
}

/** Index of the part that holds a place of the text, or of the last one before it. */
export function partAt(parts: readonly Part[], place: number): number {
  const next = parts.findIndex(({ start }) => start > place);
  return Math.max(0, (next === -1 ? parts.length : next) - 1);
}
