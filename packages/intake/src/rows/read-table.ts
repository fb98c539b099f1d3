import {
  columnMissing,
  type IntakeIssue,
  noTextColumn,
  rowQuoteOpen,
  rowTooLong,
} from '../errors.ts';
import { chooseColumns, columnsNamed } from './columns.ts';
import { MAX_ROW_LENGTH, type RawRow, type Row, type RowOptions, splitRows } from './row.ts';
import { toRow } from './row-document.ts';
import { SEPARATOR_LINE, sniffDelimiter } from './sniff-delimiter.ts';
import { splitTable } from './split-table.ts';

type RawRecord = RawRow<{ readonly cells: readonly string[] }>;

/** The rows of a table, or why its header cannot be used. */
export type Table =
  | { readonly ok: true; readonly rows: AsyncIterable<Row> }
  | { readonly ok: false; readonly issues: readonly IntakeIssue[] };

/** Column names as they stand in the header; empty ones are called by their number, repeated ones get a number. */
function namesOf(cells: readonly string[]): string[] {
  const used = new Set<string>();
  return cells.map((cell, at) => {
    const bare = cell.trim() === '' ? `column_${at + 1}` : cell.trim();
    let name = bare;
    for (let turn = 2; used.has(name); turn += 1) name = `${bare}_${turn}`;
    used.add(name);
    return name;
  });
}

function headerIssues(columns: readonly string[], options: RowOptions): IntakeIssue[] {
  const asked = [options.textColumn, options.titleColumn, options.idColumn];
  const missing = asked.filter(
    (name) => name !== undefined && columnsNamed(name, columns).length === 0,
  );
  if (missing.length > 0) return missing.map((name) => columnMissing(name ?? '', columns));
  return chooseColumns(columns, options).text.length === 0 ? [noTextColumn(columns)] : [];
}

async function* noRows(): AsyncGenerator<Row, void, undefined> {}

async function* readRecords(
  records: AsyncGenerator<RawRecord, void, undefined>,
  columns: readonly string[],
  options: RowOptions,
): AsyncGenerator<Row, void, undefined> {
  const choice = chooseColumns(columns, options);
  for await (const { line, content } of records) {
    if (content === 'too-long') {
      const error = rowTooLong(line, options.maxRowLength ?? MAX_ROW_LENGTH);
      yield { ok: false, line, error };
    } else if (content === 'cut') {
      yield { ok: false, line, error: rowQuoteOpen(line) };
    } else {
      const fields = new Map<string, unknown>(
        content.cells.map((cell, at) => [columns[at] ?? `column_${at + 1}`, cell]),
      );
      yield toRow(fields, choice, line, options);
    }
  }
}

/** Opens a table: its first record names the columns. `usual` is the delimiter when the header has none. */
export async function openTable(
  head: string,
  text: AsyncIterable<string>,
  usual: string,
  options: RowOptions,
): Promise<Table> {
  const bound = options.maxRowLength ?? MAX_ROW_LENGTH;
  const records = splitRows(text, splitTable(sniffDelimiter(head, usual), bound));
  if (SEPARATOR_LINE.test(head)) await records.next();
  const first = await records.next();
  if (first.done === true) return { ok: true, rows: noRows() };
  const { line, content } = first.value;
  const header = typeof content === 'string' ? undefined : namesOf(content.cells);
  if (header === undefined) {
    await records.return();
    const error = content === 'cut' ? rowQuoteOpen(line) : rowTooLong(line, bound);
    return { ok: false, issues: [error] };
  }
  const issues = headerIssues(header, options);
  if (issues.length > 0) {
    await records.return();
    return { ok: false, issues };
  }
  return { ok: true, rows: readRecords(records, header, options) };
}
