import { describe, expect, it } from 'vitest';
import { scoredFixture } from '../test/scored-fixture.ts';
import { toldOf } from './told-from.ts';

describe('toldOf', () => {
  it('counts stated findings by confidence, and leaves out what is told as unstated', () => {
    const scored = [
      scoredFixture({ gold: { roadmap: 'role' }, told: { roadmap: 'role' }, confidence: 0.7 }),
      scoredFixture({ gold: { roadmap: 'role' }, told: { roadmap: 'shared' }, confidence: 0.55 }),
    ];
    expect(toldOf(scored).slice(0, 4)).toEqual([
      { least: 0, told: 2, right: 0.5 },
      { least: 1 / 2, told: 2, right: 0.5 },
      { least: 2 / 3, told: 1, right: 1 },
      { least: 3 / 4, told: 0, right: null },
    ]);
  });
});
