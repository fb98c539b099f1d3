import type { LinearWeights } from '../linear-scores.ts';

/** A matrix of small integers with one scale for each row. */
export interface ScaledRows {
  readonly rows: Int8Array;
  readonly scales: Float32Array;
}

/** A matrix of small integers, outputs × inputs, with one scale and one bias for each output. */
export interface TurnedRows extends ScaledRows {
  readonly bias: Float32Array;
}

/** One layer of the encoder: each piece hears those of its segment, then is reworked by itself. */
export interface EncoderLayer {
  /** `[3 · heard × inner]`: what a piece asks, answers to and tells. */
  readonly ask: TurnedRows;
  /** `[inner × heard]` from what it heard, then scale and shift. */
  readonly tell: TurnedRows;
  readonly tellNorm: Float32Array;
  /** `[between × inner]` and `[inner × between]`, then scale and shift. */
  readonly up: TurnedRows;
  readonly down: TurnedRows;
  readonly norm: Float32Array;
}

/** Learnt weights of the context reader. Matrices without scales are row-major, `[inputs × outputs]`. */
export interface ContextWeights {
  /** Length of a piece's vector in the layers; a multiple of 8, as are `heard`, `between`, `width` and `state`. */
  readonly inner: number;
  /** What all ears hear together, and the numbers between `up` and `down`. */
  readonly heard: number;
  readonly between: number;
  /** Heads of the attention. */
  readonly ears: number;
  /** Length of a piece's vector in the pools. */
  readonly width: number;
  /** Length of a segment's state in each direction. */
  readonly state: number;
  /** Most pieces of a segment that are read. */
  readonly most: number;
  /** A segment is read by the network when the linear model holds it as likely to say something, 0 to 1. */
  readonly gate: number;
  /** What the network's word counts for beside the linear model's, 0 to 1: of owners, and of asked-for experience. */
  readonly share: number;
  readonly asked: number;
  /** Two hashes for each piece, by which it is found. */
  readonly hashes: Uint32Array;
  /** `[pieces × inner]`, and `[most × inner]` by the place in the segment; then scale and shift. */
  readonly pieces: ScaledRows;
  readonly places: Float32Array;
  readonly norm: Float32Array;
  readonly layers: readonly EncoderLayer[];
  /** `[width × 2 · inner]` from a piece after the first and after the last layer; then scale and shift. */
  readonly enter: TurnedRows;
  readonly enterNorm: Float32Array;
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
  /** The linear model, of all `COLUMNS`: it says which segments are read, speaks for those that are not, and adds its word to the network's, as the two err in
   * other places; it alone tells the kind of organisation. */
  readonly linear: LinearWeights;
  /** All of the bias of the roles: that of the linear model is not added. */
  readonly roleBias: Float32Array;
  readonly findingBias: Float32Array;
}
