import { fnv1a } from '../src/read/context/fnv1a.ts';

const OTHER_PRIME = 0x5bd1e995;

/** The two hashes by which each piece is found, in the order of the pieces. */
export function pieceHashes(pieces: readonly string[]): Uint32Array {
  return Uint32Array.from(
    pieces.flatMap((piece) => [fnv1a(piece), fnv1a(piece, undefined, OTHER_PRIME)]),
  );
}
