import type { Document } from '@titlescope/core';
import type { Encoding } from './bytes/encoding.ts';
import { joinBytes, peekBytes } from './bytes/peek-bytes.ts';
import { HEAD, openText } from './bytes/text-stream.ts';
import { type IntakeIssue, textTooLong } from './errors.ts';
import { isReadWhole } from './file/file-kind.ts';
import { MAX_FILE_BYTES } from './file/limits.ts';
import {
  type DocumentFormat,
  detectFormat,
  type FileFormat,
  type IntakeFormat,
  isFileFormat,
  isRowFormat,
  type RowFormat,
} from './format/detect-format.ts';
import { MARKUP_FACTOR } from './html/parse-html.ts';
import type { Origin } from './origin/origin.ts';
import { parseDocument } from './parse-document.ts';
import { parseFile } from './parse-file.ts';
import { type FileOptions, MAX_TEXT_LENGTH } from './parsed.ts';
import { openRows } from './rows/read-rows.ts';
import type { Row, RowOptions } from './rows/row.ts';

/** How an input is to be read. `id` and `title` hold for an input of one document only. */
export interface InputOptions extends FileOptions, RowOptions {
  /** The input's file name, when it has one; its extension tells the format. */
  readonly name?: string;
  /** The format, when it is known; found by name and content otherwise. */
  readonly format?: IntakeFormat;
}

/** An input opened: one document, or many as rows to be taken once, or why it cannot be read. */
export type OpenedInput =
  | {
      readonly ok: true;
      readonly holds: 'one';
      readonly format: DocumentFormat;
      readonly document: Document;
      readonly notices: readonly IntakeIssue[];
      /** Encoding of a text; a file that is no text has none. */
      readonly encoding?: Encoding;
      /** Where each stretch of the text came from, for a PDF, a Word file or a JSON Resume. */
      readonly origin?: Origin;
    }
  | {
      readonly ok: true;
      readonly holds: 'many';
      readonly format: RowFormat;
      readonly encoding: Encoding;
      readonly rows: AsyncIterable<Row>;
      /** What was guessed or replaced in the rows taken so far; whole once they are all taken. */
      notices(): readonly IntakeIssue[];
    }
  | { readonly ok: false; readonly issues: readonly IntakeIssue[] };

async function wholeFile(
  bytes: AsyncIterable<Uint8Array>,
  format: FileFormat | undefined,
  options: InputOptions,
): Promise<OpenedInput> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    parts.push(part);
    length += part.length;
    if (length > MAX_FILE_BYTES) break;
  }
  const file = await parseFile(joinBytes(parts), format, options);
  if (!file.ok) return file;
  const { document, notices, origin } = file.parsed;
  return {
    ok: true,
    holds: 'one',
    format: file.format,
    document,
    notices,
    ...(origin !== undefined && { origin }),
  };
}

async function collect(text: AsyncIterable<string>, bound: number): Promise<string | undefined> {
  const parts: string[] = [];
  let length = 0;
  for await (const part of text) {
    parts.push(part);
    length += part.length;
    if (length > bound) return undefined;
  }
  return parts.join('');
}

/**
 * Opens a stream of bytes of whatever kind: finds its encoding and its format, then reads the one document in it or its rows.
 * Takes no more of the stream than the bounds allow; never throws for what is in it.
 */
export async function openInput(
  source: AsyncIterable<Uint8Array>,
  options: InputOptions = {},
): Promise<OpenedInput> {
  const { format: asked } = options;
  const peeked = await peekBytes(source, HEAD);
  if (asked === undefined ? isReadWhole(peeked.first) : isFileFormat(asked)) {
    return wholeFile(
      peeked.bytes(0),
      asked !== undefined && isFileFormat(asked) ? asked : undefined,
      options,
    );
  }
  const stream = await openText(peeked.bytes(0));
  if (!stream.ok) return stream;
  const { encoding } = stream;
  const format =
    asked === undefined || isFileFormat(asked) ? detectFormat(options.name, stream.head) : asked;
  if (isRowFormat(format)) {
    const opened = await openRows(stream, format, options);
    if (!opened.ok) return opened;
    return {
      ok: true,
      holds: 'many',
      format,
      encoding,
      rows: opened.rows,
      notices: stream.notices,
    };
  }
  const bound = options.maxTextLength ?? MAX_TEXT_LENGTH;
  const text = await collect(stream.text, format === 'html' ? bound * MARKUP_FACTOR : bound);
  if (text === undefined) return { ok: false, issues: [textTooLong(bound)] };
  const parsed = parseDocument(text, format, options);
  if (!parsed.ok) return parsed;
  const notices = [...stream.notices(), ...parsed.notices];
  const { document, origin } = parsed;
  return {
    ok: true,
    holds: 'one',
    format,
    encoding,
    document,
    notices,
    ...(origin !== undefined && { origin }),
  };
}
