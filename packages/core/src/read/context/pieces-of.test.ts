import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieceHashes } from '../../../test/piece-hashes.ts';
import { piecesReference } from '../../../test/pieces-reference.ts';
import { isTitlescopeError } from '../../errors.ts';
import { piecesOf } from './pieces-of.ts';

const reference = piecesReference();
const VOCABULARY = reference.vocabulary.split(' ');
const HASHES = pieceHashes(VOCABULARY);

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(fc.constantFrom('tea', 'pot', ' ', 'x', '\u00e9', '[UNK]', '##', '\ud83c'))
    .map((parts) => parts.join('')),
);

describe('piecesOf', () => {
  it.each(reference.cases)('cuts $about as the training does', ({ text, pieces }) => {
    const ids = piecesOf(HASHES, reference.most)(text);
    expect([...ids].map((id) => VOCABULARY[id]).join(' ')).toBe(pieces);
  });

  it.each<[string, string, number[]]>([
    ['the longest piece first', 'teapots', [2, 4]],
    ['pieces that go on apart from those that begin', 'pot', [0]],
    ['a word as unknown where its end is', 'teapotx', [0]],
    ['each word by itself', 'tea pots Teas', [1, 0, 1, 4]],
    ['what reads like the unknown piece', '[UNK]', [0, 0, 0]],
    ['what reads like a piece that goes on', '##s', [0, 0, 0]],
    ['nothing', '', [0]],
  ])('reads %s', (_, text, ids) => {
    const hashes = pieceHashes(['[UNK]', 'tea', 'teapot', '##pot', '##s']);
    expect([...piecesOf(hashes, 9)(text)]).toEqual(ids);
  });

  it('takes the unknown piece from wherever it stands', () => {
    expect([...piecesOf(pieceHashes(['tea', '[UNK]']), 9)('tea x')]).toEqual([0, 1]);
  });

  it('gives no more pieces than wanted, as many as there are, all of the vocabulary', () => {
    const all = piecesOf(HASHES, 1000);
    fc.assert(
      fc.property(anyText, fc.nat(12), (text, most) => {
        const ids = piecesOf(HASHES, most)(text);
        expect([...ids]).toEqual([...all(text).slice(0, most)]);
        for (const id of ids) expect(id).toBeLessThan(VOCABULARY.length);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same again, and keeps what it gave', () => {
    const cut = piecesOf(HASHES, 40);
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const before = cut(text);
        const copy = [...before];
        cut(other);
        expect([...before]).toEqual(copy);
        expect([...cut(text)]).toEqual(copy);
      }),
    );
  });

  it('reads on after more words than it remembers', () => {
    const cut = piecesOf(HASHES, 2);
    const before = [...cut('teapotter')];
    for (let index = 0; index < 17_000; index += 1) cut(index.toString(36));
    expect([...cut('teapotter')]).toEqual(before);
  });

  it('refuses pieces without the unknown one, and more than ids can tell', () => {
    for (const hashes of [pieceHashes(['tea']), new Uint32Array(2 * 65_536)]) {
      expect(() => piecesOf(hashes, 9)).toThrow(expect.toSatisfy(isTitlescopeError));
    }
  });
});
