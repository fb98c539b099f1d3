import { rowNotJson, rowNotObject, rowsCut, rowTooLong } from '../errors.ts';
import { chooseColumns } from './columns.ts';
import { jobBoardRow } from './job-board-row.ts';
import { MAX_ROW_LENGTH, type RawRow, type Row, type RowOptions } from './row.ts';
import { toRow } from './row-document.ts';

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return `a ${typeof value}`;
}

/** Reads one row that is JSON. */
export function readJsonRow(raw: RawRow<{ readonly text: string }>, options: RowOptions): Row {
  const { line, content } = raw;
  if (content === 'too-long') {
    return { ok: false, line, error: rowTooLong(line, options.maxRowLength ?? MAX_ROW_LENGTH) };
  }
  if (content === 'cut') return { ok: false, line, error: rowsCut(line) };
  let value: unknown;
  try {
    value = JSON.parse(content.text);
  } catch (error) {
    const why = error instanceof Error ? plainReason(error.message) : 'unknown reason';
    return { ok: false, line, error: rowNotJson(line, why) };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, line, error: rowNotObject(line, typeOf(value)) };
  }
  const given = new Map<string, unknown>(Object.entries(value));
  const fields = options.textColumn === undefined ? jobBoardRow(given) : given;
  return toRow(fields, chooseColumns([...fields.keys()], options), line, options);
}

/** The parser's reason without the excerpt of the row that some engines put into it, in the same words on all of them. */
function plainReason(message: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (/unterminated|end of/i.test(message)) return 'it ends too early';
  return position === undefined ? 'unexpected character' : `unexpected character at ${position}`;
}
