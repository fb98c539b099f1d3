import { readFileSync } from 'node:fs';
import type { Model } from '../src/model/model.ts';
import { parseModel } from '../src/model/parse-model.ts';

/** The readers whose weights are committed. */
export const REAL_READERS = ['context', 'linear'] as const;

/** Name of a committed reader. */
export type RealReader = (typeof REAL_READERS)[number];

const load = (reader: RealReader): Model =>
  parseModel(readFileSync(new URL(`../weights/${reader}.bin`, import.meta.url)));

/** The committed weights. What is learnt may change at any time: assert what holds for any weights. */
export const REAL_MODELS: Readonly<Record<RealReader, Model>> = {
  context: load('context'),
  linear: load('linear'),
};
