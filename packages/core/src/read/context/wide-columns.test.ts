import { describe, expect, it } from 'vitest';
import { contextWeightsFixture, SMALL } from '../../../test/context-fixture.ts';
import { lexicon } from './lexicon.ts';
import { addWide } from './wide-columns.ts';
import { wordsOf } from './words-of.ts';

const COLUMNS = 36;
const made = contextWeightsFixture({ ...SMALL, wide: 1 << 16 });
const look = lexicon(made);

function wideOf(text: string): Float64Array {
  const out = new Float64Array(COLUMNS);
  addWide(wordsOf(text).map(look), made, out);
  return out;
}

/** By the definition, with whole numbers that have no limit. */
function plainly(text: string): number[] {
  const hashes = wordsOf(text).map((word) => look(word).hash);
  const buckets = new Set<number>();
  for (const length of [1, 2, 3]) {
    for (let from = 0; from + length <= hashes.length; from += 1) {
      let hash = 0n;
      for (const own of hashes.slice(from, from + length)) {
        hash = ((hash ^ BigInt(own)) * 0x9e3779b1n) & 0xffffffffn;
      }
      buckets.add(Number((hash ^ (hash >> 15n)) % 65_536n));
    }
  }
  return Array.from(made.wide.scales, (scale, column) => {
    const sum = [...buckets].reduce(
      (total, bucket) => total + (made.wide.rows[bucket * COLUMNS + column] ?? 0),
      0,
    );
    return (sum * scale) / Math.sqrt(buckets.size);
  });
}

describe('addWide', () => {
  it.each([
    'tea',
    'own the menu',
    'Own the menu, and decide what we brew: 3 kinds of tea.',
    '\u{1f375} K\u00fcche',
    '',
  ])('sums the word 1-3-grams of %j', (text) => {
    const actual = wideOf(text);
    for (const [column, value] of plainly(text).entries()) {
      expect(actual[column]).toBeCloseTo(value, 9);
    }
  });

  it('counts each gram once, however often it comes', () => {
    expect(wideOf('tea tea tea tea tea tea')).toEqual(wideOf('tea tea tea'));
    expect(wideOf('tea tea')).not.toEqual(wideOf('tea tea tea'));
  });

  it('heeds the order of the words', () => {
    expect(wideOf('menu of tea')).not.toEqual(wideOf('tea of menu'));
  });
});
