import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../src/read/reading.ts';
import { segment } from '../src/segment/segment.ts';
import { REAL_MODELS } from './real-model.ts';

/** Segment, accountability, probability of role, shared and other, probability of asked-for experience. */
type SaidClaim = readonly [number, string, number, number, number, number];

interface Reference {
  readonly name: string;
  readonly segments: number;
  readonly claims: readonly SaidClaim[];
}

const REFERENCES: readonly Reference[] = JSON.parse(
  readFileSync(new URL('./reference/context.json', import.meta.url), 'utf8'),
);
/** The product's weights are rounded to bytes. */
const TOLERANCE = 0.02;
/** Claims less likely than this are not in the reference. */
const FLOOR = 0.05;
const REMEDY =
  'python training/reference.py WORK packages/core/test/reference/context.json writes it anew after training';

const keyOf = (index: number, accountability: string): string => `${index} ${accountability}`;
const saidOf = ({ role, shared, other }: Claim['probabilities']): number => role + shared + other;

describe.each(REFERENCES)('the context reader on $name', ({ name, segments, claims }) => {
  const text = readFileSync(new URL(`../../../examples/postings/${name}`, import.meta.url), 'utf8');
  const document = segment({ kind: 'posting', text });
  const read = REAL_MODELS.context.reader.read(document).claims;

  it('reads the segments of the reference', () => {
    expect(document.segments.length, REMEDY).toBe(segments);
  });

  it('gives every claim of the training code within two hundredths', () => {
    expect(claims.length).toBeGreaterThan(5);
    const byKey = new Map(read.map((claim) => [keyOf(claim.segment, claim.accountability), claim]));
    for (const [index, accountability, role, shared, other, qualification] of claims) {
      const key = keyOf(index, accountability);
      const claim = byKey.get(key);
      const found = claim?.probabilities ?? { role: 0, shared: 0, other: 0 };
      const apart = Math.max(
        Math.abs(found.role - role),
        Math.abs(found.shared - shared),
        Math.abs(found.other - other),
        claim === undefined ? 0 : Math.abs(claim.qualification - qualification),
      );
      expect(apart, `${key}: ${REMEDY}`).toBeLessThan(TOLERANCE);
    }
  });

  it('claims nothing else', () => {
    const known = new Set(claims.map(([index, accountability]) => keyOf(index, accountability)));
    const more = read.filter(
      ({ segment: index, accountability, probabilities }) =>
        !known.has(keyOf(index, accountability)) && saidOf(probabilities) > FLOOR + TOLERANCE,
    );
    expect(more, REMEDY).toEqual([]);
  });
});
