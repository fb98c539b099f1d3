import type { Band } from '@titlescope/core';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../saved/attempt.ts';
import { progressOf } from './progress.ts';

const attempt = (index: number, band: Band, points: number): Attempt => ({
  id: `a${index}`,
  at: `2026-11-25T10:${String(index).padStart(2, '0')}:00.000Z`,
  question: null,
  text: '',
  band,
  points,
  most: 13,
});

describe('progress over attempts', () => {
  it('of none says so', () => {
    expect(progressOf([])).toEqual({ dots: [], hidden: 0, says: 'No attempt yet.' });
  });

  it('of one stands in the middle', () => {
    const { dots, says } = progressOf([attempt(0, 'thin', 2)]);
    expect(dots).toMatchObject([{ x: 0.5, lane: 2, points: 2 }]);
    expect(says).toBe('1 attempt: thin, 2 of 13 points.');
  });

  it('of several runs from the left edge to the right one, by band', () => {
    const { dots, says } = progressOf([
      attempt(0, 'weak', 0),
      attempt(1, 'solid', 6),
      attempt(2, 'strong', 11),
    ]);
    expect(dots.map(({ x, lane }) => [x, lane])).toEqual([
      [0, 3],
      [0.5, 1],
      [1, 0],
    ]);
    expect(says).toBe('3 attempts: from weak, 0 of 13 points, to strong, 11 of 13.');
  });

  it('of very many draws the latest, and says how many it leaves out', () => {
    const { dots, hidden, says } = progressOf(
      Array.from({ length: 50 }, (_, index) => attempt(index, 'thin', 1)),
    );
    expect([dots.length, dots[0]?.id, hidden]).toEqual([20, 'a30', 30]);
    expect(says).toContain('50 attempts');
  });
});
