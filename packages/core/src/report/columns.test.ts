import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, fitted, padded, wrapped } from './columns.ts';

describe('columns', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['東京', 4],
    ['e\u0301', 1],
    ['\u{1F680}', 2],
    ['“…”', 3],
  ])('counts %j as %d', (text, width) => {
    expect(columns(text)).toBe(width);
    expect(columns(padded(text, 10))).toBe(10);
  });
});

describe('wrapped', () => {
  it('breaks at spaces, and inside a word only when it is too long', () => {
    expect(wrapped('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrapped('abcdefghij k', 4)).toEqual(['abcd', 'efgh', 'ij k']);
    expect(wrapped('東京都', 4)).toEqual(['東京', '都']);
    expect(wrapped('', 4)).toEqual(['']);
  });

  it('loses nothing but spaces and keeps the width', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z東 ]*$/),
        fc.integer({ min: 2, max: 30 }),
        (text, width) => {
          const lines = wrapped(text, width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe('fitted', () => {
  it('marks a cut end', () => {
    expect(fitted('abcdef', 6, '…')).toBe('abcdef');
    expect(fitted('abcdefg', 6, '…')).toBe('abcde…');
    expect(fitted('abcdefg', 6, '...')).toBe('abc...');
  });
});
