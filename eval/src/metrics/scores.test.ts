import { describe, expect, it } from 'vitest';
import { scoredFixture } from '../../test/scored-fixture.ts';
import { findingAccuracy, SCORES } from './scores.ts';

const right = scoredFixture({
  gold: { roadmap: 'role', requirements: 'role' },
  told: { roadmap: 'role', requirements: 'role' },
  confidence: 0.9,
  roles: ['product_manager', 'product_manager'],
});
/** Shared where nothing is said: not exact, but no question too many is held. */
const near = scoredFixture({
  told: { metrics: 'shared', requirements: 'role' },
  gold: { requirements: 'role' },
  confidence: 0.9,
  roles: ['business_analyst', null],
  orderTaker: true,
});
const wrong = scoredFixture({
  gold: { roadmap: 'shared' },
  told: { roadmap: 'role' },
  confidence: 0.9,
  roles: ['product_owner', 'product_manager'],
});

describe('SCORES', () => {
  const scored = [right, near, wrong];
  it.each([
    ['exact3', 1 / 3],
    ['held3', 2 / 3],
    ['roleAccuracy', 1 / 3],
    ['orderTakerF1', 1],
  ] as const)('%s', (name, expected) => {
    expect(SCORES[name](scored)).toBeCloseTo(expected, 12);
  });

  it('average kappa over the three questions', () => {
    // roadmap: gold role, unstated, shared; told role, unstated, role: observed 2/3, expected 3/9.
    // customers: one label throughout. metrics: gold one label, told two: observed 2/3, expected 2/3.
    expect(SCORES.kappa3(scored)).toBeCloseTo(((2 / 3 - 1 / 3) / (1 - 1 / 3) + 1 + 0) / 3, 12);
  });

  it('count only answers with a confidence towards calibration', () => {
    expect(SCORES.calibrationError([scoredFixture({})])).toBeNull();
    expect(SCORES.calibrationError([right])).toBeCloseTo(0.1, 12);
  });
});

describe('findingAccuracy', () => {
  it('is the share of findings that are right', () => {
    expect(findingAccuracy([right, wrong], ['roadmap', 'customers'])).toBe(0.75);
  });
});
