import type { ScaledRows } from '../read/context/context-weights.ts';
import type { ReaderIdentity } from '../read/reading.ts';
import type { TensorShape } from './context-shapes.ts';
import { otherVersion } from './other-version.ts';

/** A matrix of the file, and the byte of the payload at which it begins. */
export interface TensorEntry extends TensorShape {
  readonly at: number;
}

/** Size of a matrix along an axis; throws when there is no such matrix. */
export type SizeOf = (name: string, axis: number) => number;

/** The matrices of a file, by name. */
export interface Tensors {
  readonly sizeOf: SizeOf;
  /** Copies, as they may begin at any byte. */
  floats(name: string): Float32Array;
  words(name: string): Uint32Array;
  /** In place, with the floats of the same name and `.scale`. */
  scaled(name: string): ScaledRows;
}

/** Bytes of one number. */
const SIZES: Readonly<Record<TensorShape['type'], number>> = { i8: 1, u32: 4, f32: 4 };

/**
 * The matrices of the file, all of them checked. `shapesOf` tells how they must stand, by the sizes of those that choose them.
 * Throws `weights-version` when a matrix is missing, of another type or shape, or not inside the payload.
 */
export function checkedTensors(
  identity: ReaderIdentity,
  tensors: readonly TensorEntry[],
  payload: Uint8Array,
  shapesOf: (sizeOf: SizeOf) => readonly TensorShape[],
): Tensors {
  const entries = new Map(tensors.map((entry) => [entry.name, entry]));
  const entryOf = (name: string): TensorEntry => {
    const entry = entries.get(name);
    if (entry === undefined) throw otherVersion(identity, `lacks the matrix "${name}"`);
    return entry;
  };
  const sizeOf: SizeOf = (name, axis) => entryOf(name).shape[axis] ?? 0;
  for (const shape of shapesOf(sizeOf)) {
    const wrong = wrongEntry(entryOf(shape.name), shape, payload.length);
    if (wrong !== null) throw otherVersion(identity, `has the matrix "${shape.name}" ${wrong}`);
  }
  const bytes = (name: string): Uint8Array => {
    const { at, shape, type } = entryOf(name);
    return payload.subarray(at, at + lengthOf(shape) * SIZES[type]);
  };
  const floats = (name: string): Float32Array =>
    new Float32Array(new Uint8Array(bytes(name)).buffer);
  return {
    sizeOf,
    floats,
    words: (name) => new Uint32Array(new Uint8Array(bytes(name)).buffer),
    scaled(name) {
      const { buffer, byteOffset, length } = bytes(name);
      return { rows: new Int8Array(buffer, byteOffset, length), scales: floats(`${name}.scale`) };
    },
  };
}

function wrongEntry(entry: TensorEntry, expected: TensorShape, bytes: number): string | null {
  const { type, shape, at } = entry;
  if (type !== expected.type || shape.join() !== expected.shape.join()) {
    return `as ${said(entry)}, ${said(expected)} is expected`;
  }
  const length = lengthOf(shape);
  const end = at + length * SIZES[type];
  return Number.isInteger(at) && at >= 0 && length > 0 && end <= bytes
    ? null
    : `at bytes ${at} to ${end} of ${bytes}, empty or outside`;
}

function lengthOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

function said({ type, shape }: TensorShape): string {
  return `${shape.join(' × ')} ${type}`;
}
