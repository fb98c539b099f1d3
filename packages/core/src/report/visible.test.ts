import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipped, LONGEST_QUOTE, shownQuote, visible, visibleLine } from './visible.ts';

describe('visible', () => {
  it.each([
    ['a\u001B[31mb', 'a·[31mb'],
    ['a\u202Eb\u2069c', 'a·b·c'],
    ['a\u200Bb\uFEFFc\u{E0041}d', 'abcd'],
    ['a\r\nb\u2028c\td', 'a\nb\nc\td'],
    ['a\uD800b', 'a\uFFFDb'],
    ['\u{1F680} é 東京', '\u{1F680} é 東京'],
  ])('shows %j as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('shows nothing twice differently', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(visible(text))).toBe(visible(text));
        expect(visibleLine(text)).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('clipped', () => {
  it('keeps a short text and marks the end of a long one', () => {
    expect(clipped(' a  b\nc ', 5)).toBe('a b c');
    expect(clipped('abcdef', 5)).toBe('abcd…');
    expect(clipped('\u{1F680}'.repeat(6), 5)).toBe(`${'\u{1F680}'.repeat(4)}…`);
  });

  it('shows a quote up to the longest', () => {
    const document = { kind: 'posting', text: 'x'.repeat(10_000) } as const;
    const most = LONGEST_QUOTE;
    expect(shownQuote(document, { start: 0, end: most })).toBe('x'.repeat(most));
    expect(shownQuote(document, { start: 0, end: 10_000 })).toBe(`${'x'.repeat(most - 1)}…`);
  });
});
