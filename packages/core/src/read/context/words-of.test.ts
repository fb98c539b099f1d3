import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramsOf, wordsOf } from './words-of.ts';

describe('wordsOf', () => {
  it.each<[string, string, string[]]>([
    ['capitals', 'Own the MENU', ['own', 'the', 'menu']],
    ['numbers, whatever they are', '3 to 17 or 007', ['0', 'to', '0', 'or', '0']],
    ['numbers inside of words', 'b2b', ['b', '0', 'b']],
    ['signs one by one', 'tea, (black)!!', ['tea', ',', '(', 'black', ')', '!', '!']],
    ['typographic quotes', '\u201cit\u2019s\u201d \u2018x', ['"', 'it', "'", 's', '"', "'", 'x']],
    ['dashes', 'a\u2013b\u2014c\u2012d', ['a', '-', 'b', '-', 'c', '-', 'd']],
    ['signs of lists', '\u2022\u00b7\u25aa\u25cf\u25e6\uf0b7', ['*', '*', '*', '*', '*', '*']],
    ['letters that one cannot see', 'te\u00ada \u200bpo\u200dt\ufeff', ['tea', 'pot']],
    ['letters with marks', 'K\u00fcche na\u00efve', ['k\u00fcche', 'na\u00efve']],
    ['capitals with marks as they are', '\u00c4rger', ['\u00c4', 'rger']],
    ['characters of two units', '\u{1f375}\u{1f375}tea', ['\u{1f375}', '\u{1f375}', 'tea']],
    ['halves of characters', 'a\ud83cb\udf75', ['a', '\ud83c', 'b', '\udf75']],
    ['other scripts sign by sign', '\u8336\u58f6', ['\u8336', '\u58f6']],
    ['spaces of all kinds', 'a\u00a0b\u2003c\td\r\ne', ['a', 'b', 'c', 'd', 'e']],
    ['nothing', '', ['.']],
    ['white space', ' \n\t', ['.']],
    ['nothing that one can see', '\u200b\ufeff', ['.']],
  ])('reads %s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('cuts a word after 24 letters and a segment after 192 words', () => {
    expect(wordsOf(`${'a'.repeat(24)}bc d`)).toEqual(['a'.repeat(24), 'd']);
    const many = Array.from({ length: 200 }, (_, at) => (at === 191 ? 'last' : 'tea'));
    expect(wordsOf(many.join(' '))).toEqual(many.slice(0, 192));
  });

  it('gives words that read as themselves, from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const words = wordsOf(text);
        expect(words.length).toBeGreaterThan(0);
        for (const word of words) expect(wordsOf(word)).toEqual([word]);
      }),
    );
  });
});

describe('gramsOf', () => {
  it.each<[string, string[]]>([
    ['tea', ['<te', 'tea', 'ea>', '<tea', 'tea>']],
    ['a', ['<a>']],
    ['\u{1f375}', ['<\u{1f375}>']],
    ['', ['<>']],
    ['ab', ['<ab', 'ab>', '<ab>']],
  ])('of %j', (word, grams) => {
    expect(gramsOf(word)).toEqual(grams);
  });
});
