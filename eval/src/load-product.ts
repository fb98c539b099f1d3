import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Knowledge, type Model, parseModel } from '@titlescope/core';
import { knowledge } from '@titlescope/knowledge';

/** What a posting is decoded with. */
export interface Product {
  readonly model: Model;
  readonly knowledge: Knowledge;
}

const WEIGHTS = new URL('./', import.meta.resolve('@titlescope/core/weights/linear.bin'));

/** Names of the readers whose weights ship with the core, in alphabetical order. */
export function readerNames(): readonly string[] {
  return readdirSync(fileURLToPath(WEIGHTS))
    .filter((file) => file.endsWith('.bin'))
    .map((file) => file.replace(/\.bin$/, ''))
    .sort();
}

/** Loads a reader by its name from the weights that ship with the core. Throws with a remedy when there is none. */
export function loadProduct(reader: string): Product {
  const path = fileURLToPath(new URL(`./${reader}.bin`, WEIGHTS));
  if (!/^[a-z0-9-]+$/.test(reader) || !existsSync(path)) {
    throw new Error(
      `reader "${reader}" not found; pass the name of a file in packages/core/weights`,
    );
  }
  return { model: parseModel(readFileSync(path)), knowledge };
}
