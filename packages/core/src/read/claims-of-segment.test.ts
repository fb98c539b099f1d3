import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIM_FLOOR, claimsOfSegment } from './claims-of-segment.ts';
import { COLUMNS, QUALIFICATION_COLUMN } from './columns.ts';

const SPAN = { start: 3, end: 9 };

/** Logits that say nothing anywhere, but for what is given by column. */
function logits(given: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from(COLUMNS, (column, at) => given[column] ?? (at < 27 ? -20 : 0));
}

describe('claimsOfSegment', () => {
  it('makes no claim when nothing is likely', () => {
    expect(claimsOfSegment(SPAN, 4, logits({}))).toEqual([]);
  });

  it('makes one claim with span, segment, likeliest owner and its probability', () => {
    const [claim, ...rest] = claimsOfSegment(
      SPAN,
      4,
      logits({ 'metrics.shared': Math.log(6), 'metrics.role': Math.log(3), qualification: 0 }),
    );
    expect(rest).toEqual([]);
    expect(claim).toMatchObject({
      ...SPAN,
      segment: 4,
      accountability: 'metrics',
      owner: 'shared',
    });
    expect(claim?.confidence).toBeCloseTo(0.6);
    expect(claim?.probabilities.role).toBeCloseTo(0.3);
    expect(claim?.qualification).toBeCloseTo(0.5);
  });

  it.each([
    [CLAIM_FLOOR * 1.01, 1],
    [CLAIM_FLOOR * 0.99, 0],
  ])('keeps a claim of probability %d: %d', (probability, count) => {
    const role = Math.log(probability / (1 - probability));
    expect(claimsOfSegment(SPAN, 0, logits({ 'people.role': role }))).toHaveLength(count);
  });

  it('gives several accountabilities, in their order', () => {
    const claims = claimsOfSegment(SPAN, 0, logits({ 'technical.other': 2, 'roadmap.role': 2 }));
    expect(claims.map(({ accountability, owner }) => [accountability, owner])).toEqual([
      ['roadmap', 'role'],
      ['technical', 'other'],
    ]);
  });

  it('gives probabilities that are numbers and add up to at most one, for any logits', () => {
    const logit = fc.oneof(
      fc.double({ min: -40, max: 40, noNaN: true }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    );
    const many = fc.array(logit, { minLength: COLUMNS.length, maxLength: COLUMNS.length });
    fc.assert(
      fc.property(many, (values) => {
        for (const claim of claimsOfSegment(SPAN, 0, Float64Array.from(values))) {
          const { role, shared, other } = claim.probabilities;
          const sum = role + shared + other;
          expect(sum).toBeGreaterThanOrEqual(CLAIM_FLOOR - 1e-9);
          expect(sum).toBeLessThanOrEqual(1 + 1e-9);
          expect(claim.confidence).toBe(Math.max(role, shared, other));
          expect(claim.confidence).toBe(claim.probabilities[claim.owner]);
          expect(claim.qualification).toBeGreaterThanOrEqual(0);
          expect(claim.qualification).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('reads the column of asked-for experience', () => {
    const values = logits({ 'roadmap.role': 3 });
    values[QUALIFICATION_COLUMN] = 30;
    expect(claimsOfSegment(SPAN, 0, values)[0]?.qualification).toBeCloseTo(1);
  });
});
