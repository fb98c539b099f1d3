import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentedFixture } from '../../test/segmented-fixture.ts';
import { hashWord, MAX_WORDS, NUMBER, tokenize } from './tokens.ts';

function hashesOf(text: string): number[] {
  return [...tokenize(segmentedFixture(text)).hashes];
}

const words = (...expected: readonly string[]): number[] =>
  expected.map((word) => (word === '#' ? NUMBER : hashWord(word)));

describe('tokenize', () => {
  it.each<[string, string, readonly string[]]>([
    ['words in lower case', 'Brew TEA, daily.', ['brew', 'tea', 'daily']],
    [
      'any run of digits as one and the same',
      '3 or 4,500 in 2026',
      ['#', 'or', '#', '#', 'in', '#'],
    ],
    ['digits apart from letters', '3rd P2P 5k', ['#', 'rd', 'p', '#', 'p', '#', 'k']],
    ['inner apostrophes as part of the word', "team's", ["team's"]],
    ['curly apostrophes like straight ones', 'team\u2019s won\u02bct', ["team's", "won't"]],
    ['outer apostrophes as marks', "'tea' the teams' pots", ['tea', 'the', 'teams', 'pots']],
    ['two apostrophes as a gap', "o''clock", ['o', 'clock']],
    ['hyphens and slashes as gaps', 'go-to-market and/or', ['go', 'to', 'market', 'and', 'or']],
    [
      'zero-width characters as nothing',
      'road\u200bmap te\u00ada \ufeffpot',
      ['roadmap', 'tea', 'pot'],
    ],
    [
      'accents as letters, with their capitals',
      '\u00c9t\u00e9 Caf\u00c9',
      ['\u00e9t\u00e9', 'caf\u00e9'],
    ],
    ['signs of multiplication and division as gaps', 'a\u00d7b\u00f7c', ['a', 'b', 'c']],
    ['surrogate pairs as gaps', 'tea\u{1f680}pot', ['tea', 'pot']],
    ['lone surrogates as gaps', 'tea\ud83dpot', ['tea', 'pot']],
    ['non-breaking spaces and dashes as gaps', 'tea\u00a0pot\u2014cup', ['tea', 'pot', 'cup']],
    ['other scripts as letters', '\u0447\u0430\u0439 \u8336', ['\u0447\u0430\u0439', '\u8336']],
    ['marks alone as nothing', '!?\u2026 \u2022', []],
  ])('reads %s', (_, text, expected) => {
    expect(hashesOf(text)).toEqual(words(...expected));
  });

  it('gives the words of each segment, and none of what stands between', () => {
    const { hashes, offsets } = tokenize(segmentedFixture('Brew tea', '\u2014', 'Pour'));
    expect([...offsets]).toEqual([0, 2, 2, 3]);
    expect([...hashes]).toEqual(words('brew', 'tea', 'pour'));
  });

  it('ends a word with its segment', () => {
    const document = { ...segmentedFixture("team's"), segments: [] };
    const segment = { section: 'duties', form: 'sentence', heading: null } as const;
    const cut = (end: number): number[] => [
      ...tokenize({ ...document, segments: [{ ...segment, start: 0, end }] }).hashes,
    ];
    expect(cut(3)).toEqual(words('tea'));
    expect(cut(5)).toEqual(words('team'));
    expect(cut(6)).toEqual(words("team's"));
  });

  it('reads the first words of a long segment, and all of the next one', () => {
    const { offsets } = tokenize(segmentedFixture('tea '.repeat(MAX_WORDS + 50), 'Pour'));
    expect([...offsets]).toEqual([0, MAX_WORDS, MAX_WORDS + 1]);
  });

  it('has no words for no segments', () => {
    const tokens = tokenize(segmentedFixture());
    expect([...tokens.offsets]).toEqual([0]);
    expect(tokens.hashes.length).toBe(0);
  });

  it('reads capitals of English like small letters, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(hashesOf(text.toUpperCase())).toEqual(hashesOf(text.toLowerCase()));
      }),
    );
  });
});
