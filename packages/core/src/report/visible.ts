import type { Document, Span } from '../document/document.ts';

/** Characters shown as a middle dot: controls, and marks that turn the direction of what follows. */
const HARMFUL = /(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Characters that take no room and can hide or join words: left out when shown. */
const HIDDEN =
  /[\u00AD\u061C\u180E\u200B-\u200F\u2060-\u2065\u206A-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Longest quote, in code points, that a format for people shows; the contract holds the whole. */
export const LONGEST_QUOTE = 600;

/**
 * The text as it may be shown: controls and direction overrides become `·`, zero-width characters are left
 * out, lone surrogates become U+FFFD. Line breaks and tabs stay. For display only; never for offsets.
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(HARMFUL, '·')
    .replace(HIDDEN, '')
    .replace(LONE_SURROGATE, '\uFFFD');
}

/** The same on one line: runs of white space become one space. */
export function visibleLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}

/** One shown line of at most `most` code points, its cut end marked with the ellipsis given. */
export function clipped(text: string, most: number, ellipsis = '…'): string {
  const line = visibleLine(text.slice(0, most * 4));
  const points = Array.from(line);
  if (points.length <= most && text.length <= most * 4) return line;
  return `${points
    .slice(0, most - 1)
    .join('')
    .trimEnd()}${ellipsis}`;
}

/** The quote of a span as one shown line, cut visibly when it is longer than `LONGEST_QUOTE`. */
export function shownQuote(document: Document, span: Span, ellipsis = '…'): string {
  const end = Math.min(span.end, span.start + LONGEST_QUOTE * 4 + 1);
  return clipped(document.text.slice(span.start, end), LONGEST_QUOTE, ellipsis);
}
