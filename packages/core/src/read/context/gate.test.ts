import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNTABILITIES, OWNERS } from '../../document/accountability.ts';
import { COLUMNS } from '../columns.ts';
import { passing, SHORT, saysAnything } from './gate.ts';

const OWNER_COLUMNS = ACCOUNTABILITIES.length * OWNERS.length;
const logitsOf = (...entries: [number, number][]): Float64Array => {
  const logits = new Float64Array(COLUMNS.length).fill(-99);
  for (const [at, value] of entries) logits[at] = value;
  return logits;
};

describe('saysAnything', () => {
  it.each<[string, Float64Array, number]>([
    ['next to nothing where all logits are low', logitsOf(), 0],
    ['a half where one owner is as likely as none', logitsOf([4, 0]), 0.5],
    ['three quarters where all three owners are', logitsOf([3, 0], [4, 0], [5, 0]), 0.75],
    ['as the likeliest accountability', logitsOf([0, 0], [4, Math.log(3)], [26, 0]), 0.75],
    ['all where a logit is beyond all powers', logitsOf([0, 800]), 1],
    ['no more by what follows the owners', logitsOf([OWNER_COLUMNS, 50], [0, 0]), 0.5],
  ])('is %s', (_, logits, expected) => {
    expect(saysAnything(logits)).toBeCloseTo(expected, 12);
  });

  it('is from 0 to 1 for any logits', () => {
    const any = fc.array(fc.double({ noNaN: true }), {
      minLength: COLUMNS.length,
      maxLength: COLUMNS.length,
    });
    fc.assert(
      fc.property(any, (logits) => {
        const said = saysAnything(Float64Array.from(logits));
        expect(said).toBeGreaterThanOrEqual(0);
        expect(said).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('passing', () => {
  const quiet = { scores: logitsOf() };
  const loud = { scores: logitsOf([4, 0]) };

  it('is all of a short text', () => {
    expect(passing(Array(SHORT).fill(quiet), 0.1)).toHaveLength(SHORT);
  });

  it('is what may say something of a longer one', () => {
    expect(passing([...Array(SHORT).fill(quiet), loud], 0.1)).toEqual([loud]);
  });
});
