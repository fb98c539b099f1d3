import { readFileSync } from 'node:fs';

/** Word pieces as the training cuts them: written by training/pieces.py. */
export interface PiecesReference {
  /** Most words and most pieces that are written down of a text. */
  readonly most: number;
  /** Pieces in the order of ids, with spaces between them. */
  readonly vocabulary: string;
  /** Words and pieces with spaces between them. */
  readonly cases: readonly {
    readonly about: string;
    readonly text: string;
    readonly words: string;
    readonly pieces: string;
  }[];
}

/** Read by hand: it holds halves of characters, which importers of JSON refuse. */
export function piecesReference(): PiecesReference {
  const path = new URL('./reference/pieces.json', import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as PiecesReference;
}
