import { describe, expect, it } from 'vitest';
import type { WordEntry } from './lexicon.ts';
import { leanSums, wordLeans } from './word-leans.ts';

const TABLE = { rows: Int8Array.of(10, -20, 30, 40), scales: Float32Array.of(0.5, 0.25) };

const entry = (bucket: number): WordEntry => ({ hash: 1, bucket, vector: new Float32Array() });

describe('leanSums', () => {
  it('adds up the rows of known words, as often as they come', () => {
    const { sums, known } = leanSums([entry(0), entry(1), entry(-1), entry(1)], TABLE);
    expect([...sums]).toEqual([70, 60]);
    expect(known).toBe(3);
  });

  it('is nothing without known words', () => {
    const { sums, known } = leanSums([entry(-1)], TABLE);
    expect([[...sums], known]).toEqual([[0, 0], 0]);
  });
});

describe('wordLeans', () => {
  const one = leanSums([entry(0), entry(0)], TABLE);
  const other = leanSums([entry(1)], TABLE);

  it('adds up to the mean over the weighed words and thirty more, times the root of the number of segments', () => {
    const leans = wordLeans([one, other], [0.5, 2], TABLE.scales);
    const total = [0, 1].map((column) =>
      leans.reduce((sum, { scores }) => sum + (scores[column] ?? 0), 0),
    );
    const words = 0.5 * 2 + 2 * 1 + 30;
    expect(total[0]).toBeCloseTo((Math.SQRT2 * (0.5 * 20 * 0.5 + 2 * 30 * 0.5)) / words, 9);
    expect(total[1]).toBeCloseTo((Math.SQRT2 * (0.5 * -40 * 0.25 + 2 * 40 * 0.25)) / words, 9);
    expect(leans.map(({ segment }) => segment)).toEqual([0, 1]);
  });

  it('is drawn to zero where few words speak, and is their mean where many do', () => {
    const leanOf = (importance: number): number =>
      Math.abs(wordLeans([one], [importance], TABLE.scales)[0]?.scores[0] ?? Number.NaN);
    expect(leanOf(0.5)).toBeLessThan(leanOf(5));
    expect(leanOf(1e6)).toBeCloseTo(5, 3);
    expect(leanOf(15)).toBeCloseTo(2.5, 9);
  });

  it('is zero where nothing is important or known, and for no segments', () => {
    const unimportant = wordLeans([one], [0], TABLE.scales);
    const unknown = wordLeans([leanSums([entry(-1)], TABLE)], [1], TABLE.scales);
    for (const [lean, ...more] of [unimportant, unknown]) {
      expect(more).toEqual([]);
      expect(lean?.scores.length).toBe(2);
      expect(lean?.scores.every((score) => Math.abs(score) === 0)).toBe(true);
    }
    expect(wordLeans([], [], TABLE.scales)).toEqual([]);
  });
});
