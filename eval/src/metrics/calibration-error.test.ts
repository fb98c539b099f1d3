import { describe, expect, it } from 'vitest';
import { calibrationBins, calibrationError } from './calibration-error.ts';

const answer = (confidence: number, right: boolean) => ({ confidence, right });

describe('calibrationBins', () => {
  it('say how many, how sure and how right, the least sure first', () => {
    const answers = [
      answer(0.75, true),
      answer(0.25, false),
      answer(0.5, true),
      answer(0.5, false),
    ];
    expect(calibrationBins(answers, 2)).toEqual([
      { count: 2, confidence: 0.375, right: 0.5 },
      { count: 2, confidence: 0.625, right: 0.5 },
    ]);
  });

  it('leave out those without answers', () => {
    expect(calibrationBins([answer(0.9, true)], 10)).toEqual([
      { count: 1, confidence: 0.9, right: 1 },
    ]);
    expect(calibrationBins([])).toEqual([]);
  });
});

describe('calibrationError', () => {
  it.each([
    ['sure and right', [answer(1, true), answer(1, true)], 1, 0],
    ['sure and wrong', [answer(1, false), answer(1, false)], 1, 1],
    ['half sure and half right', [answer(0.5, true), answer(0.5, false)], 1, 0],
    // bins {0.2, 0.4} and {0.6, 0.8}: |0.3 - 0| and |0.7 - 1|, each half of the answers
    [
      'two bins',
      [answer(0.8, true), answer(0.2, false), answer(0.6, true), answer(0.4, false)],
      2,
      0.3,
    ],
    // bins of one and two: 1/3 * |0.1 - 0| + 2/3 * |0.9 - 0.5|
    ['bins of unlike size', [answer(0.1, false), answer(0.8, true), answer(1, false)], 2, 0.3],
    // more bins than answers: each answer alone
    ['fewer answers than bins', [answer(0.9, true), answer(0.3, false)], 10, 0.2],
  ] as const)('of %s', (_, answers, bins, expected) => {
    expect(calibrationError(answers, bins)).toBeCloseTo(expected, 12);
  });

  it('is not defined without answers', () => {
    expect(calibrationError([])).toBeNull();
  });
});
