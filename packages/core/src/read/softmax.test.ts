import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probabilitiesOf } from './softmax.ts';

const NAMES = ['tea', 'coffee', 'water'] as const;

describe('probabilitiesOf', () => {
  it('is in proportion to the powers of the scores', () => {
    const { tea, coffee, water } = probabilitiesOf(NAMES, {
      tea: Math.log(6),
      coffee: Math.log(3),
      water: 0,
    });
    expect(tea).toBeCloseTo(0.6);
    expect(coffee).toBeCloseTo(0.3);
    expect(water).toBeCloseTo(0.1);
  });

  it('adds up to one and keeps the order of the scores, however large they are', () => {
    const score = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(score, score, score, (tea, coffee, water) => {
        const scores = { tea, coffee, water };
        const probabilities = probabilitiesOf(NAMES, scores);
        expect(Object.keys(probabilities)).toEqual([...NAMES]);
        expect(
          Math.abs(probabilities.tea + probabilities.coffee + probabilities.water - 1),
        ).toBeLessThan(1e-9);
        for (const a of NAMES) {
          for (const b of NAMES) {
            if (scores[a] > scores[b])
              expect(probabilities[a]).toBeGreaterThanOrEqual(probabilities[b]);
          }
        }
      }),
    );
  });
});
