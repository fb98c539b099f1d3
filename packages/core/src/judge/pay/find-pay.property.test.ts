import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPay } from './find-pay.ts';
import { statePay } from './state-pay.ts';

const piece = fc.constantFrom(
  'Salary',
  'base',
  'budget',
  ' ',
  '\n',
  '-',
  '–',
  ' to ',
  'up to ',
  '$',
  '£',
  '€',
  'USD ',
  'CAD',
  'k',
  'M',
  ' lakhs',
  'LPA',
  '120,000',
  '65.000',
  '12',
  '55 000',
  '401',
  '(k)',
  ' per year',
  '/hr',
  '%',
  'zł',
  '\u00a0',
  '𝟙',
  'bonus',
);
const texts = fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 40 });

describe('findPay', () => {
  it('never throws, and every span lies in the text, in order, without overlap', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, min, max } of findPay(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(min === null && max === null).toBe(false);
          if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
          last = end;
        }
      }),
    );
  });

  it('states a span that holds every range of its currency, period and basis', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const ranges = findPay(parts.join(''));
        const stated = statePay(ranges);
        if (stated === null) {
          expect(ranges).toEqual([]);
          return;
        }
        for (const range of ranges) {
          const { currency, period, basis } = stated;
          if (range.currency !== currency || range.period !== period || range.basis !== basis)
            continue;
          if (range.min !== null && stated.min !== null)
            expect(range.min).toBeGreaterThanOrEqual(stated.min);
          if (range.max !== null && stated.max !== null)
            expect(range.max).toBeLessThanOrEqual(stated.max);
        }
      }),
    );
  });

  it('asks for the place of a sign once, however many figures the text has', () => {
    const text = 'Salary $ 120,000 up to $ 55 000 - '.repeat(300);
    const ratio = timeOf(text.repeat(8)) / timeOf(text);
    // Linear work gives about 8, quadratic work about 64.
    expect(ratio).toBeLessThan(30);
  });
});

/** The quickest of a few runs, in milliseconds. */
function timeOf(text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    findPay(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}
