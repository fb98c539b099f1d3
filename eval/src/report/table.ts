/** A table: a title, column names, and as many cells in each row. The first column is text, the others are figures unless `words`. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly words?: boolean;
}

/** The table for a terminal: columns aligned, figures to the right. */
export function toPlainTable({ title, columns, rows, words = false }: Table): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_, at) =>
    Math.max(...lines.map((cells) => (cells[at] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) =>
        words || at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [title, '', line(columns), rule, ...rows.map(line), ''].join('\n');
}

/** The table in Markdown under a heading of the second level. */
export function toMarkdownTable({ title, columns, rows, words = false }: Table): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = columns.map((_, at) => (words || at === 0 ? '---' : '---:'));
  return [`## ${title}`, '', line(columns), line(rule), ...rows.map(line), ''].join('\n');
}
