import type { Span } from '../document/document.ts';
import type { Segmented } from '../segment/segmented.ts';

/** Whether a segment is just the declared title again: a title is no evidence of the work. */
export function isTitle(document: Segmented, span: Span): boolean {
  const title = document.title?.trim();
  return (
    title !== undefined &&
    span.end - span.start === title.length &&
    document.text.startsWith(title, span.start)
  );
}
