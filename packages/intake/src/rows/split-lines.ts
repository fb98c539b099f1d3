import type { RawRow, RowSplitter } from './row.ts';

type Line = RawRow<{ readonly text: string }>;

/** Cuts text at line feeds. Blank lines give no row; a carriage return before a line feed stays in the line. */
export function splitLines(bound: number): RowSplitter<{ readonly text: string }> {
  let parts: string[] = [];
  let length = 0;
  let line = 1;

  const add = (part: string): void => {
    length += part.length;
    if (length > bound) parts = [];
    else parts.push(part);
  };

  const close = (rows: Line[]): void => {
    const text = parts.join('');
    if (length > bound) rows.push({ line, content: 'too-long' });
    else if (text.trim() !== '') rows.push({ line, content: { text } });
    parts = [];
    length = 0;
    line += 1;
  };

  return {
    push: (chunk) => {
      const rows: Line[] = [];
      let start = 0;
      for (let feed = chunk.indexOf('\n'); feed !== -1; feed = chunk.indexOf('\n', start)) {
        add(chunk.slice(start, feed));
        close(rows);
        start = feed + 1;
      }
      if (start < chunk.length) add(chunk.slice(start));
      return rows;
    },
    end: () => {
      const rows: Line[] = [];
      if (length > 0) close(rows);
      return rows;
    },
  };
}
