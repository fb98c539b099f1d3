import { describe, expect, it } from 'vitest';
import { progressLine } from './progress.ts';

describe('progressLine', () => {
  it('gives a bar and the time left when the length is known', () => {
    const line = progressLine({ rows: 12_300, bytes: 250, total: 1000 }, 10_000, true);
    expect(line).toBe('█████░░░░░░░░░░░░░░░ 25%  12,300 rows  1,230 rows/s  0:30 left');
  });

  it.each([
    [100, '9:59'],
    [3_600_000 / 599, '1:00:00'],
  ])('counts the time left in a clock (%f ms)', (elapsed, wanted) => {
    const total = wanted === '9:59' ? 5991 : 600;
    expect(progressLine({ rows: 1, bytes: 1, total }, elapsed, false)).toContain(`${wanted} left`);
  });

  it('promises nothing when the length is not known', () => {
    expect(progressLine({ rows: 3, bytes: 9, total: undefined }, 2000, true)).toBe(
      '3 rows  2 rows/s',
    );
  });

  it('survives the first instant and a file that grew', () => {
    expect(progressLine({ rows: 0, bytes: 0, total: 10 }, 0, false)).toContain(
      ' 0%  0 rows  0 rows/s',
    );
    expect(progressLine({ rows: 5, bytes: 20, total: 10 }, 1000, false)).toContain('100%');
  });
});
