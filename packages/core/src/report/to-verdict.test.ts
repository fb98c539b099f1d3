import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANSWERED_CASE,
  ORDER_TAKER_CASE,
  THIN_CASE,
  UNDERSOLD_CASE,
} from '../../test/judged-cases.ts';
import { judgedFixture } from '../../test/judged-fixture.ts';
import { ACCOUNTABILITIES } from '../document/accountability.ts';
import type { Judged } from '../judge/judged.ts';
import { toVerdict } from './to-verdict.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../schema/verdict.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: false }).compile(schema);

const CASES: readonly (readonly [string, Judged])[] = [
  ['undersold', UNDERSOLD_CASE],
  ['order-taker', ORDER_TAKER_CASE],
  ['thin', THIN_CASE],
  ['answered', ANSWERED_CASE],
];

describe('toVerdict', () => {
  it.each(CASES)('keeps the contract for %s, with and without an explanation', (_, judged) => {
    for (const explain of [false, true]) {
      const verdict = JSON.parse(JSON.stringify(toVerdict(judged, { explain })));
      validate(verdict);
      expect(validate.errors).toBeNull();
      expect(Object.keys(verdict.findings)).toEqual([...ACCOUNTABILITIES]);
    }
  });

  it.each(CASES)('quotes the text exactly for %s', (_, judged) => {
    const quotes: { start: number; end: number; quote: string }[] = [];
    JSON.stringify(toVerdict(judged, { explain: true }), (_key, value) => {
      if (typeof value === 'object' && value !== null && 'quote' in value) quotes.push(value);
      return value;
    });
    for (const { start, end, quote } of quotes) expect(judged.text.slice(start, end)).toBe(quote);
    expect(quotes.length > 0).toBe(judged !== THIN_CASE);
  });

  it('gives what was set aside only when asked', () => {
    expect(toVerdict(UNDERSOLD_CASE).findings.metrics).not.toHaveProperty('setAside');
    const explained = toVerdict(UNDERSOLD_CASE, { explain: true });
    expect(explained.findings.metrics.setAside).toMatchObject([{ reason: 'qualification' }]);
    expect(explained.findings.people.setAside).toEqual([]);
  });

  it('passes id and meta through, and leaves them out when there are none', () => {
    expect(toVerdict(UNDERSOLD_CASE).id).toBe('larkmere-1');
    expect(toVerdict(THIN_CASE)).not.toHaveProperty('id');
    expect(toVerdict(THIN_CASE)).not.toHaveProperty('meta');
    const judged = judgedFixture({ text: 'a', meta: { city: 'Larkmere' } });
    expect(toVerdict(judged).meta).toEqual({ city: 'Larkmere' });
  });

  it('rounds to four decimals and keeps probabilities adding up to about one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (confidence) => {
        const judged = judgedFixture({
          text: 'Own it.',
          findings: { roadmap: { owner: 'role', confidence, claims: [{ on: 'Own it.' }] } },
        });
        const { probabilities } = toVerdict(judged).findings.roadmap;
        const values = Object.values(probabilities);
        expect(values.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 3);
        for (const value of values) expect(String(value)).toMatch(/^(0|1|0\.\d{1,4}|\d+e-\d+)$/);
      }),
    );
  });

  it.each([
    [Number.POSITIVE_INFINITY, 100],
    [Number.NEGATIVE_INFINITY, -100],
    [1.234567, 1.2346],
    [-0.00001, 0],
  ])('gives a weight of %d as %d, so that it survives JSON', (weight, said) => {
    const judged = judgedFixture({
      text: 'Own it.',
      findings: { roadmap: { owner: 'role', confidence: 1, claims: [{ on: 'Own it.', weight }] } },
    });
    expect(toVerdict(judged).findings.roadmap.evidence[0]?.weight).toBe(said);
  });
});
