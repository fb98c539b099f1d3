import { ACCOUNTABILITIES, FINDING_OWNERS } from '../document/accountability.ts';
import { ROLES } from '../document/role.ts';
import { COLUMNS } from '../read/columns.ts';
import { POOLS } from '../read/context/piece-pools.ts';
import { SIGN_COLUMNS, SIGNS } from '../read/context/signs.ts';
import { SECTIONS } from '../segment/segmented.ts';

/** The sizes that a weights file of the context reader may choose. */
export interface ContextSizes {
  /** Pieces that are told apart, at most 65535, and most pieces of a segment that are read. */
  readonly pieces: number;
  readonly places: number;
  /** Of a piece's vector in the layers. */
  readonly inner: number;
  /** Of what its ears hear, of all of them together, and of the numbers between `up` and `down`. */
  readonly heard: number;
  readonly between: number;
  readonly layers: number;
  /** Of a piece's vector in the pools, and of a segment's state in each direction. */
  readonly width: number;
  readonly state: number;
  /** Buckets of the features of the linear model: a power of two. */
  readonly linear: number;
}

/** A matrix as it must stand in the file. */
export interface TensorShape {
  readonly name: string;
  readonly type: 'i8' | 'u32' | 'f32';
  readonly shape: readonly number[];
}

const OWNER_LOGITS = ACCOUNTABILITIES.length * FINDING_OWNERS.length;
const FORMS = 3;

/** Every matrix of the context reader, in the order in which the training writes them. */
export function contextShapes(sizes: ContextSizes): TensorShape[] {
  const { pieces, places, inner, layers, width, state, linear } = sizes;
  return [
    { name: 'pieces.hashes', type: 'u32', shape: [pieces, 2] },
    ...scaled('pieces', [pieces, inner], pieces),
    floats('places', places, inner),
    floats('norm', 2 * inner),
    ...Array.from({ length: layers }, (_, layer) => layerShapes(`layer.${layer}`, sizes)).flat(),
    ...turned('enter', width, 2 * inner),
    floats('enter.norm', 2 * width),
    floats('look', width, POOLS),
    floats('look.bias', POOLS),
    floats('mean', width, OWNER_LOGITS),
    floats('mean.bias', OWNER_LOGITS),
    floats('context', 2 * state, OWNER_LOGITS + 2),
    floats('context.bias', OWNER_LOGITS + 2),
    floats('own', ACCOUNTABILITIES.length, width, FINDING_OWNERS.length),
    ...recurrentShapes('forward', sizes),
    ...recurrentShapes('backward', sizes),
    floats('sign', ACCOUNTABILITIES.length, width, SIGNS),
    floats('sign.context', 2 * state, SIGN_COLUMNS),
    floats('sign.context.bias', SIGN_COLUMNS),
    floats('find', ACCOUNTABILITIES.length, 2 * SIGNS, FINDING_OWNERS.length),
    floats('role', 2 * width + 2 * state, ROLES.length),
    floats('kind', width + 1),
    floats('any', width + 1),
    ...scaled('linear', [linear, COLUMNS.length], COLUMNS.length),
    floats('linear.bias', COLUMNS.length),
    floats('role.bias', ROLES.length),
    floats('finding.bias', OWNER_LOGITS),
  ];
}

function layerShapes(layer: string, { inner, heard, between }: ContextSizes): TensorShape[] {
  return [
    ...turned(`${layer}.ask`, 3 * heard, inner),
    ...turned(`${layer}.tell`, inner, heard),
    floats(`${layer}.tell.norm`, 2 * inner),
    ...turned(`${layer}.up`, between, inner),
    ...turned(`${layer}.down`, inner, between),
    floats(`${layer}.norm`, 2 * inner),
  ];
}

function recurrentShapes(direction: string, { width, state }: ContextSizes): TensorShape[] {
  return [
    floats(`${direction}.input`, 2 * width + SECTIONS.length + FORMS, 3 * state),
    floats(`${direction}.input.bias`, 3 * state),
    floats(`${direction}.hidden`, state, 3 * state),
    floats(`${direction}.hidden.bias`, 3 * state),
  ];
}

function floats(name: string, ...shape: number[]): TensorShape {
  return { name, type: 'f32', shape };
}

function scaled(name: string, shape: readonly number[], scales: number): TensorShape[] {
  return [{ name, type: 'i8', shape }, floats(`${name}.scale`, scales)];
}

/** A matrix of outputs × inputs, with a scale and a bias for each output. */
function turned(name: string, outputs: number, inputs: number): TensorShape[] {
  return [...scaled(name, [outputs, inputs], outputs), floats(`${name}.bias`, outputs)];
}
