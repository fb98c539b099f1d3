import { decodeEntities } from './decode-entities.ts';
import { parseTree } from './html-tree.ts';
import { renderText } from './render-text.ts';

const TAG =
  /<\/?(?:p|br|li|ul|ol|div|span|strong|b|em|i|u|a|h[1-6]|table|tr|td|section|article|main|pre|font|script|style)(?:\s[^<>]*)?\/?>/i;
const ENCODED_TAG = /&(?:amp;)*lt;\/?(?:p|br|li|ul|ol|div|span|strong|b|em|h[1-6]|table)\b/i;
const MAX_ENCODINGS = 3;

/**
 * Whether a text is HTML, as it is or with its tags written as character references. A text of many lines with few tags is not:
 * it is plain text or Markdown in which somebody wrote a tag, and its line breaks count.
 */
export function isHtml(text: string): boolean {
  if (!TAG.test(text)) return ENCODED_TAG.test(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line) => TAG.test(line)).length * 3 >= lines.length;
}

/** The text of an HTML fragment, also when it was encoded once or more. A text without any tag only has its character references decoded. */
export function htmlToText(html: string): string {
  let markup = html;
  for (
    let turn = 0;
    turn < MAX_ENCODINGS && !TAG.test(markup) && ENCODED_TAG.test(markup);
    turn += 1
  ) {
    markup = decodeEntities(markup);
  }
  if (!TAG.test(markup)) return decodeEntities(markup);
  return renderText(parseTree(markup).root);
}
