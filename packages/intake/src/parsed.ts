import type { Document, DocumentKind } from '@titlescope/core';
import type { IntakeIssue } from './errors.ts';
import type { Origin } from './origin/origin.ts';

/** The longest text of one document, in UTF-16 units, unless an option says otherwise. */
export const MAX_TEXT_LENGTH = 5_000_000;

/** How one document is to be read. */
export interface DocumentOptions {
  /** Kind of the documents made; `posting` unless given. */
  readonly kind?: DocumentKind;
  readonly id?: string;
  /** A title that takes the place of the one that the text declares. */
  readonly title?: string;
  /** Longest text of one document, in UTF-16 units. */
  readonly maxTextLength?: number;
}

/** How a file that is read whole is to be read. */
export interface FileOptions extends DocumentOptions {
  /** Told after each page of a PDF, for a line of progress. */
  readonly onPage?: (done: number, of: number) => void;
}

/** One document, with notices on what had to be guessed; or what is wrong with the input. Notices and issues share their shape. */
export type Parsed =
  | {
      readonly ok: true;
      readonly document: Document;
      readonly notices: readonly IntakeIssue[];
      /** Where each stretch of the text came from, when it was put together from the parts of a file. */
      readonly origin?: Origin;
    }
  | { readonly ok: false; readonly issues: readonly IntakeIssue[] };

/** Builds a document that has only the fields that are known. */
export function toDocument(
  text: string,
  options: DocumentOptions,
  title: string | undefined,
  meta?: Readonly<Record<string, unknown>>,
): Document {
  const declared = options.title ?? title;
  return {
    kind: options.kind ?? 'posting',
    text,
    ...(options.id !== undefined && { id: options.id }),
    ...(declared !== undefined && { title: declared }),
    ...(meta !== undefined && { meta }),
  };
}
