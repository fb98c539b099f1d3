import { TitlescopeError } from '../errors.ts';
import type { ContextWeights, ScaledRows } from '../read/context/context-weights.ts';
import type { ReaderIdentity } from '../read/reading.ts';
import { contextShapes, type TensorShape } from './context-shapes.ts';

/** A matrix of the file, and the byte of the payload at which it begins. */
export interface TensorEntry extends TensorShape {
  readonly at: number;
}

/** Bytes of one number. */
const SIZES: Readonly<Record<string, number>> = { i8: 1, u8: 1, f32: 4 };

/**
 * The weights of the context reader from the payload of its file. Bytes are used in place, floats are copied. Throws
 * `weights-version` when a matrix is missing, of another type or shape, or not inside the payload.
 */
export function contextWeights(
  { name: reader, version }: ReaderIdentity,
  tensors: readonly TensorEntry[],
  payload: Uint8Array,
): ContextWeights {
  const refuse = (problem: string): TitlescopeError =>
    new TitlescopeError(
      'weights-version',
      `weights file "${reader}" ${version} ${problem}; pass the weights that came with this version`,
    );
  const entryByName = new Map(tensors.map((entry) => [entry.name, entry]));
  const entryOf = (name: string): TensorEntry => {
    const entry = entryByName.get(name);
    if (entry === undefined) throw refuse(`lacks the matrix "${name}"`);
    return entry;
  };
  const sizeOf = (name: string, axis: number): number => entryOf(name).shape[axis] ?? 0;

  const layers = new Set(tensors.flatMap(({ name }) => /^layer\.\d+/.exec(name) ?? [])).size;
  const width = sizeOf('words', 1);
  const state = sizeOf('forward.hidden', 0);
  if (width % 8 !== 0 || state % 8 !== 0 || width === 0 || state === 0) {
    throw refuse(`has width ${width} and state ${state}, multiples of 8 are expected`);
  }
  const heads = sizeOf('attention.near', 0);
  if (heads === 0 || width % (4 * heads) !== 0) {
    throw refuse(`has width ${width} and ${heads} heads, a multiple of 4 for each is expected`);
  }
  const sizes = {
    width,
    state,
    layers,
    heads,
    words: sizeOf('words', 0),
    grams: sizeOf('grams', 0),
    wide: sizeOf('wide', 0),
    linear: sizeOf('linear', 0),
  };
  const bits = Math.log2(sizes.linear);
  if (!Number.isInteger(bits) || bits < 8 || bits > 24) {
    throw refuse(
      `has ${sizes.linear} rows of "linear", a power of two from 2^8 to 2^24 is expected`,
    );
  }
  const lengths = new Map<string, number>();
  for (const { name, type, shape } of contextShapes(sizes)) {
    const entry = entryOf(name);
    if (entry.type !== type || entry.shape.join() !== shape.join()) {
      throw refuse(
        `has the matrix "${name}" as ${said(entry)}, ${said({ type, shape })} is expected`,
      );
    }
    const length = shape.reduce((product, size) => product * size, 1);
    const end = entry.at + length * (SIZES[type] ?? 1);
    if (!Number.isInteger(entry.at) || entry.at < 0 || length === 0 || end > payload.length) {
      throw refuse(
        `has the matrix "${name}" at bytes ${entry.at} to ${end} of ${payload.length}, empty or outside`,
      );
    }
    lengths.set(name, length);
  }

  const floats = (name: string): Float32Array => {
    const copy = new Uint8Array(4 * (lengths.get(name) ?? 0));
    const { at } = entryOf(name);
    copy.set(payload.subarray(at, at + copy.length));
    return new Float32Array(copy.buffer);
  };
  const bytes = (name: string): Uint8Array => {
    const { at } = entryOf(name);
    return payload.subarray(at, at + (lengths.get(name) ?? 0));
  };
  const scaled = (name: string): ScaledRows => {
    const { buffer, byteOffset, length } = bytes(name);
    return { rows: new Int8Array(buffer, byteOffset, length), scales: floats(`${name}.scale`) };
  };
  return {
    width,
    state,
    words: scaled('words'),
    fingerprints: bytes('fingerprints'),
    grams: scaled('grams'),
    norm: floats('norm'),
    layers: Array.from({ length: layers }, (_, layer) => ({
      weights: floats(`layer.${layer}.weights`),
      bias: floats(`layer.${layer}.bias`),
      norm: floats(`layer.${layer}.norm`),
    })),
    attention: {
      heads,
      weights: floats('attention'),
      bias: floats('attention.bias'),
      near: floats('attention.near'),
      out: floats('attention.out'),
      outBias: floats('attention.out.bias'),
      norm: floats('attention.norm'),
    },
    look: floats('look'),
    lookBias: floats('look.bias'),
    own: floats('own'),
    mean: floats('mean'),
    meanBias: floats('mean.bias'),
    recurrent: ['forward', 'backward'].map((direction) => ({
      input: floats(`${direction}.input`),
      inputBias: floats(`${direction}.input.bias`),
      hidden: floats(`${direction}.hidden`),
      hiddenBias: floats(`${direction}.hidden.bias`),
    })),
    context: floats('context'),
    contextBias: floats('context.bias'),
    sign: floats('sign'),
    signContext: floats('sign.context'),
    signContextBias: floats('sign.context.bias'),
    find: floats('find'),
    role: floats('role'),
    kind: floats('kind'),
    any: floats('any'),
    wide: scaled('wide'),
    linear: { bits, ...scaled('linear'), bias: floats('linear.bias') },
    leans: scaled('leans'),
    roleBias: floats('role.bias'),
    findingBias: floats('finding.bias'),
  };
}

function said({ type, shape }: Pick<TensorShape, 'type' | 'shape'>): string {
  return `${shape.join(' × ')} ${type}`;
}
