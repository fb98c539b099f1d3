import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrases, type PhraseOptions } from './find-phrases.ts';

function found(
  text: string,
  phrases: readonly string[],
  options: Partial<PhraseOptions> = {},
): string[] {
  const spans = findPhrases(text, phrases, { caseless: true, limit: 9, ...options });
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe('findPhrases', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['whole words only', 'teapot, tea, steal tea', ['tea'], ['tea', 'tea']],
    ['words beside marks', '(tea)/tea_tea', ['tea'], ['tea', 'tea', 'tea']],
    ['no word with a digit beside it', 'tea2 2tea', ['tea'], []],
    ['no word inside letters of another language', 'th\u00e9tea tea\u00e9 \u0447tea', ['tea'], []],
    ['no word beside a letter outside the first plane', '\u{1d400}tea tea\u{1d400}', ['tea'], []],
    ['a word beside an emoji', '\u{1f680}tea\u{1f680}', ['tea'], ['tea']],
    ['the longest of several', 'green tea leaf', ['tea', 'green tea', 'green'], ['green tea']],
    [
      'a shorter one where a longer ends in mid-word',
      'green teapot',
      ['green tea', 'green'],
      ['green'],
    ],
    ['one inside another that begins in mid-word', 'xgreen tea', ['green tea', 'tea'], ['tea']],
    ['capitals', 'Green TEA', ['green tea'], ['Green TEA']],
    ['accented capitals', '\u00c9T\u00c9', ['\u00e9t\u00e9'], ['\u00c9T\u00c9']],
    [
      'other white space between the words',
      'green \n tea green\u00a0tea',
      ['green tea'],
      ['green \n tea', 'green\u00a0tea'],
    ],
    ['no more white space than four', 'green     tea', ['green tea'], []],
    [
      'signs of patterns as themselves',
      'sr. a+b (x) srx',
      ['sr.', 'a+b', '(x)'],
      ['sr.', 'a+b', '(x)'],
    ],
    ['nothing without phrases', 'tea', [], []],
    ['nothing in an empty text', '', ['tea'], []],
  ])('finds %s', (_, text, phrases, expected) => {
    expect(found(text, phrases)).toEqual(expected);
  });

  it('minds capitals when told to, with the same list', () => {
    const phrases = ['SAFe'];
    expect(found('safe SAFe SAFE', phrases, { caseless: false })).toEqual(['SAFe']);
    expect(found('safe SAFe SAFE', phrases, { caseless: true })).toHaveLength(3);
    expect(found('safe SAFe SAFE', phrases, { caseless: false })).toEqual(['SAFe']);
  });

  it('stops at the limit', () => {
    expect(found('tea tea tea', ['tea'], { limit: 2 })).toHaveLength(2);
  });

  it('gives phrases inside others only when told to', () => {
    const phrases = ['green tea', 'tea leaf water'];
    expect(found('green tea leaf water', phrases)).toEqual(['green tea']);
    expect(found('green tea leaf water', phrases, { overlapping: true })).toEqual(phrases);
  });

  it('finds what a plain search finds, in any text', () => {
    const part = fc.constantFrom('tea', 'pot', ' ', '-', 'a', '\u00e9', '2', '\u{1d400}', '\ud83d');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const isWord = (unit: string): boolean => /[\p{L}\p{N}]/u.test(unit);
        const plain: number[] = [];
        for (let at = text.indexOf('tea'); at >= 0; at = text.indexOf('tea', at + 1)) {
          const before = [...text.slice(0, at)].at(-1) ?? '';
          const [after = ''] = text.slice(at + 3);
          if (!isWord(before) && !isWord(after)) plain.push(at);
        }
        const spans = findPhrases(text, ['tea'], { caseless: true, limit: 99 });
        expect(spans.map(({ start }) => start)).toEqual(plain);
      }),
    );
  });
});
