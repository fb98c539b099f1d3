import { decodeBytes } from './bytes/decode-bytes.ts';
import type { TextFormat } from './format/detect-format.ts';
import { parseHtml } from './html/parse-html.ts';
import type { DocumentOptions, Parsed } from './parsed.ts';
import { parseText } from './text/parse-text.ts';

/** Reads one document that is text from its characters or its bytes. Never throws. */
export function parseDocument(
  input: string | Uint8Array,
  format: TextFormat,
  options: DocumentOptions = {},
): Parsed {
  const decoded =
    typeof input === 'string'
      ? { ok: true as const, text: input, notices: [] }
      : decodeBytes(input);
  if (!decoded.ok) return decoded;
  const parsed =
    format === 'html' ? parseHtml(decoded.text, options) : parseText(decoded.text, options);
  if (!parsed.ok) return parsed;
  return { ...parsed, notices: [...decoded.notices, ...parsed.notices] };
}
