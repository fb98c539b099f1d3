import { FLOAT, type KernelMemory } from './kernel.ts';

/** What a layer of the encoder does between its products; addresses in floats. */
export interface LayerSteps {
  /** `x/2 · (1 + erf(x/√2))` of `count` floats in place, within 2e-6; `count` a multiple of 4. */
  gelu(at: number, count: number): void;
  /**
   * Layer norm of `count` rows of `width` floats, a multiple of 8, after adding `changes` (where given) to them: mean 0, variance 1, then the scales and
   * shifts of `norm`.
   */
  join(
    at: { readonly rows: number; readonly changes?: number; readonly norm: number },
    size: { readonly count: number; readonly width: number; readonly epsilon: number },
  ): void;
  /**
   * Attention among the `count` pieces of one segment: a row of `rows` holds `width` floats of what the piece asks, `width` of what it answers to and `width`
   * of what it tells, in `heads` parts of a multiple of 8 each; a row of `out` gets `width` floats, told in the shares of the softmax of asks · answers.
   * May take memory for its scores: get `floats()` anew afterwards.
   */
  listen(
    at: { readonly rows: number; readonly out: number },
    size: { readonly count: number; readonly width: number; readonly heads: number },
  ): void;
}

/** Rows that ask at once, and rows that answer at once. */
const ASKING = 4;
const ANSWERING = 8;

export function layerSteps({ kernel, take }: KernelMemory): LayerSteps {
  let scratch = 0;
  let scratchSize = 0;
  return {
    gelu(at, count) {
      kernel.gelu(at * FLOAT, count);
    },
    join({ rows, changes = 0, norm }, { count, width, epsilon }) {
      kernel.join(rows * FLOAT, changes * FLOAT, norm * FLOAT, count, width, epsilon);
    },
    listen({ rows, out }, { count, width, heads }) {
      const size = ASKING * (width / heads + Math.ceil(count / ANSWERING) * ANSWERING);
      if (size > scratchSize) {
        scratchSize = Math.max(size, 2 * scratchSize);
        scratch = take(scratchSize);
      }
      kernel.listen(rows * FLOAT, out * FLOAT, scratch * FLOAT, count, width, heads);
    },
  };
}
