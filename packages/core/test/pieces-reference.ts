import { readFileSync } from 'node:fs';

/** Word pieces as the training cuts them: written by training/pieces.py. */
export interface PiecesReference {
  /** Most words and most pieces that are written down of a text. */
  readonly most: number;
  readonly vocabulary: readonly string[];
  readonly cases: readonly {
    readonly about: string;
    readonly text: string;
    readonly words: readonly string[];
    readonly ids: readonly number[];
  }[];
}

/** Read by hand: it holds halves of characters, which importers of JSON refuse. */
export function piecesReference(): PiecesReference {
  const path = new URL('./reference/pieces.json', import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as PiecesReference;
}
