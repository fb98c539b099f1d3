import type { ContextSettings } from '../src/model/context-settings.ts';
import { type ContextSizes, contextShapes } from '../src/model/context-shapes.ts';
import { contextWeights } from '../src/model/context-weights.ts';
import type { TensorEntry } from '../src/model/tensors.ts';
import type { ContextWeights } from '../src/read/context/context-weights.ts';
import { pieceHashes } from './piece-hashes.ts';
import { modelHeader, weightsFile } from './weights-fixture.ts';

/** What the small network tells apart. */
export const VOCABULARY: readonly string[] = [
  '[UNK]',
  ...'abcdefghijklmnopqrstuvwxyz0123456789.,!-',
  ...Array.from('abcdefghijklmnopqrstuvwxyz0123456789', (letter) => `##${letter}`),
  ...['own', 'the', 'menu', 'help', 'cook', 'tea', 'kettle', '##s', 'decide', 'what', 'we', 'brew'],
];

/** Sizes of the small network: a hundredth of the real one. */
export const SMALL: ContextSizes = {
  pieces: VOCABULARY.length,
  places: 40,
  inner: 16,
  heard: 16,
  between: 24,
  layers: 2,
  width: 8,
  state: 8,
  linear: 256,
};

/** Most segments pass this gate: what is made up says much. */
const SETTINGS: ContextSettings = { ears: 2, gate: 0.1, share: 0.85, asked: 0.5 };

/** What to write other than the ordinary small weights file of format 4. */
export interface ContextSketch {
  readonly sizes?: ContextSizes;
  /** As many pieces as the sizes say. */
  readonly vocabulary?: readonly string[];
  readonly settings?: Partial<Readonly<Record<keyof ContextSettings, unknown>>>;
  /** Changes the list of matrices before it is written. */
  readonly entries?: (entries: readonly TensorEntry[]) => readonly TensorEntry[];
  readonly format?: number;
  /** More of the header, or other than it. */
  readonly header?: object;
}

/** A whole weights file of format 4, with weights that look random. */
export function contextFixture(sketch: ContextSketch = {}): Uint8Array {
  const { sizes = SMALL, entries = (list) => list, format = 4, header = {} } = sketch;
  const { tensors, payload } = madeUp(sizes, sketch.vocabulary);
  const settings = { ...SETTINGS, ...sketch.settings };
  return weightsFile({
    format,
    header: { ...modelHeader(), settings, tensors: entries(tensors), ...header },
    payload,
  });
}

/** The weights of that file, for testing the parts of the reader by themselves. */
export function contextWeightsFixture(
  sizes: ContextSizes = SMALL,
  settings: Partial<ContextSettings> = {},
): ContextWeights {
  const { tensors, payload } = madeUp(sizes);
  const parts = { tensors, settings: { ...SETTINGS, ...settings } };
  return contextWeights({ name: 'made-up', version: '7' }, parts, payload);
}

function madeUp(
  sizes: ContextSizes,
  vocabulary = VOCABULARY,
): { tensors: TensorEntry[]; payload: Uint8Array } {
  const tensors: TensorEntry[] = [];
  let length = 0;
  for (const shape of contextShapes(sizes)) {
    tensors.push({ ...shape, at: length });
    const numbers = shape.shape.reduce((product, size) => product * size, 1);
    length += Math.ceil((numbers * (shape.type === 'i8' ? 1 : 4)) / 4) * 4;
  }
  const payload = new Uint8Array(length);
  const view = new DataView(payload.buffer);
  const hashes = pieceHashes(vocabulary);
  for (const { name, type, shape, at } of tensors) {
    const numbers = shape.reduce((product, size) => product * size, 1);
    const spread = 2 / Math.sqrt(shape[0] ?? 1);
    for (let index = 0; index < numbers; index += 1) {
      const random = scattered(at + index);
      if (type === 'u32') view.setUint32(at + 4 * index, hashes[index] ?? index, true);
      else if (type === 'i8') payload[at + index] = 255 * (random + 0.5);
      else view.setFloat32(at + 4 * index, floatOf(name, index / numbers, spread * random), true);
    }
  }
  return { tensors, payload };
}

/** Of a number that looks random, the `part` of the way through its matrix: scales are positive, those of a norm around 1. */
function floatOf(name: string, part: number, random: number): number {
  if (name.endsWith('.scale')) return (0.5 + Math.abs(random)) / 256;
  return name.endsWith('norm') && part < 0.5 ? 1 + random : random;
}

/** A number from -0.5 to 0.5 that looks random. */
function scattered(seed: number): number {
  let hash = Math.imul(seed + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32 - 0.5;
}
