import { ACCOUNTABILITIES, FINDING_OWNERS } from '../document/accountability.ts';
import { ROLES } from '../document/role.ts';
import { LINEAR_PART_COLUMNS } from '../read/columns.ts';
import { SIGN_COLUMNS, SIGNS } from '../read/context/signs.ts';
import { DISTANCES } from '../read/context/word-attention.ts';
import { POOLS } from '../read/context/word-layers.ts';
import { SECTIONS } from '../segment/segmented.ts';

/** The sizes that a weights file of the context reader may choose. */
export interface ContextSizes {
  /** Of a word's vector, and of a segment's state in each direction. */
  readonly width: number;
  readonly state: number;
  readonly layers: number;
  /** Of the attention among the words of a segment; the width is a multiple of four for each. */
  readonly heads: number;
  /** Buckets of words, of character n-grams, of word n-grams, and of the features of the linear model: a power of two. */
  readonly words: number;
  readonly grams: number;
  readonly wide: number;
  readonly linear: number;
}

/** A matrix as it must stand in the file. */
export interface TensorShape {
  readonly name: string;
  readonly type: 'i8' | 'u8' | 'f32';
  readonly shape: readonly number[];
}

const OWNER_LOGITS = ACCOUNTABILITIES.length * FINDING_OWNERS.length;
const FORMS = 3;

/** Every matrix of the context reader, in the order in which the training writes them. */
export function contextShapes(sizes: ContextSizes): TensorShape[] {
  const { width, state, layers, heads, words, grams, wide, linear } = sizes;
  const floats = (name: string, ...shape: number[]): TensorShape => ({ name, type: 'f32', shape });
  const scaled = (name: string, rows: number, columns: number, scales: number): TensorShape[] => [
    { name, type: 'i8', shape: [rows, columns] },
    floats(`${name}.scale`, scales),
  ];
  const recurrent = (direction: string): TensorShape[] => [
    floats(`${direction}.input`, 2 * width + SECTIONS.length + FORMS, 3 * state),
    floats(`${direction}.input.bias`, 3 * state),
    floats(`${direction}.hidden`, state, 3 * state),
    floats(`${direction}.hidden.bias`, 3 * state),
  ];
  return [
    { name: 'fingerprints', type: 'u8', shape: [words] },
    ...scaled('words', words, width, words),
    ...scaled('grams', grams, width, grams),
    floats('norm', 2 * width),
    ...Array.from({ length: layers }, (_, layer) => [
      floats(`layer.${layer}.weights`, 3 * width, width),
      floats(`layer.${layer}.bias`, width),
      floats(`layer.${layer}.norm`, 2 * width),
    ]).flat(),
    floats('attention', width, 3 * width),
    floats('attention.bias', 3 * width),
    floats('attention.near', heads, DISTANCES),
    floats('attention.out', width, width),
    floats('attention.out.bias', width),
    floats('attention.norm', 2 * width),
    floats('look', width, POOLS),
    floats('look.bias', POOLS),
    floats('mean', width, OWNER_LOGITS),
    floats('mean.bias', OWNER_LOGITS),
    floats('context', 2 * state, OWNER_LOGITS + 2),
    floats('context.bias', OWNER_LOGITS + 2),
    floats('own', ACCOUNTABILITIES.length, width, FINDING_OWNERS.length),
    ...recurrent('forward'),
    ...recurrent('backward'),
    floats('sign', ACCOUNTABILITIES.length, width, SIGNS),
    floats('sign.context', 2 * state, SIGN_COLUMNS),
    floats('sign.context.bias', SIGN_COLUMNS),
    floats('find', ACCOUNTABILITIES.length, 2 * SIGNS, FINDING_OWNERS.length),
    floats('role', 2 * width + 2 * state, ROLES.length),
    floats('kind', width + 1),
    floats('any', width + 1),
    ...scaled('wide', wide, OWNER_LOGITS, OWNER_LOGITS),
    ...scaled('linear', linear, LINEAR_PART_COLUMNS, LINEAR_PART_COLUMNS),
    floats('linear.bias', LINEAR_PART_COLUMNS),
    ...scaled('leans', words, ROLES.length, ROLES.length),
    floats('role.bias', ROLES.length),
    floats('finding.bias', OWNER_LOGITS),
  ];
}
