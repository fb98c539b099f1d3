import { openText, type TextStream } from '../bytes/text-stream.ts';
import type { IntakeIssue } from '../errors.ts';
import type { RowFormat } from '../format/detect-format.ts';
import { readJsonRow } from './read-json-row.ts';
import { openTable } from './read-table.ts';
import { MAX_ROW_LENGTH, type Row, type RowOptions, type RowSplitter, splitRows } from './row.ts';
import { splitJson } from './split-json.ts';
import { splitLines } from './split-lines.ts';

/** The rows of an input, to be taken once, or why it has none. */
export type OpenedRows =
  | { readonly ok: true; readonly rows: AsyncIterable<Row> }
  | { readonly ok: false; readonly issues: readonly IntakeIssue[] };

async function* readJson(
  text: AsyncIterable<string>,
  splitter: RowSplitter<{ readonly text: string }>,
  options: RowOptions,
): AsyncGenerator<Row, void, undefined> {
  for await (const raw of splitRows(text, splitter)) yield readJsonRow(raw, options);
}

/** Opens the rows of a text that is being decoded. A table whose header cannot be used is refused as a whole. */
export async function openRows(
  stream: Extract<TextStream, { ok: true }>,
  format: RowFormat,
  options: RowOptions,
): Promise<OpenedRows> {
  const bound = options.maxRowLength ?? MAX_ROW_LENGTH;
  switch (format) {
    case 'jsonl':
      return { ok: true, rows: readJson(stream.text, splitLines(bound), options) };
    case 'json':
      return { ok: true, rows: readJson(stream.text, splitJson(bound), options) };
    case 'csv':
      return await openTable(stream.head, stream.text, ',', options);
    case 'tsv':
      return await openTable(stream.head, stream.text, '\t', options);
  }
}

/**
 * Reads many documents from a stream, one row out for each row in, in their order, holding one row at a time. Blank lines are no
 * rows. What makes the whole input unreadable (binary data, a table without a column of text) comes as one failed row.
 */
export async function* readRows(
  source: AsyncIterable<Uint8Array>,
  format: RowFormat,
  options: RowOptions = {},
): AsyncGenerator<Row, void, undefined> {
  const stream = await openText(source);
  const opened = stream.ok ? await openRows(stream, format, options) : stream;
  if (opened.ok) {
    yield* opened.rows;
    return;
  }
  for (const error of opened.issues.slice(0, 1)) yield { ok: false, line: 1, error };
}
