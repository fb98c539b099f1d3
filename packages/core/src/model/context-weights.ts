import type { ContextWeights, EncoderLayer, TurnedRows } from '../read/context/context-weights.ts';
import type { ReaderIdentity } from '../read/reading.ts';
import { type ContextSettings, wrongSetting } from './context-settings.ts';
import { type ContextSizes, contextShapes } from './context-shapes.ts';
import { otherVersion } from './other-version.ts';
import { checkedTensors, type TensorEntry, type Tensors } from './tensors.ts';

/** Pieces are numbered with 16 bits. */
const MOST_PIECES = 65_535;
/** Columns that the kernel works on at once. */
const PANEL = 8;

/** What the header of the file says of its matrices, and how they are to be used. */
export interface ContextParts {
  readonly tensors: readonly TensorEntry[];
  readonly settings: ContextSettings;
}

/**
 * The weights of the context reader from the payload of its file. Bytes are used in place, longer numbers are copied. Throws
 * `weights-version` when a matrix is missing, of another type or shape, or not inside the payload, or when a setting is wrong.
 */
export function contextWeights(
  identity: ReaderIdentity,
  { tensors, settings }: ContextParts,
  payload: Uint8Array,
): ContextWeights {
  if (!Array.isArray(tensors)) throw otherVersion(identity, 'has no list of matrices');
  const found = checkedTensors(identity, tensors, payload, (sizeOf) => {
    const sizes = sizesOf(tensors, sizeOf);
    const wrong = wrongSize(sizes) ?? wrongSetting(settings, sizes.heard);
    if (wrong !== null) throw otherVersion(identity, wrong);
    return contextShapes(sizes);
  });
  const { sizeOf, floats, words } = found;
  const sizes = sizesOf(tensors, sizeOf);
  const { inner, heard, between, width, state, places } = sizes;
  const { ears, gate, share, asked } = settings;
  return {
    inner,
    heard,
    between,
    ears,
    width,
    state,
    most: places,
    gate,
    share,
    asked,
    hashes: words('pieces.hashes'),
    pieces: found.scaled('pieces'),
    places: floats('places'),
    norm: floats('norm'),
    layers: Array.from({ length: sizes.layers }, (_, layer) => layerOf(found, `layer.${layer}`)),
    enter: turned(found, 'enter'),
    enterNorm: floats('enter.norm'),
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
    linear: {
      bits: Math.log2(sizes.linear),
      ...found.scaled('linear'),
      bias: floats('linear.bias'),
    },
    roleBias: floats('role.bias'),
    findingBias: floats('finding.bias'),
  };
}

function layerOf(found: Tensors, name: string): EncoderLayer {
  return {
    ask: turned(found, `${name}.ask`),
    tell: turned(found, `${name}.tell`),
    tellNorm: found.floats(`${name}.tell.norm`),
    up: turned(found, `${name}.up`),
    down: turned(found, `${name}.down`),
    norm: found.floats(`${name}.norm`),
  };
}

function turned(found: Tensors, name: string): TurnedRows {
  return { ...found.scaled(name), bias: found.floats(`${name}.bias`) };
}

function sizesOf(
  tensors: readonly TensorEntry[],
  sizeOf: (name: string, axis: number) => number,
): ContextSizes {
  return {
    pieces: sizeOf('pieces', 0),
    places: sizeOf('places', 0),
    inner: sizeOf('pieces', 1),
    heard: sizeOf('layer.0.tell', 1),
    between: sizeOf('layer.0.up', 0),
    layers: new Set(tensors.flatMap(({ name }) => /^layer\.\d+/.exec(name) ?? [])).size,
    width: sizeOf('enter', 0),
    state: sizeOf('forward.hidden', 0),
    linear: sizeOf('linear', 0),
  };
}

function wrongSize(sizes: ContextSizes): string | null {
  const { pieces, inner, heard, between, width, state, linear } = sizes;
  if (pieces > MOST_PIECES) return `has ${pieces} pieces, at most ${MOST_PIECES} are expected`;
  for (const [name, size] of Object.entries({ inner, heard, between, width, state })) {
    if (size === 0 || size % PANEL !== 0) {
      return `has ${size} numbers ${name}, a multiple of ${PANEL} is expected`;
    }
  }
  const bits = Math.log2(linear);
  return Number.isInteger(bits) && bits >= 8 && bits <= 24
    ? null
    : `has ${linear} rows of "linear", a power of two from 2^8 to 2^24 is expected`;
}
