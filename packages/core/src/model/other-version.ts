import { TitlescopeError } from '../errors.ts';
import type { ReaderIdentity } from '../read/reading.ts';

/** The error for a weights file that is not of this version: what it has, and what to do. */
export function otherVersion({ name, version }: ReaderIdentity, problem: string): TitlescopeError {
  return new TitlescopeError(
    'weights-version',
    `weights file "${name}" ${version} ${problem}; pass the weights that came with this version`,
  );
}
