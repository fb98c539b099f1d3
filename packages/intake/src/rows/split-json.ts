import { isTextColumn, plainName } from './columns.ts';
import type { RawRow, RowSplitter } from './row.ts';

type Value = { readonly text: string };

const ROW_FIELDS: ReadonlySet<string> = new Set([
  'data',
  'documents',
  'graph',
  'hits',
  'items',
  'jobs',
  'jobpostings',
  'openings',
  'positions',
  'postings',
  'records',
  'results',
  'rows',
  'vacancies',
]);
const MAX_KEY = 64;

/**
 * Cuts JSON into its rows without parsing it: the elements of a top-level array; those of an array field of a top-level object
 * ("jobs", "data", "results" and the like) that holds objects; else each top-level value. Line breaks never stand in a JSON
 * string, so one ends it: a string that is not closed spoils its own row and, with rows on lines of their own, no other.
 */
export function splitJson(bound: number): RowSplitter<Value> {
  /** Where the next row stands: at the top, in an array, in what is left of an object after its array of rows. */
  let place: 'top' | 'array' | 'rest' = 'top';
  let inWrapper = false;
  let row: { readonly line: number; parts: string[]; length: number } | undefined;
  let depth = 0;
  let bare = false;
  let inString = false;
  let escaped = false;
  let broken = false;
  let line = 1;
  /** Of an object at the top: what is known of the key that stands before the next value. */
  let key = '';
  let readingKey = false;
  let expectsKey = false;
  let hasText = false;
  let mayHoldRows = false;

  const isWrapperKeyLevel = (): boolean => place !== 'array' && depth === 1;

  const open = (): void => {
    row = { line, parts: [], length: 0 };
    bare = false;
    broken = false;
  };

  const keep = (part: string): void => {
    if (row === undefined) return;
    row.length += part.length;
    if (row.length <= bound) row.parts.push(part);
    else row.parts = [];
  };

  const close = (rows: RawRow<Value>[]): void => {
    if (row === undefined) return;
    const { length, parts } = row;
    rows.push({ line: row.line, content: length > bound ? 'too-long' : { text: parts.join('') } });
    row = undefined;
    bare = false;
  };

  const enterObject = (): void => {
    expectsKey = true;
    hasText = false;
    mayHoldRows = false;
    key = '';
  };

  const enterRows = (): void => {
    place = 'array';
    inWrapper = true;
    row = undefined;
    depth = 0;
    mayHoldRows = false;
  };

  /** Takes one character outside strings of a row or of a wrapper object; says whether the row ends with it. */
  const structure = (character: string): boolean => {
    if (character === '"') {
      inString = true;
      readingKey = isWrapperKeyLevel() && expectsKey;
      if (readingKey) key = '';
      else if (isWrapperKeyLevel() && isTextColumn(key)) hasText = true;
    } else if (character === '{' || character === '[') {
      mayHoldRows =
        character === '[' && isWrapperKeyLevel() && !hasText && ROW_FIELDS.has(plainName(key));
      depth += 1;
    } else if (character === '}' || character === ']') {
      depth -= 1;
      mayHoldRows = false;
      if (depth <= 0) return true;
    } else if (isWrapperKeyLevel()) {
      if (character === ',') expectsKey = true;
      else if (character === ':') expectsKey = false;
    }
    return false;
  };

  const inside = (character: string): void => {
    if (escaped) escaped = false;
    else if (character === '\\') escaped = true;
    else if (character === '"' || character === '\n') {
      inString = false;
      readingKey = false;
      broken = character === '\n' && place === 'array';
      return;
    }
    if (readingKey && key.length < MAX_KEY) key += character;
  };

  const push = (chunk: string): RawRow<Value>[] => {
    const rows: RawRow<Value>[] = [];
    let from = 0;
    const closeAt = (end: number): void => {
      keep(chunk.slice(from, end));
      close(rows);
      depth = 0;
    };
    for (let at = 0; at < chunk.length; at += 1) {
      if (inString && !escaped && !readingKey) {
        at = stringPartEnd(chunk, at);
        if (at === chunk.length) break;
      }
      const character = chunk.charAt(at);
      if (character === '\n') line += 1;
      if (inString) {
        inside(character);
        continue;
      }
      const blank =
        character === ' ' || character === '\n' || character === '\r' || character === '\t';
      if (row === undefined && place !== 'rest') {
        if (blank || character === ',' || character === '\ufeff' || character === '\u001e')
          continue;
        if (place === 'top' && character === '[') {
          place = 'array';
          inWrapper = false;
        } else if (place === 'array' && character === ']') {
          place = inWrapper ? 'rest' : 'top';
          depth = inWrapper ? 1 : 0;
        } else {
          open();
          from = at;
          depth = 0;
          if (place === 'top' && character === '{') enterObject();
          bare = character !== '{' && character !== '[';
          structure(character);
        }
        continue;
      }
      if (broken && !blank) {
        broken = false;
        if (character === '{' || (character === ']' && depth === 1)) {
          closeAt(at);
          at -= 1;
          continue;
        }
      }
      if (bare && depth <= 0) {
        const ends =
          place === 'array' ? character === ',' || character === ']' : character === '\n';
        if (ends) {
          closeAt(at);
          if (character === ']') {
            place = inWrapper ? 'rest' : 'top';
            depth = inWrapper ? 1 : 0;
          }
          continue;
        }
      }
      if (mayHoldRows && depth === 2 && !blank) {
        mayHoldRows = false;
        if (character === '{') {
          enterRows();
          open();
          from = at;
          structure(character);
          continue;
        }
      }
      if (structure(character) && !bare) {
        if (place === 'rest') {
          place = 'top';
          depth = 0;
        } else closeAt(at + 1);
      }
    }
    if (row !== undefined) keep(chunk.slice(from));
    return rows;
  };

  const end = (): RawRow<Value>[] => {
    const rows: RawRow<Value>[] = [];
    if (row !== undefined && bare && !inString && place === 'top') close(rows);
    else if (row !== undefined) {
      rows.push({ line: row.line, content: row.length > bound ? 'too-long' : 'cut' });
    } else if (place !== 'top') rows.push({ line, content: 'cut' });
    return rows;
  };

  return { push, end };
}

function stringPartEnd(chunk: string, start: number): number {
  let end = start;
  for (; end < chunk.length; end += 1) {
    const code = chunk.charCodeAt(end);
    if (code === 0x22 || code === 0x5c || code === 0x0a) break;
  }
  return end;
}
