import { type Accountability, OWNERS, type Owner } from '../src/document/accountability.ts';
import type { Claim, Read, Reading } from '../src/read/reading.ts';
import { NO_READING } from './no-reading.ts';

/** A claim by hand: what is left out is nothing, and the span is ten units for each segment. */
export interface ClaimSketch {
  readonly segment?: number;
  readonly accountability?: Accountability;
  readonly role?: number;
  readonly shared?: number;
  readonly other?: number;
  readonly qualification?: number;
}

/** Builds a claim; its owner is the likeliest of the three. */
export function claimFixture(sketch: ClaimSketch): Claim {
  const { segment = 0, accountability = 'roadmap', qualification = 0 } = sketch;
  const probabilities = {
    role: sketch.role ?? 0,
    shared: sketch.shared ?? 0,
    other: sketch.other ?? 0,
  };
  const owner = OWNERS.reduce<Owner>(
    (best, candidate) => (probabilities[candidate] > probabilities[best] ? candidate : best),
    'role',
  );
  return {
    start: segment * 10,
    end: segment * 10 + 9,
    segment,
    accountability,
    owner,
    confidence: probabilities[owner],
    probabilities,
    qualification,
  };
}

/** A document that has been read with these claims, in a text of as many segments as they need. */
export function readFixture(claims: readonly Claim[], reading: Partial<Reading> = {}): Read {
  const count = Math.max(1, ...claims.map(({ segment }) => segment + 1));
  return {
    kind: 'posting',
    text: 'Brew tea. '.repeat(count),
    segments: Array.from({ length: count }, (_, segment) => ({
      start: segment * 10,
      end: segment * 10 + 9,
      section: 'duties' as const,
      form: 'sentence' as const,
      heading: null,
    })),
    reading: { ...NO_READING, claims, ...reading },
    reader: { name: 'by-hand', version: '1' },
  };
}
