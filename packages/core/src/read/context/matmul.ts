import { MATMUL_WASM } from './matmul-wasm.ts';

/** The part of WebAssembly that is used; the core is compiled without the types of any host. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { readonly initial: number }) => WasmMemory;
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: WasmMemory } },
  ) => { readonly exports: Kernel };
};

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** `c[m × n] += a[m × k] · b[k × n]`, addresses in bytes, strides in floats; `m` a multiple of 4, `n` of 8; `b` in panels. */
type Matmul = (
  a: number,
  strideA: number,
  b: number,
  c: number,
  strideC: number,
  m: number,
  k: number,
  n: number,
) => void;

/** The functions of `kernel/matmul.as.ts`; addresses in bytes. */
interface Kernel {
  readonly matmul: Matmul;
  product(a: number, b: number, out: number, k: number, n: number): void;
  settle(rows: number, changes: number, norm: number, count: number, width: number): void;
  attend(
    rows: number,
    near: number,
    scores: number,
    out: number,
    count: number,
    width: number,
    heads: number,
  ): void;
  blend(
    rows: number,
    shares: number,
    out: number,
    count: number,
    pools: number,
    width: number,
  ): void;
}

const PAGE = 65_536;
const FLOAT = 4;
/** Floats of the place where `product` puts its vector, and then its sums. */
const SCRATCH = 2048;
/** Columns that the product works on at once; a matrix lies in memory panel after panel of so many. */
const PANEL = 8;

/** Floats in the memory of the matrix product, handed out once and never given back. */
export interface FloatArena {
  /** Address of `length` new zeros, in floats from the start of `floats()`. */
  take(length: number): number;
  /** Address of a matrix as `multiply` wants its `b`; columns are filled up with zeros to a multiple of 8. */
  load(matrix: Float32Array, columns: number): number;
  /** Address of a matrix as it is, row after row. */
  store(matrix: Float32Array): number;
  /** All floats. Get it anew after every `take`: growing the memory detaches the old view. */
  floats(): Float32Array;
  /** `c += a · b` on addresses in floats, `b` from `load`; see `Matmul`. */
  multiply(
    a: { readonly at: number; readonly stride: number },
    b: number,
    c: { readonly at: number; readonly stride: number },
    size: { readonly m: number; readonly k: number; readonly n: number },
  ): void;
  /** `out += vector · matrix` with 64-bit sums; the matrix from `store`, `out` of an even length, both at most 512 long. */
  product(vector: Float32Array, matrix: number, out: Float64Array): void;
  /** Adds the positive of `changes` to `count` rows, then normalises each row by `norm`: scale, then shift. */
  settle(rows: number, changes: number, norm: number, count: number, width: number): void;
  /**
   * Attention among `count` words, with `3 · width` floats in a row: what each asks, answers to and tells; `near` by distance. `width` floats of `out`
   * for each; `scores` has place for `count` floats.
   */
  attend(
    at: {
      readonly rows: number;
      readonly near: number;
      readonly scores: number;
      readonly out: number;
    },
    size: { readonly count: number; readonly width: number; readonly heads: number },
  ): void;
  /** Sums of the rows, weighed by the shares (`pools` for each row): `pools · width` floats. */
  blend(rows: number, shares: Float64Array, pools: number, width: number): Float32Array;
}

/** A fresh arena with its own memory. */
export function floatArena(): FloatArena {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const module = new WebAssembly.Module(bytesOf(MATMUL_WASM));
  const kernel = new WebAssembly.Instance(module, { env: { memory } }).exports;
  let used = 256 + SCRATCH;
  let view = new Float32Array(memory.buffer);
  const floats = (): Float32Array => {
    if (view.buffer !== memory.buffer) view = new Float32Array(memory.buffer);
    return view;
  };
  const take = (length: number): number => {
    const at = used;
    used += Math.ceil(length / 4) * 4;
    const missing = used * FLOAT - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    return at;
  };
  const store = (matrix: Float32Array): number => {
    const at = take(matrix.length);
    floats().set(matrix, at);
    return at;
  };
  const scratch = 256;
  let blendAt = 0;
  let blendSize = 0;
  return {
    take,
    store,
    load: (matrix, columns) => store(inPanels(matrix, columns)),
    floats,
    multiply(a, b, c, { m, k, n }) {
      kernel.matmul(a.at * FLOAT, a.stride, b * FLOAT, c.at * FLOAT, c.stride, m, k, n);
    },
    product(vector, matrix, out) {
      const sums = new Float64Array(memory.buffer, (scratch + SCRATCH / 2) * FLOAT, out.length);
      floats().set(vector, scratch);
      sums.set(out);
      kernel.product(
        scratch * FLOAT,
        matrix * FLOAT,
        (scratch + SCRATCH / 2) * FLOAT,
        vector.length,
        out.length,
      );
      out.set(sums);
    },
    settle(rows, changes, norm, count, width) {
      kernel.settle(rows * FLOAT, changes * FLOAT, norm * FLOAT, count, width);
    },
    attend({ rows, near, scores, out }, { count, width, heads }) {
      kernel.attend(rows * FLOAT, near * FLOAT, scores * FLOAT, out * FLOAT, count, width, heads);
    },
    blend(rows, shares, pools, width) {
      const size = 2 * shares.length + pools * width;
      if (size > blendSize) {
        blendSize = Math.max(size, 2 * blendSize);
        blendAt = take(blendSize);
      }
      const outAt = blendAt + 2 * shares.length;
      new Float64Array(memory.buffer, blendAt * FLOAT, shares.length).set(shares);
      const out = floats().fill(0, outAt, outAt + pools * width);
      const count = shares.length / pools;
      kernel.blend(rows * FLOAT, blendAt * FLOAT, outAt * FLOAT, count, pools, width);
      return out.slice(outAt, outAt + pools * width);
    },
  };
}

function inPanels(matrix: Float32Array, columns: number): Float32Array {
  const rows = matrix.length / columns;
  const out = new Float32Array(rows * Math.ceil(columns / PANEL) * PANEL);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const inPanel = column % PANEL;
      out[(column - inPanel) * rows + row * PANEL + inPanel] = matrix[row * columns + column] ?? 0;
    }
  }
  return out;
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16),
  );
}
