import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesReference } from '../../../test/pieces-reference.ts';
import { plainWords } from './plain-words.ts';

const reference = piecesReference();

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(fc.constantFrom('tea', 'T\u00c9', ' ', '\u0301', '\u2019', '\u8336', '\u200b', '\ud83c'))
    .map((parts) => parts.join('')),
);

const wellFormed = (text: string): string =>
  new TextDecoder().decode(new TextEncoder().encode(text));

describe('plainWords', () => {
  it.each(reference.cases)('reads $about as the training does', ({ text, words }) => {
    expect(plainWords(text, reference.most).join(' ')).toBe(words);
  });

  it('stops at the most words that are wanted', () => {
    for (const text of [
      'a b c d',
      'a,b,c',
      '\u8336\u58f6\u8336',
      'a\u2019b\u2019',
      '\u00e9\u2260=\u2260',
    ]) {
      for (const most of [0, 1, 2, 3]) {
        expect(plainWords(text, most)).toEqual(plainWords(text, 100).slice(0, most));
      }
    }
  });

  it('reads the words of a whole text, wherever it stops', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), (text, most) => {
        const words = plainWords(text, most);
        expect(words).toEqual(plainWords(text, 1000).slice(0, most));
        expect(words).not.toContain('');
      }),
    );
  });

  it('gives words that read as themselves', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of plainWords(text, 1000)) expect(plainWords(word, 9)).toEqual([word]);
      }),
    );
  });

  it('takes no longer than the text for marks without end', () => {
    const marks = '\u1ac0\u1df6'.repeat(500_000);
    expect(plainWords(`te\u0301a ${'\u0301\u0323'.repeat(500_000)}pot`, 9)).toEqual(['tea', 'pot']);
    expect(plainWords(`tea e${marks} pot`, 9)).toHaveLength(3);
  });

  it('reads half a character like one that was lost', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plainWords(text, 1000)).toEqual(plainWords(wellFormed(text), 1000));
      }),
    );
  });
});
