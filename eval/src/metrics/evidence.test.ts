import { describe, expect, it } from 'vitest';
import { scoredFixture } from '../../test/scored-fixture.ts';
import { evidenceCoverage, evidencePrecision, overlaps } from './evidence.ts';

describe('overlaps', () => {
  it.each([
    ['one inside the other', [2, 4], [0, 9], true],
    ['one unit shared', [0, 5], [4, 9], true],
    ['end meets start', [0, 5], [5, 9], false],
    ['apart', [0, 2], [5, 9], false],
  ] as const)('of %s', (_, [a, b], [c, d], expected) => {
    expect(overlaps({ start: a, end: b }, { start: c, end: d })).toBe(expected);
    expect(overlaps({ start: c, end: d }, { start: a, end: b })).toBe(expected);
  });
});

describe('evidence', () => {
  const scored = [
    scoredFixture({
      gold: { roadmap: 'role', metrics: 'shared', backlog: 'role' },
      labelled: { roadmap: [[0, 10]], metrics: [[20, 30]], backlog: [[40, 50]] },
      // One of three quotes is right; the backlog is none of the three questions and does not count.
      quoted: {
        roadmap: [
          [5, 12],
          [20, 30],
        ],
        customers: [[0, 10]],
        backlog: [[0, 1]],
      },
    }),
  ];

  it('is precise where a quote overlaps a label of the same accountability', () => {
    expect(evidencePrecision(scored)).toBeCloseTo(1 / 3, 12);
  });

  it('covers a stated finding by one such quote', () => {
    expect(evidenceCoverage(scored)).toBe(0.5);
  });

  it('is not defined where nothing is quoted or stated', () => {
    expect([evidencePrecision([scoredFixture({})]), evidenceCoverage([scoredFixture({})])]).toEqual(
      [null, null],
    );
  });
});
