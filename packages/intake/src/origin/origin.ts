/** Why a stretch of the source is not in the text. */
export type LeftOutReason =
  | 'running-head'
  | 'running-foot'
  | 'page-number'
  | 'turned'
  | 'overprinted'
  | 'invisible'
  | 'deleted'
  | 'placeholder';

/** One part of a file that text comes from: a page of a PDF, a part of a Word file. `text` is what it holds, as it holds it. */
export interface SourcePart {
  /** What a reader would call it: `page 3`, `body`, `header`. */
  readonly name: string;
  readonly text: string;
}

/** A stretch `[start, end)` of the document's text that was made of `[from, to)` of a part's text; both in UTF-16 units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Index into `parts`. */
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** A stretch of the source that is not in the text, as the source holds it. */
export interface LeftOut {
  readonly why: LeftOutReason;
  /** Index into `parts`. */
  readonly part: number;
  readonly text: string;
}

/**
 * Where the text of a document came from. `pieces` are in the order of the text and do not overlap; what lies between
 * them (line breaks, the blanks between words of two lines, bullets that were drawn and not written) was put there.
 * `cleanCharacters` makes the text of a piece of its source, and changes nothing where both are of one length.
 */
export interface Origin {
  readonly parts: readonly SourcePart[];
  readonly pieces: readonly Piece[];
  readonly leftOut: readonly LeftOut[];
}

/** The pieces that a span `[start, end)` of the text touches, in order. Takes a time that grows with the logarithm of the text. */
export function piecesOf(origin: Origin, start: number, end: number): readonly Piece[] {
  const { pieces } = origin;
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let stop = low;
  while (stop < pieces.length && (pieces[stop]?.start ?? end) < end) stop += 1;
  return pieces.slice(low, stop);
}
