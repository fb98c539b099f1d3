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

/** The functions of `kernel/*.as.ts`; addresses in bytes. */
export interface Kernel {
  readonly matmul: Matmul;
  product(a: number, b: number, out: number, k: number, n: number): void;
  blend(
    rows: number,
    shares: number,
    out: number,
    count: number,
    pools: number,
    width: number,
  ): void;
  quantise(rows: number, stride: number, out: number, count: number, width: number): void;
  multiplyShorts(
    a: number,
    b: number,
    c: number,
    strideC: number,
    m: number,
    k: number,
    n: number,
  ): void;
  gelu(at: number, count: number): void;
  join(
    rows: number,
    changes: number,
    norm: number,
    count: number,
    width: number,
    epsilon: number,
  ): void;
  listen(
    rows: number,
    out: number,
    scratch: number,
    count: number,
    width: number,
    heads: number,
  ): void;
}

const PAGE = 65_536;
/** Bytes of a float. */
export const FLOAT = 4;
/** Floats at the start that are never handed out, so that 0 is no address. */
const LOW = 256;

/** The kernel with a memory of its own, whose floats are handed out once and never given back. */
export interface KernelMemory {
  readonly kernel: Kernel;
  /** Address of `length` new zeros, in floats, a multiple of 4. */
  take(length: number): number;
  /** All floats; after a `take` they may be others. */
  floats(): Float32Array;
}

export function openKernel(): KernelMemory {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const module = new WebAssembly.Module(bytesOf(MATMUL_WASM));
  const kernel = new WebAssembly.Instance(module, { env: { memory } }).exports;
  let used = LOW;
  let view = new Float32Array(memory.buffer);
  return {
    kernel,
    take(length) {
      const at = used;
      used += Math.ceil(length / 4) * 4;
      const missing = used * FLOAT - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
      return at;
    },
    floats() {
      if (view.buffer !== memory.buffer) view = new Float32Array(memory.buffer);
      return view;
    },
  };
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16),
  );
}
