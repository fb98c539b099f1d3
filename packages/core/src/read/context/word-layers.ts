import type { ContextWeights } from './context-weights.ts';
import type { WordEntry } from './lexicon.ts';
import type { FloatArena } from './matmul.ts';
import { wordAttention } from './word-attention.ts';

/** Attention pools of a segment: one for each accountability, one for qualification, one for anything at all. */
export const POOLS = 11;
const POOL_COLUMNS = 16;
/** Most rows (words and the gap after each segment) that are worked on at once: few enough for a core's cache. */
const BLOCK_ROWS = 512;
const SCORE_LIMIT = 15;

/** What the words of one segment come to: the plain mean, then the pools, `width` floats each. */
export type SegmentPools = Float32Array;

/** Makes the function that turns the words of each segment into its pools. The gap after each keeps them apart. */
export function wordLayers(
  weights: ContextWeights,
  arena: FloatArena,
): (segments: readonly (readonly WordEntry[])[]) => SegmentPools[] {
  const { width, layers } = weights;
  const layerAt = layers.map((layer) => arena.load(layer.weights, width));
  const normAt = layers.map((layer) => arena.store(layer.norm));
  const hear = wordAttention(weights, arena);
  const lookAt = arena.load(weights.look, POOLS);
  let capacity = 0;
  let rowsAt = 0;
  let outAt = 0;
  let scoresAt = 0;
  /** One zero row before the words and after them, and up to three more to make the number a multiple of four. */
  const reserve = (rows: number): void => {
    if (rows <= capacity) return;
    capacity = Math.max(rows, capacity * 2, 1024);
    rowsAt = arena.take((capacity + 8) * width);
    outAt = arena.take((capacity + 8) * width);
    scoresAt = arena.take((capacity + 8) * POOL_COLUMNS);
  };

  const runBlock = (
    segments: readonly (readonly WordEntry[])[],
    from: number,
    to: number,
  ): SegmentPools[] => {
    let count = 0;
    for (let index = from; index < to; index += 1) count += (segments[index]?.length ?? 0) + 1;
    const padded = Math.ceil(count / 4) * 4;
    reserve(padded + 2);
    const floats = arena.floats();
    const start = rowsAt + width;
    floats.fill(0, rowsAt, start + (padded + 1) * width);
    let row = 0;
    for (let index = from; index < to; index += 1) {
      for (const entry of segments[index] ?? []) {
        floats.set(entry.vector, start + row * width);
        row += 1;
      }
      row += 1;
    }
    for (const [number, layer] of layers.entries()) {
      for (let at = 0; at < padded; at += 1) floats.set(layer.bias, outAt + at * width);
      arena.multiply(
        { at: rowsAt, stride: width },
        layerAt[number] ?? 0,
        { at: outAt, stride: width },
        { m: padded, k: 3 * width, n: width },
      );
      let at = 0;
      for (let index = from; index < to; index += 1) {
        const words = segments[index]?.length ?? 0;
        const place = at * width;
        arena.settle(start + place, outAt + place, normAt[number] ?? 0, words, width);
        at += words + 1;
      }
    }
    const lengths = segments.slice(from, to).map((words) => words.length);
    hear({ at: start, rows: padded }, lengths);
    arena.floats().fill(0, scoresAt, scoresAt + padded * POOL_COLUMNS);
    arena.multiply(
      { at: start, stride: width },
      lookAt,
      { at: scoresAt, stride: POOL_COLUMNS },
      { m: padded, k: width, n: POOL_COLUMNS },
    );
    const out: SegmentPools[] = [];
    row = 0;
    for (let index = from; index < to; index += 1) {
      const words = segments[index]?.length ?? 0;
      const shares = sharesOf(
        arena.floats(),
        scoresAt + row * POOL_COLUMNS,
        words,
        weights.lookBias,
      );
      out.push(arena.blend(start + row * width, shares, POOLS + 1, width));
      row += words + 1;
    }
    return out;
  };

  return (segments) => {
    const out: SegmentPools[] = [];
    let from = 0;
    while (from < segments.length) {
      let to = from;
      let rows = 0;
      while (
        to < segments.length &&
        (to === from || rows + (segments[to]?.length ?? 0) < BLOCK_ROWS)
      ) {
        rows += (segments[to]?.length ?? 0) + 1;
        to += 1;
      }
      out.push(...runBlock(segments, from, to));
      from = to;
    }
    return out;
  };
}

/** How much each word of a segment counts for the mean and, by the softmax of its scores, for each pool. */
function sharesOf(
  floats: Float32Array,
  scoresAt: number,
  words: number,
  lookBias: Float32Array,
): Float64Array {
  const columns = POOLS + 1;
  const shares = new Float64Array(words * columns).fill(1 / words);
  const total = new Float64Array(POOLS);
  for (let word = 0; word < words; word += 1) {
    for (let k = 0; k < POOLS; k += 1) {
      const score = (floats[scoresAt + word * POOL_COLUMNS + k] ?? 0) + (lookBias[k] ?? 0);
      const power = Math.exp(Math.min(SCORE_LIMIT, Math.max(-SCORE_LIMIT, score)));
      shares[word * columns + k + 1] = power;
      total[k] = (total[k] ?? 0) + power;
    }
  }
  for (let word = 0; word < words; word += 1) {
    for (let k = 0; k < POOLS; k += 1) {
      const at = word * columns + k + 1;
      shares[at] = (shares[at] ?? 0) / ((total[k] ?? 0) + 1e-9);
    }
  }
  return shares;
}
