import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextWeightsFixture, SMALL, VOCABULARY } from '../../../test/context-fixture.ts';
import { plainPools } from '../../../test/plain-encoder.ts';
import { floatArena } from './matmul.ts';
import { POOLS, piecePools } from './piece-pools.ts';

const weights = contextWeightsFixture();
const segment = fc.array(fc.nat({ max: VOCABULARY.length - 1 }), {
  minLength: 1,
  maxLength: SMALL.places,
});

describe('piecePools', () => {
  const poolsOf = piecePools(weights, floatArena());

  it('are what the definition gives, but for what is lost to 16 bits', () => {
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        const all = poolsOf(segments);
        expect(all.length).toBe(segments.length);
        for (const [at, pools] of all.entries()) {
          const expected = plainPools(weights, segments[at] ?? []);
          expect(pools.length).toBe((POOLS + 1) * SMALL.width);
          for (const [i, value] of expected.entries()) {
            expect(Math.abs((pools[i] ?? Number.NaN) - value)).toBeLessThan(5e-4);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('give a segment the same bits alone as among many others, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 40 }), (segments) => {
        const all = poolsOf(segments);
        const chosen = segments.length >> 1;
        expect(poolsOf([segments[chosen] ?? []])).toEqual([all[chosen]]);
        expect(piecePools(weights, floatArena())(segments)).toEqual(all);
      }),
      { numRuns: 20 },
    );
  });

  it('tell pieces and places apart', () => {
    const [one, other, turned] = poolsOf([
      [1, 2, 3],
      [1, 2, 4],
      [2, 1, 3],
    ]);
    expect(one).not.toEqual(other);
    expect(one).not.toEqual(turned);
  });

  it('are none for no segments', () => {
    expect(poolsOf([])).toEqual([]);
  });

  it('read segments longer than a block, one block each', () => {
    const long = { ...SMALL, places: 300 };
    const longest = Array.from({ length: 300 }, (_, at) => (at * 7) % VOCABULARY.length);
    const segments = [[1, 2], longest, longest.toReversed(), [3]];
    const weightsOfLong = contextWeightsFixture(long);
    const all = piecePools(weightsOfLong, floatArena())(segments);
    for (const [at, pieces] of segments.entries()) {
      const [alone] = piecePools(weightsOfLong, floatArena())([pieces]);
      expect(all[at]).toEqual(alone);
    }
  });
});
