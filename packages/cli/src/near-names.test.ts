import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceOf, nearNames } from './near-names.ts';

describe('distanceOf', () => {
  it.each([
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['onwer', 'owner', 1],
    ['product manager', 'product manager', 0],
    ['über', 'uber', 1],
  ])('of %s and %s is %i', (one, other, distance) => {
    expect(distanceOf(one, other)).toBe(distance);
  });

  it('is the same both ways, 0 only for equals, and at most the longer length', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = distanceOf(one, other);
        expect(distanceOf(other, one)).toBe(distance);
        expect(distance === 0).toBe(one === other);
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });
});

describe('nearNames', () => {
  const known = ['product manager', 'product owner', 'scrum master', 'po'];

  it.each([
    ['produkt managr', ['product manager']],
    ['Product_Onwer', ['product owner']],
    ['scrummaster', ['scrum master']],
    ['gardener', []],
    ['', []],
    ['x'.repeat(5000), []],
  ])('of %s are %j', (name, near) => {
    expect(nearNames(name, known, 3)).toEqual(near);
  });
});
