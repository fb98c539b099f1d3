import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Model } from '@titlescope/core';
import type { ReaderName } from '@titlescope/core/reader-names';
import { CliError } from './errors.ts';
import { EXIT } from './exit-codes.ts';

/** Bytes of a reader's weights, which ship inside `@titlescope/core`. */
export function readWeights(reader: ReaderName): Promise<Uint8Array> {
  const path = fileURLToPath(import.meta.resolve(`@titlescope/core/weights/${reader}.bin`));
  return readFile(path).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    throw new CliError(
      'weights-missing',
      `weights of the reader not read: ${detail}; install titlescope again`,
      EXIT.fault,
    );
  });
}

/** Parses a reader's weights, read from their file unless they are given. Throws `weights-…` when they are damaged. */
export async function loadModel(reader: ReaderName, weights?: Uint8Array): Promise<Model> {
  const [{ parseModel }, bytes] = await Promise.all([
    import('@titlescope/core'),
    weights ?? readWeights(reader),
  ]);
  return parseModel(bytes);
}
