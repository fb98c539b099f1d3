import type { ContextWeights } from './context-weights.ts';
import type { FloatArena } from './matmul.ts';
import { INNER_EPSILON, transformerLayers, turned } from './transformer-layers.ts';

/** Attention pools of a segment: one for each accountability, one for qualification, one for anything at all. */
export const POOLS = 11;
const POOL_COLUMNS = 16;
/** Pieces that are worked on at once, unless one segment has more: few enough for a core's cache. */
const BLOCK_ROWS = 256;
/** The product with `look` works on so many rows at a time. */
const ROWS_AT_ONCE = 4;
const SCORE_LIMIT = 15;
const LEAST_TOTAL = 1e-9;
const EPSILON = 1e-5;

/** The numbers of a segment's pieces, at least one and at most `most`. */
export type Pieces = ArrayLike<number>;

/** What the pieces of one segment come to: the plain mean, then the pools, `width` floats each. */
export type SegmentPools = Float32Array;

/** Makes the function that turns the pieces of each segment into its pools. No segment hears another. */
export function piecePools(
  weights: ContextWeights,
  arena: FloatArena,
): (segments: readonly Pieces[]) => SegmentPools[] {
  const { inner, width, most, pieces } = weights;
  const capacity = roundUp(Math.max(BLOCK_ROWS, most));
  const layers = transformerLayers(weights, arena, capacity);
  const enter = turned(weights.enter, 2 * inner, arena);
  const placesAt = arena.store(weights.places);
  const normAt = arena.store(weights.norm);
  const enterNormAt = arena.store(weights.enterNorm);
  const lookAt = arena.load(weights.look, POOLS);
  const rowsAt = arena.take(capacity * inner);
  const bothAt = arena.take(capacity * 2 * inner);
  const bothShorts = arena.takeShorts(capacity, 2 * inner);
  const enteredAt = arena.take(capacity * width);
  const scoresAt = arena.take(capacity * POOL_COLUMNS);
  const shares = new Float64Array(capacity * (POOLS + 1));

  /** The vectors of the pieces and of their places, added and normalised. */
  const embed = (segments: readonly Pieces[]): number => {
    const floats = arena.floats();
    let row = 0;
    for (const segment of segments) {
      floats.copyWithin(bothAt + row * inner, placesAt, placesAt + segment.length * inner);
      for (let place = 0; place < segment.length; place += 1) {
        const piece = segment[place] ?? 0;
        const scale = pieces.scales[piece] ?? 0;
        const from = piece * inner;
        const to = rowsAt + row * inner;
        for (let i = 0; i < inner; i += 1) floats[to + i] = (pieces.rows[from + i] ?? 0) * scale;
        row += 1;
      }
    }
    const size = { count: row, width: inner, epsilon: INNER_EPSILON };
    arena.join({ rows: rowsAt, changes: bothAt, norm: normAt }, size);
    return row;
  };

  /** Copies the rows into the first or the second half of what `enter` sees. */
  const see = (half: number, count: number): void => {
    const floats = arena.floats();
    for (let row = 0; row < count; row += 1) {
      const from = rowsAt + row * inner;
      floats.copyWithin(bothAt + (2 * row + half) * inner, from, from + inner);
    }
  };

  const runBlock = (segments: readonly Pieces[], out: SegmentPools[]): void => {
    const lengths = segments.map(({ length }) => length);
    const count = embed(segments);
    for (const [number, layer] of layers.entries()) {
      layer({ at: rowsAt, count }, lengths);
      if (number === 0) see(0, count);
    }
    see(1, count);
    arena.quantise({ at: bothAt, stride: 2 * inner }, bothShorts, { count, width: 2 * inner });
    enter.multiply(bothShorts, enteredAt, count);
    arena.gelu(enteredAt, count * width);
    arena.join({ rows: enteredAt, norm: enterNormAt }, { count, width, epsilon: EPSILON });
    const scored = roundUp(count);
    arena.floats().fill(0, scoresAt, scoresAt + scored * POOL_COLUMNS);
    arena.multiply(
      { at: enteredAt, stride: width },
      lookAt,
      { at: scoresAt, stride: POOL_COLUMNS },
      { m: scored, k: width, n: POOL_COLUMNS },
    );
    let row = 0;
    for (const length of lengths) {
      const own = shares.subarray(0, length * (POOLS + 1));
      shareOut(arena.floats(), scoresAt + row * POOL_COLUMNS, weights.lookBias, own);
      out.push(arena.blend(enteredAt + row * width, own, POOLS + 1, width));
      row += length;
    }
  };

  return (segments) => {
    const out: SegmentPools[] = [];
    let from = 0;
    while (from < segments.length) {
      let to = from;
      let rows = 0;
      while (to < segments.length) {
        rows += segments[to]?.length ?? 0;
        if (rows > capacity && to > from) break;
        to += 1;
      }
      runBlock(segments.slice(from, to), out);
      from = to;
    }
    return out;
  };
}

/** Writes how much each piece of a segment counts for the mean and, by the softmax of its scores, for each pool. */
function shareOut(
  floats: Float32Array,
  scoresAt: number,
  lookBias: Float32Array,
  shares: Float64Array,
): void {
  const columns = POOLS + 1;
  const count = shares.length / columns;
  for (let k = 0; k < columns; k += 1) {
    let total = k === 0 ? 0 : LEAST_TOTAL;
    for (let piece = 0; piece < count; piece += 1) {
      const score = (floats[scoresAt + piece * POOL_COLUMNS + k - 1] ?? 0) + (lookBias[k - 1] ?? 0);
      const power = k === 0 ? 1 : Math.exp(Math.min(SCORE_LIMIT, Math.max(-SCORE_LIMIT, score)));
      shares[piece * columns + k] = power;
      total += power;
    }
    for (let piece = 0; piece < count; piece += 1) {
      const at = piece * columns + k;
      shares[at] = (shares[at] ?? 0) / total;
    }
  }
}

function roundUp(rows: number): number {
  return Math.ceil(rows / ROWS_AT_ONCE) * ROWS_AT_ONCE;
}
