import { ACCOUNTABILITIES } from '../../document/accountability.ts';
import type { ContextWeights } from './context-weights.ts';
import { dot } from './dot.ts';
import type { FloatArena } from './matmul.ts';
import { piecePools, type SegmentPools } from './piece-pools.ts';
import { piecesOf } from './pieces-of.ts';
import { SIGN_COLUMNS, SIGNS } from './signs.ts';

const OWNERS_AND_NONE = 4;
/** Scores of the four owners (none first) of the nine accountabilities. */
export const OWNER_LOGITS: number = ACCOUNTABILITIES.length * OWNERS_AND_NONE;
const KIND_POOL = 9;
const ANY_POOL = 10;

/** What a segment says by itself, before those around it are heard. It depends on the segment's text alone. */
export interface SegmentAlone {
  /** What it is to its neighbours: the mean of its pieces, then what it says at all; `2 · width` floats. */
  readonly summary: Float32Array;
  /** Scores of the four owners (none first) of each accountability. */
  readonly owners: Float64Array;
  readonly qualification: number;
  /** What it adds to the findings of the posting, before those around it are heard. */
  readonly signs: Float64Array;
  /** How much it says at all. */
  readonly any: number;
}

/** Makes the function that reads each text by itself. */
export function segmentsAlone(
  weights: ContextWeights,
  arena: FloatArena,
): (texts: readonly string[]) => SegmentAlone[] {
  const { width } = weights;
  const cut = piecesOf(weights.hashes, weights.most);
  const poolsOf = piecePools(weights, arena);

  const meanAt = arena.store(weights.mean);
  const ownAt = arena.store(weights.own);
  const signAt = arena.store(weights.sign);

  const sumUp = (pools: SegmentPools): SegmentAlone => {
    const pool = (number: number): Float32Array =>
      pools.subarray(number * width, (number + 1) * width);
    const mean = pool(0);
    const any = pool(ANY_POOL + 1);
    const summary = new Float32Array(2 * width);
    summary.set(mean);
    summary.set(any, width);
    const owners = Float64Array.from(weights.meanBias);
    arena.product(mean, meanAt, owners);
    const signs = new Float64Array(SIGN_COLUMNS);
    for (let a = 0; a < ACCOUNTABILITIES.length; a += 1) {
      const first = OWNERS_AND_NONE * a;
      const sign = SIGNS * a;
      arena.product(pool(a + 1), signAt + sign * width, signs.subarray(sign, sign + SIGNS));
      arena.product(
        pool(a + 1),
        ownAt + first * width,
        owners.subarray(first, first + OWNERS_AND_NONE),
      );
    }
    return {
      summary,
      owners,
      signs,
      qualification: dot(pool(KIND_POOL + 1), weights.kind),
      any: dot(any, weights.any),
    };
  };

  return (texts) => poolsOf(texts.map(cut)).map(sumUp);
}
