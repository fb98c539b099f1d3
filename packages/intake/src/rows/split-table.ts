import type { RawRow, RowSplitter } from './row.ts';

type Cells = { readonly cells: readonly string[] };

const QUOTE = '"';

/**
 * Cuts delimited text into records (RFC 4180, forgiving): quoted cells may hold delimiters, line breaks and doubled quotes; a
 * quote inside a cell that does not end it is kept. Any of LF, CRLF and CR ends a record. Empty lines give no row.
 */
export function splitTable(delimiter: string, bound: number): RowSplitter<Cells> {
  let cells: string[] = [];
  let parts: string[] = [];
  let state: 'start' | 'bare' | 'quoted' | 'quote-seen' = 'start';
  let spaces = '';
  let length = 0;
  let line = 1;
  let firstLine = 1;
  let afterReturn = false;

  const add = (part: string): void => {
    length += part.length;
    if (length <= bound) parts.push(part);
    else {
      parts = [];
      cells = [];
    }
  };

  const closeCell = (): void => {
    length += 1;
    if (length <= bound) cells.push(parts.join(''));
    parts = [];
    spaces = '';
    state = 'start';
  };

  const closeRecord = (rows: RawRow<Cells>[]): void => {
    if (cells.length > 0 || parts.length > 0 || length > 0 || state !== 'start') {
      closeCell();
      rows.push({ line: firstLine, content: length > bound + 1 ? 'too-long' : { cells } });
    }
    cells = [];
    length = 0;
    firstLine = line;
  };

  const push = (chunk: string): RawRow<Cells>[] => {
    const rows: RawRow<Cells>[] = [];
    let at = 0;
    while (at < chunk.length) {
      const character = chunk.charAt(at);
      if (afterReturn) {
        afterReturn = false;
        if (character === '\n') {
          if (state === 'quoted') add('\n');
          at += 1;
          if (state !== 'quoted') firstLine = line;
          continue;
        }
      }
      if (character === '\r' || character === '\n') {
        line += 1;
        afterReturn = character === '\r';
        if (state === 'quoted') add(character);
        else closeRecord(rows);
        at += 1;
      } else if (state === 'quoted') {
        if (character === QUOTE) {
          state = 'quote-seen';
          at += 1;
        } else {
          const end = quotedEnd(chunk, at);
          add(chunk.slice(at, end));
          at = end;
        }
      } else if (state === 'quote-seen') {
        at += 1;
        if (character === QUOTE && spaces === '') {
          add(QUOTE);
          state = 'quoted';
        } else if (character === delimiter) closeCell();
        else if (character === ' ') spaces += ' ';
        else if (character === QUOTE) {
          add(QUOTE + spaces);
          spaces = '';
        } else {
          add(QUOTE + spaces + character);
          spaces = '';
          state = 'quoted';
        }
      } else if (character === delimiter) {
        closeCell();
        at += 1;
      } else if (character === QUOTE && parts.every((part) => part.trim() === '')) {
        parts = [];
        state = 'quoted';
        at += 1;
      } else {
        const end = bareEnd(chunk, at + 1, delimiter);
        add(chunk.slice(at, end));
        state = 'bare';
        at = end;
      }
    }
    return rows;
  };

  const end = (): RawRow<Cells>[] => {
    const rows: RawRow<Cells>[] = [];
    if (state === 'quoted' && length <= bound) rows.push({ line: firstLine, content: 'cut' });
    else closeRecord(rows);
    return rows;
  };

  return { push, end };
}

function quotedEnd(chunk: string, start: number): number {
  let end = start;
  for (; end < chunk.length; end += 1) {
    const code = chunk.charCodeAt(end);
    if (code === 0x22 || code === 0x0a || code === 0x0d) break;
  }
  return end;
}

function bareEnd(chunk: string, start: number, delimiter: string): number {
  const delimiterCode = delimiter.charCodeAt(0);
  let end = start;
  for (; end < chunk.length; end += 1) {
    const code = chunk.charCodeAt(end);
    if (code === delimiterCode || code === 0x0a || code === 0x0d || code === 0x22) break;
  }
  return end;
}
