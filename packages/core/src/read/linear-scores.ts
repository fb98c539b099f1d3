import type { Segmented } from '../segment/segmented.ts';
import { FEATURE_GROUPS, GROUP_SCALES, makeFeatures } from './features.ts';
import { isTitle } from './is-title.ts';
import { rowSums } from './row-sums.ts';
import { tokenize } from './tokens.ts';

/** Learnt weights of a linear model: one row of small integers for each hashed bucket. */
export interface LinearWeights {
  /** Buckets are 2 to this power. */
  readonly bits: number;
  /** `2 ** bits` rows of as many integers as there are scales, in the order of `COLUMNS`. */
  readonly rows: Int8Array;
  /** What an integer of each column is worth. */
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

/** Gets the scores of one segment, without the bias. The array is reused: read it before returning. */
export type ScoreSink = (segment: number, scores: Float64Array) => void;

/**
 * Makes the function that scores every segment of a document but headings and the title, in their order, by its hashed word
 * n-grams, its place, its heading and its neighbours.
 */
export function linearScores(
  weights: LinearWeights,
): (document: Segmented, sink: ScoreSink) => void {
  const { rows, scales, bits } = weights;
  const width = scales.length;
  const sumRows = rowSums(rows, width);
  const sums = new Int32Array(width);
  const scores = new Float64Array(width);
  const groupScales = FEATURE_GROUPS.map((group) => GROUP_SCALES[group]);

  const addGroup = (group: number, buckets: Int32Array, count: number): void => {
    if (count === 0) return;
    sumRows(buckets, count, sums);
    const worth = (groupScales[group] ?? 0) / Math.sqrt(count);
    for (let column = 0; column < width; column += 1) {
      scores[column] = (scores[column] ?? 0) + (sums[column] ?? 0) * worth;
    }
  };

  return (document, sink) => {
    const tokens = tokenize(document);
    for (const [index, segment] of document.segments.entries()) {
      if (segment.form === 'heading' || isTitle(document, segment)) continue;
      scores.fill(0);
      makeFeatures(document, tokens, index, bits, addGroup);
      for (let column = 0; column < width; column += 1) {
        scores[column] = (scores[column] ?? 0) * (scales[column] ?? 0);
      }
      sink(index, scores);
    }
  };
}
