import { noText, textTooLong } from '../errors.ts';
import { type DocumentOptions, MAX_TEXT_LENGTH, type Parsed, toDocument } from '../parsed.ts';
import { findTitle } from './find-title.ts';

/** Reads plain text or Markdown. The document's text is exactly the text given; only its title is looked for. */
export function parseText(text: string, options: DocumentOptions = {}): Parsed {
  const bound = options.maxTextLength ?? MAX_TEXT_LENGTH;
  if (text.length > bound) return { ok: false, issues: [textTooLong(bound)] };
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const why = text.trim() === '' ? 'the input is empty' : 'the input has no letter or digit';
    return { ok: false, issues: [noText(`${why}; check the file`)] };
  }
  return { ok: true, document: toDocument(text, options, findTitle(text)), notices: [] };
}
