/** What kind of text a document is; it decides which words of the field apply, never what is read. */
export type DocumentKind = 'posting' | 'resume' | 'answer' | 'charter';

/**
 * The text as read, with what its source said about it. The text is never altered: every offset in every
 * later stage is `[start, end)` in UTF-16 units of exactly this string.
 */
export interface Document {
  readonly kind: DocumentKind;
  readonly text: string;
  /** The caller's own identifier, passed through. */
  readonly id?: string;
  /** The title that the source declares. Compared with the reading, never read as evidence. */
  readonly title?: string;
  /** Whatever else came with the text, passed through untouched. */
  readonly meta?: Readonly<Record<string, unknown>>;
}

/** A half-open range of a document's text, in UTF-16 units, `0 <= start < end <= text.length`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The exact characters of a span. */
export function quote(document: Document, span: Span): string {
  return document.text.slice(span.start, span.end);
}
