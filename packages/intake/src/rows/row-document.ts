import {
  type IntakeIssue,
  noTextAmong,
  rowTooDeep,
  rowWithoutText,
  textTooLong,
} from '../errors.ts';
import { htmlToText, isHtml } from '../html/html-to-text.ts';
import { isNestedDeeper, MAX_NESTING } from '../nesting.ts';
import { MAX_TEXT_LENGTH, toDocument } from '../parsed.ts';
import { findTitle } from '../text/find-title.ts';
import type { ColumnChoice } from './columns.ts';
import type { Row, RowOptions } from './row.ts';

/** The fields of one row, under their own names. */
export type RowFields = ReadonlyMap<string, unknown>;

const WORDS = /[\p{L}\p{N}]/u;

function firstColumn(
  columns: readonly string[],
  fits: (column: string) => boolean,
): string | undefined {
  return columns.find(fits);
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : undefined;
}

function isTitle(value: unknown): value is string {
  return typeof value === 'string' && /\p{L}/u.test(value);
}

function whyNoText(fields: RowFields, columns: readonly string[]): string {
  const [column] = columns;
  if (column === undefined) return noTextAmong([...fields.keys()]);
  const value = fields.get(column);
  const name = JSON.stringify(column);
  if (value === null || value === undefined) return `column ${name} is missing or null; fill it`;
  if (typeof value !== 'string') return `column ${name} is not a string; write it as one`;
  return `column ${name} is empty or holds no word; fill it`;
}

/** Makes a row of its fields: a document, with the fields that are not read under `meta`, or the reason why there is none. */
export function toRow(
  fields: RowFields,
  columns: ColumnChoice,
  line: number,
  options: RowOptions,
): Row {
  const idColumn = firstColumn(columns.id, (column) => idOf(fields.get(column)) !== undefined);
  const id = idColumn === undefined ? undefined : idOf(fields.get(idColumn));
  const fail = (error: IntakeIssue): Row => ({
    ok: false,
    ...(id !== undefined && { id }),
    line,
    error,
  });

  const textColumn = firstColumn(columns.text, (column) => {
    const value = fields.get(column);
    return typeof value === 'string' && WORDS.test(value);
  });
  const cell = textColumn === undefined ? undefined : fields.get(textColumn);
  if (textColumn === undefined || typeof cell !== 'string') {
    return fail(rowWithoutText(line, whyNoText(fields, columns.text)));
  }
  const text = isHtml(cell) ? htmlToText(cell) : cell;
  const bound = options.maxTextLength ?? MAX_TEXT_LENGTH;
  if (text.length > bound) return fail(textTooLong(bound));
  if (!WORDS.test(text)) {
    return fail(rowWithoutText(line, `column ${JSON.stringify(textColumn)} holds markup only`));
  }

  const titleColumn = firstColumn(
    columns.title,
    (column) => column !== textColumn && column !== idColumn && isTitle(fields.get(column)),
  );
  const declared = titleColumn === undefined ? undefined : fields.get(titleColumn);
  const title = isTitle(declared) ? declared.trim() : findTitle(text);

  // "__proto__" is left out: a later copy by assignment would set a prototype with it.
  const rest = [...fields].filter(
    ([name]) =>
      name !== textColumn && name !== titleColumn && name !== idColumn && name !== '__proto__',
  );
  if (rest.some(([, value]) => isNestedDeeper(value, MAX_NESTING))) {
    return fail(rowTooDeep(line, MAX_NESTING));
  }
  const meta = rest.length === 0 ? undefined : Object.fromEntries(rest);
  const document = toDocument(
    text,
    {
      ...(options.kind !== undefined && { kind: options.kind }),
      ...(id !== undefined && { id }),
    },
    title,
    meta,
  );
  const used = {
    text: textColumn,
    ...(titleColumn !== undefined && { title: titleColumn }),
    ...(idColumn !== undefined && { id: idColumn }),
  };
  return { ok: true, document, line, columns: used };
}
