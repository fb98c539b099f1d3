import { cutPieces, type Owner, type Span } from '@titlescope/core';
import type { Block } from './cut-blocks.ts';
import type { Part } from './cut-parts.ts';
import type { Pointer } from './pointer.ts';

/** A stretch of text to which the same parts of the verdict point. */
export interface MarkedPiece extends Span {
  readonly pointers: readonly Pointer[];
  /** Evidence that begins here, one for each finding. */
  readonly opens: readonly Pointer[];
  /** The owner whose colour it has: that of the first finding it is evidence of. */
  readonly owner: Owner | null;
}

/** A block with the pieces it is made of. */
export interface MarkedBlock extends Block {
  readonly pieces: readonly MarkedPiece[];
}

/** Cuts each block of a part into pieces by what points to it. */
export function markPart(part: Part, pointers: readonly Pointer[]): readonly MarkedBlock[] {
  const near = pointers.filter(({ start, end }) => start < part.end && end > part.start);
  return part.blocks.map((block) => ({ ...block, pieces: piecesOf(block, near) }));
}

function piecesOf(block: Block, pointers: readonly Pointer[]): readonly MarkedPiece[] {
  const ranges = pointers
    .filter(({ start, end }) => start < block.end && end > block.start)
    .map((pointer) => ({
      start: pointer.start - block.start,
      end: pointer.end - block.start,
      value: pointer,
    }));
  return cutPieces(block.end - block.start, ranges).map(({ start, end, values, opens }) => ({
    start: block.start + start,
    end: block.start + end,
    pointers: values,
    opens: firstOfEach(
      opens.filter(
        ({ isMarked, start: from, tag }) =>
          isMarked && tag !== null && from === block.start + start,
      ),
    ),
    owner: values.find(({ isMarked }) => isMarked)?.owner ?? null,
  }));
}

function firstOfEach(pointers: readonly Pointer[]): readonly Pointer[] {
  return pointers.filter(
    ({ key }, index) => pointers.findIndex((other) => other.key === key) === index,
  );
}
