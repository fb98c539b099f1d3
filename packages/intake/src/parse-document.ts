import { decodeBytes } from './bytes/decode-bytes.ts';
import type { TextFormat } from './format/detect-format.ts';
import { parseHtml } from './html/parse-html.ts';
import { parseJsonResume } from './json-resume/parse-json-resume.ts';
import type { DocumentOptions, Parsed } from './parsed.ts';
import { parseText } from './text/parse-text.ts';

const PARSERS: Readonly<Record<TextFormat, (text: string, options: DocumentOptions) => Parsed>> = {
  text: parseText,
  markdown: parseText,
  html: parseHtml,
  'json-resume': parseJsonResume,
};

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
  const parsed = PARSERS[format](decoded.text, options);
  if (!parsed.ok) return parsed;
  return { ...parsed, notices: [...decoded.notices, ...parsed.notices] };
}
