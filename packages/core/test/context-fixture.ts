import { type ContextSizes, contextShapes } from '../src/model/context-shapes.ts';
import { contextWeights, type TensorEntry } from '../src/model/context-weights.ts';
import type { ContextWeights } from '../src/read/context/context-weights.ts';
import { modelHeader, weightsFile } from './weights-fixture.ts';

/** Sizes of the small network: a hundredth of the real one. */
export const SMALL: ContextSizes = {
  width: 8,
  state: 8,
  layers: 2,
  heads: 2,
  words: 64,
  grams: 32,
  wide: 128,
  linear: 256,
};

/** What to write other than the ordinary small weights file of format 3. */
export interface ContextSketch {
  readonly sizes?: ContextSizes;
  /** Changes the list of matrices before it is written. */
  readonly entries?: (entries: readonly TensorEntry[]) => readonly TensorEntry[];
  /** More of the header, or other than it. */
  readonly header?: object;
}

/** A whole weights file of format 3, with weights that look random. */
export function contextFixture(sketch: ContextSketch = {}): Uint8Array {
  const { sizes = SMALL, entries = (list) => list, header = {} } = sketch;
  const { tensors, payload } = madeUp(sizes);
  return weightsFile({
    format: 3,
    header: { ...modelHeader(), tensors: entries(tensors), ...header },
    payload,
  });
}

/** The weights of that file, for testing the parts of the reader by themselves. */
export function contextWeightsFixture(sizes: ContextSizes = SMALL): ContextWeights {
  const { tensors, payload } = madeUp(sizes);
  return contextWeights({ name: 'made-up', version: '7' }, tensors, payload);
}

function madeUp(sizes: ContextSizes): { tensors: TensorEntry[]; payload: Uint8Array } {
  const tensors: TensorEntry[] = [];
  let length = 0;
  for (const shape of contextShapes(sizes)) {
    tensors.push({ ...shape, at: length });
    const numbers = shape.shape.reduce((product, size) => product * size, 1);
    length += Math.ceil((numbers * (shape.type === 'f32' ? 4 : 1)) / 4) * 4;
  }
  const payload = new Uint8Array(length);
  const view = new DataView(payload.buffer);
  for (const { name, type, shape, at } of tensors) {
    const numbers = shape.reduce((product, size) => product * size, 1);
    const size = name.endsWith('.scale') ? 0.02 : 1 / Math.sqrt(shape[0] ?? 1);
    for (let index = 0; index < numbers; index += 1) {
      const random = scattered(at + index);
      if (type === 'f32') {
        view.setFloat32(at + 4 * index, name.endsWith('.scale') ? size : 2 * size * random, true);
      } else {
        // Half of the marks are zero: those buckets hold no word.
        payload[at + index] = type === 'u8' && index % 2 === 0 ? 0 : 255 * (random + 0.5);
      }
    }
  }
  return { tensors, payload };
}

/** A number from -0.5 to 0.5 that looks random. */
function scattered(seed: number): number {
  let hash = Math.imul(seed + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32 - 0.5;
}
