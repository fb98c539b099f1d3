import type { LinearWeights } from '../linear-scores.ts';

/** A matrix of small integers with one scale for each row, or for each column where that is said. */
export interface ScaledRows {
  readonly rows: Int8Array;
  readonly scales: Float32Array;
}

/** Learnt weights of the context reader. Matrices are row-major, `[inputs × outputs]`. */
export interface ContextWeights {
  /** Length of a word's vector; a multiple of 8. */
  readonly width: number;
  /** Length of a segment's state in each direction; a multiple of 8. */
  readonly state: number;
  /** Known words by hashed bucket, and the mark that tells a known word from another in its bucket. */
  readonly words: ScaledRows;
  readonly fingerprints: Uint8Array;
  /** Character 3- and 4-grams by hashed bucket: what an unknown word is made of. */
  readonly grams: ScaledRows;
  /** Scale and shift of the first normalisation. */
  readonly norm: Float32Array;
  /** Each layer looks at a word and its two neighbours: `[3 · width × width]`, bias, scale and shift. */
  readonly layers: readonly {
    readonly weights: Float32Array;
    readonly bias: Float32Array;
    readonly norm: Float32Array;
  }[];
  /** Then each word hears all words of its segment: `[width × 3 · width]` (asks, answers to, tells), `[heads × 17]` by how far
   * apart two words are, `[width × width]`, each with bias, and scale and shift. */
  readonly attention: {
    readonly heads: number;
    readonly weights: Float32Array;
    readonly bias: Float32Array;
    readonly near: Float32Array;
    readonly out: Float32Array;
    readonly outBias: Float32Array;
    readonly norm: Float32Array;
  };
  /** What each of the 11 pools attends to: `[width × 11]` and bias. */
  readonly look: Float32Array;
  readonly lookBias: Float32Array;
  /** `[9 × width × 4]`: from the pool of an accountability to its four owners. */
  readonly own: Float32Array;
  /** `[width × 36]` from the plain mean, with bias. */
  readonly mean: Float32Array;
  readonly meanBias: Float32Array;
  /** Gated recurrent units over the segments, forward and backward: `[inputs × 3 · state]`, reset, update, new. */
  readonly recurrent: readonly {
    readonly input: Float32Array;
    readonly inputBias: Float32Array;
    readonly hidden: Float32Array;
    readonly hiddenBias: Float32Array;
  }[];
  /** `[2 · state × 38]` from the state of a segment, with bias: 36 owners, qualification, anything at all. */
  readonly context: Float32Array;
  readonly contextBias: Float32Array;
  /** `[9 × width × 8]`: what the pool of an accountability adds to its finding. */
  readonly sign: Float32Array;
  /** `[2 · state × 72]` from the state of a segment, with bias: the same from those around it. */
  readonly signContext: Float32Array;
  readonly signContextBias: Float32Array;
  /** `[9 × 16 × 4]`: from the sum and the strongest of each sign to the four owners. */
  readonly find: Float32Array;
  /** `[2 · width + 2 · state × 11]`: from a segment's summary and state to the roles. */
  readonly role: Float32Array;
  /** `[width]` and bias: qualification, and anything at all. */
  readonly kind: Float32Array;
  readonly any: Float32Array;
  /** Hashed word 1–3-grams: 36 owners, scaled by column. */
  readonly wide: ScaledRows;
  /** The linear model whose scores of owners and qualification are added to the network's, as they err in other places;
   * it alone tells the kind of organisation. */
  readonly linear: LinearWeights;
  /** Known words by hashed bucket: how each leans towards the 11 roles, scaled by column. */
  readonly leans: ScaledRows;
  readonly roleBias: Float32Array;
  readonly findingBias: Float32Array;
}
