import { FLOAT, type KernelMemory } from './kernel.ts';
import { shortsInPanels } from './panels.ts';

/** Products of rows of floats with matrices of bytes, on 16-bit numbers with exact 32-bit sums. */
export interface ShortProducts {
  /**
   * Address of a matrix of signed bytes, outputs × inputs, with a scale for each output. Inputs (`columns`) are a multiple of 8;
   * outputs are filled up with zeros to a multiple of 8.
   */
  loadShorts(bytes: Int8Array, scales: Float32Array, columns: number): number;
  /** Place for up to `count` quantised rows of `width` numbers each, a multiple of 8, or for fewer that are narrower. */
  takeShorts(count: number, width: number): number;
  /**
   * Rows of floats as 16-bit numbers, with a scale for each row: its largest magnitude over the most that cannot overflow a sum (32767, or less where
   * `width` is above 512). A row whose largest magnitude is below 1e-30 becomes zeros. Any `count`; `width` a multiple of 8.
   */
  quantise(
    rows: { readonly at: number; readonly stride: number },
    out: number,
    size: { readonly count: number; readonly width: number },
  ): void;
  /** `c += a · b`: `a` from `quantise` with a width of `k`, `b` from `loadShorts` with `k` columns, `c` rows of `n` floats, a multiple of 8. Any `m`. */
  multiplyShorts(
    a: number,
    b: number,
    c: { readonly at: number; readonly stride: number },
    size: { readonly m: number; readonly k: number; readonly n: number },
  ): void;
}

/** Rows that are quantised together. */
const GROUP = 4;

export function shortProducts({ kernel, take, floats }: KernelMemory): ShortProducts {
  return {
    loadShorts(bytes, scales, columns) {
      const panels = shortsInPanels(bytes, scales, columns);
      const at = take(panels.length);
      floats().set(panels, at);
      return at;
    },
    takeShorts: (count, width) => take(Math.ceil(count / GROUP) * (GROUP + (GROUP * width) / 2)),
    quantise({ at, stride }, out, { count, width }) {
      kernel.quantise(at * FLOAT, stride, out * FLOAT, count, width);
    },
    multiplyShorts(a, b, c, { m, k, n }) {
      kernel.multiplyShorts(a * FLOAT, b * FLOAT, c.at * FLOAT, c.stride, m, k, n);
    },
  };
}
