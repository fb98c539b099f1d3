import type { ContextWeights, EncoderLayer, TurnedRows } from './context-weights.ts';
import type { FloatArena } from './matmul.ts';

/** Of the layer norms inside the encoder. */
export const INNER_EPSILON = 1e-12;

/** Pieces of whole segments, one row of `inner` floats each, row after row from `at` on. */
export interface PieceRows {
  readonly at: number;
  readonly count: number;
}

/** A product with a matrix of the file: the floats of `c` are its bias, then the sums. */
export interface Turned {
  readonly outputs: number;
  /** Turns `count` quantised rows into rows of `outputs` floats from `at` on. */
  multiply(shorts: number, at: number, count: number): void;
}

/** Makes the product with a matrix of outputs × inputs. */
export function turned(
  { rows, scales, bias }: TurnedRows,
  inputs: number,
  arena: FloatArena,
): Turned {
  const outputs = bias.length;
  const matrix = arena.loadShorts(rows, scales, inputs);
  return {
    outputs,
    multiply(shorts, at, count) {
      fillRows(arena.floats(), bias, at, count);
      const size = { m: count, k: inputs, n: outputs };
      arena.multiplyShorts(shorts, matrix, { at, stride: outputs }, size);
    },
  };
}

/** Makes the layers, for at most `capacity` rows at once. Each changes the rows in place; `lengths` are the pieces of each segment. */
export function transformerLayers(
  weights: ContextWeights,
  arena: FloatArena,
  capacity: number,
): ((rows: PieceRows, lengths: readonly number[]) => void)[] {
  const { inner, heard, between, ears } = weights;
  const innerShorts = arena.takeShorts(capacity, inner);
  const heardShorts = arena.takeShorts(capacity, heard);
  const betweenShorts = arena.takeShorts(capacity, between);
  const askedAt = arena.take(capacity * Math.max(3 * heard, between));
  const heardAt = arena.take(capacity * heard);
  const changesAt = arena.take(capacity * inner);

  const makeLayer = (layer: EncoderLayer) => {
    const ask = turned(layer.ask, inner, arena);
    const tell = turned(layer.tell, heard, arena);
    const up = turned(layer.up, inner, arena);
    const down = turned(layer.down, between, arena);
    const tellNorm = arena.store(layer.tellNorm);
    const norm = arena.store(layer.norm);
    return ({ at, count }: PieceRows, lengths: readonly number[]): void => {
      const size = { count, width: inner, epsilon: INNER_EPSILON };
      arena.quantise({ at, stride: inner }, innerShorts, { count, width: inner });
      ask.multiply(innerShorts, askedAt, count);
      let row = 0;
      for (const length of lengths) {
        const place = { rows: askedAt + 3 * heard * row, out: heardAt + heard * row };
        arena.listen(place, { count: length, width: heard, heads: ears });
        row += length;
      }
      arena.quantise({ at: heardAt, stride: heard }, heardShorts, { count, width: heard });
      tell.multiply(heardShorts, changesAt, count);
      arena.join({ rows: at, changes: changesAt, norm: tellNorm }, size);
      arena.quantise({ at, stride: inner }, innerShorts, { count, width: inner });
      up.multiply(innerShorts, askedAt, count);
      arena.gelu(askedAt, count * between);
      arena.quantise({ at: askedAt, stride: between }, betweenShorts, { count, width: between });
      down.multiply(betweenShorts, changesAt, count);
      arena.join({ rows: at, changes: changesAt, norm }, size);
    };
  };
  return weights.layers.map(makeLayer);
}

/** Writes the row `count` times, each copy twice as long as the one before. */
function fillRows(floats: Float32Array, row: Float32Array, at: number, count: number): void {
  const end = count * row.length;
  floats.set(row, at);
  for (let done = row.length; done < end; done *= 2) {
    floats.copyWithin(at + done, at, at + Math.min(done, end - done));
  }
}
