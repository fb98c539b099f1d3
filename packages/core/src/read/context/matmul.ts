import { FLOAT, openKernel } from './kernel.ts';
import { type LayerSteps, layerSteps } from './layer-steps.ts';
import { inPanels } from './panels.ts';
import { type ShortProducts, shortProducts } from './short-products.ts';

/** Floats of the place where `product` puts its vector, and of the one after it for its sums, before they have to grow; a multiple of 4. */
const ROOM = 1024;

/** Floats in the memory of the matrix product, handed out once and never given back. */
export interface FloatArena extends ShortProducts, LayerSteps {
  /** Address of `length` new zeros, in floats from the start of `floats()`. */
  take(length: number): number;
  /** Address of a matrix as `multiply` wants its `b`; columns are filled up with zeros to a multiple of 8. */
  load(matrix: Float32Array, columns: number): number;
  /** Address of a matrix as it is, row after row. */
  store(matrix: Float32Array): number;
  /** All floats. Get it anew after every `take`, `load`, `store`, `product`, `blend` or `listen`: growing the memory detaches the old view. */
  floats(): Float32Array;
  /** `c += a · b` on addresses in floats, `b` from `load`; `m` a multiple of 4, `n` of 8. */
  multiply(
    a: { readonly at: number; readonly stride: number },
    b: number,
    c: { readonly at: number; readonly stride: number },
    size: { readonly m: number; readonly k: number; readonly n: number },
  ): void;
  /** `out += vector · matrix` with 64-bit sums; the matrix from `store`, `out` of an even length. */
  product(vector: Float32Array, matrix: number, out: Float64Array): void;
  /** Sums of the rows, weighed by the shares (`pools` for each row): `pools · width` floats. */
  blend(rows: number, shares: Float64Array, pools: number, width: number): Float32Array;
}

/** A fresh arena with its own memory. */
export function floatArena(): FloatArena {
  const memory = openKernel();
  const { kernel, take, floats } = memory;
  let room = ROOM;
  let scratch = take(2 * room);
  const store = (matrix: Float32Array): number => {
    const at = take(matrix.length);
    floats().set(matrix, at);
    return at;
  };
  let blendAt = 0;
  let blendSize = 0;
  return {
    ...shortProducts(memory),
    ...layerSteps(memory),
    take,
    store,
    load: (matrix, columns) => store(inPanels(matrix, columns)),
    floats,
    multiply(a, b, c, { m, k, n }) {
      kernel.matmul(a.at * FLOAT, a.stride, b * FLOAT, c.at * FLOAT, c.stride, m, k, n);
    },
    product(vector, matrix, out) {
      const needed = Math.max(vector.length, 2 * out.length);
      if (needed > room) {
        room = Math.ceil(Math.max(needed, 2 * room) / 4) * 4;
        scratch = take(2 * room);
      }
      const sumsAt = scratch + room;
      const sums = new Float64Array(floats().buffer, sumsAt * FLOAT, out.length);
      floats().set(vector, scratch);
      sums.set(out);
      kernel.product(scratch * FLOAT, matrix * FLOAT, sumsAt * FLOAT, vector.length, out.length);
      out.set(sums);
    },
    blend(rows, shares, pools, width) {
      const size = 2 * shares.length + pools * width;
      if (size > blendSize) {
        blendSize = Math.max(size, 2 * blendSize);
        blendAt = take(blendSize);
      }
      const outAt = blendAt + 2 * shares.length;
      new Float64Array(floats().buffer, blendAt * FLOAT, shares.length).set(shares);
      const out = floats().fill(0, outAt, outAt + pools * width);
      const count = shares.length / pools;
      kernel.blend(rows * FLOAT, blendAt * FLOAT, outAt * FLOAT, count, pools, width);
      return out.slice(outAt, outAt + pools * width);
    },
  };
}
