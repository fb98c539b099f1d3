import type { ContextWeights } from './context-weights.ts';
import type { FloatArena } from './matmul.ts';

/** Distances between two words that are told apart: up to eight words before, the word itself, up to eight after. */
export const DISTANCES = 17;

/** Where the words of a block stand: `rows` rows, a multiple of four, from `at` on. */
export interface WordRows {
  readonly at: number;
  readonly rows: number;
}

/**
 * Makes the function by which each word hears all words of its own segment. `lengths` are the words of each segment, one row apart; the rows
 * are changed in place.
 */
export function wordAttention(
  { width, attention }: ContextWeights,
  arena: FloatArena,
): (words: WordRows, lengths: readonly number[]) => void {
  const { heads, bias, outBias } = attention;
  const weightsAt = arena.load(attention.weights, 3 * width);
  const nearAt = arena.store(attention.near);
  const outWeightsAt = arena.load(attention.out, width);
  const normAt = arena.store(attention.norm);
  let capacity = 0;
  let askAt = 0;
  let heardAt = 0;
  let changeAt = 0;
  let scoresAt = 0;
  const reserve = (rows: number): void => {
    if (rows <= capacity) return;
    capacity = Math.max(rows, 2 * capacity);
    askAt = arena.take(3 * capacity * width);
    heardAt = arena.take(capacity * width);
    changeAt = arena.take(capacity * width);
    scoresAt = arena.take(capacity);
  };

  return ({ at, rows }, lengths) => {
    reserve(rows);
    const floats = arena.floats();
    for (let row = 0; row < rows; row += 1) {
      floats.set(bias, askAt + 3 * row * width);
      floats.set(outBias, changeAt + row * width);
    }
    floats.fill(0, heardAt, heardAt + rows * width);
    const all = { at: askAt, stride: 3 * width };
    arena.multiply({ at, stride: width }, weightsAt, all, { m: rows, k: width, n: 3 * width });
    let row = 0;
    for (const count of lengths) {
      arena.attend(
        {
          rows: askAt + 3 * row * width,
          near: nearAt,
          scores: scoresAt,
          out: heardAt + row * width,
        },
        { count, width, heads },
      );
      row += count + 1;
    }
    arena.multiply(
      { at: heardAt, stride: width },
      outWeightsAt,
      { at: changeAt, stride: width },
      { m: rows, k: width, n: width },
    );
    row = 0;
    for (const count of lengths) {
      arena.settle(at + row * width, changeAt + row * width, normAt, count, width);
      row += count + 1;
    }
  };
}
