import type { Document, DocumentKind } from '@titlescope/core';
import type { IntakeIssue } from '../errors.ts';

/** The longest row, in UTF-16 units, unless an option says otherwise. */
export const MAX_ROW_LENGTH: number = 8 * 1024 * 1024;

/** How many documents are to be read. Columns are found by their usual names unless named here. */
export interface RowOptions {
  readonly kind?: DocumentKind;
  readonly titleColumn?: string;
  readonly textColumn?: string;
  readonly idColumn?: string;
  /** Longest row, in UTF-16 units. */
  readonly maxRowLength?: number;
  /** Longest text of one document, in UTF-16 units. */
  readonly maxTextLength?: number;
}

/** The columns that a document was made of. */
export interface RowColumns {
  readonly text: string;
  /** Left out when the title was looked for in the text. */
  readonly title?: string;
  readonly id?: string;
}

/** One row of the input in its place: a document, or what is wrong with the row. `line` counts from 1 and is where the row starts. */
export type Row =
  | {
      readonly ok: true;
      readonly document: Document;
      readonly line: number;
      /** Where the input has columns. */
      readonly columns?: RowColumns;
    }
  | {
      readonly ok: false;
      readonly id?: string;
      readonly line: number;
      readonly error: IntakeIssue;
    };

/** One stretch of the input that is one row, as cut out of the stream; `undefined` text means that it is longer than the bound. */
export interface RawRow<Content> {
  readonly line: number;
  readonly content: Content | 'too-long' | 'cut';
}

/** Cuts a stream of text into rows. `push` takes the next characters and gives the rows that end in them; `end` gives what is left. */
export interface RowSplitter<Content> {
  push(chunk: string): readonly RawRow<Content>[];
  end(): readonly RawRow<Content>[];
}

/** Runs a splitter over a stream of text. */
export async function* splitRows<Content>(
  text: AsyncIterable<string>,
  splitter: RowSplitter<Content>,
): AsyncGenerator<RawRow<Content>, void, undefined> {
  for await (const chunk of text) yield* splitter.push(chunk);
  yield* splitter.end();
}
