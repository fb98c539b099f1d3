import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimSketch, claimFixture } from '../../test/claim-fixture.ts';
import { ACCOUNTABILITIES, byAccountability } from '../document/accountability.ts';
import type { Claim } from '../read/reading.ts';
import {
  featuresOf,
  featuresWithout,
  OWN_FEATURES,
  ownFeatures,
  SHARED_FEATURES,
  sharedFeatures,
  tallyClaims,
} from './weigh-features.ts';

const oddsOf = (probability: number): number =>
  Math.log((probability + 0.01) / (1.01 - probability));

/** The definition, said as plainly as possible. */
function naive(claims: readonly Claim[]): number[] {
  const kinds: ((claim: Claim) => number)[] = [
    ({ probabilities, qualification }) => probabilities.role * (1 - qualification),
    ({ probabilities, qualification }) => probabilities.shared * (1 - qualification),
    ({ probabilities, qualification }) => probabilities.other * (1 - qualification),
    ({ probabilities: { role, shared, other }, qualification }) =>
      (role + shared + other) * (1 - qualification),
    ({ probabilities: { role, shared, other }, qualification }) =>
      (role + shared + other) * qualification,
  ];
  return kinds.flatMap((kind) => {
    const each = claims.map(kind);
    return [Math.log1p(each.reduce((sum, p) => sum + p, 0)), oddsOf(Math.max(0, ...each))];
  });
}

function expectClose(actual: Float64Array, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  for (const [at, value] of expected.entries()) {
    expect(Math.abs((actual[at] ?? Number.NaN) - value), OWN_FEATURES[at]).toBeLessThan(1e-9);
  }
}

const probability = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 1, 0.5, 1e-12, 1 - 1e-12),
);
const claim = fc
  .tuple(probability, probability, probability)
  .map(([a, b, qualification]): ClaimSketch => {
    const role = a;
    const shared = (1 - role) * b;
    return { role, shared, other: 1 - role - shared, qualification };
  })
  .map(claimFixture);

const named = (features: Float64Array, name: string): number | undefined =>
  features[OWN_FEATURES.indexOf(name)];

describe('features of claims', () => {
  it('without claims are no sum and the least log-odds, one for each name', () => {
    const least = oddsOf(0);
    expect(least).toBeLessThan(-4);
    expect([...featuresOf(tallyClaims([]))]).toEqual(
      OWN_FEATURES.map((name) => (name.endsWith('.sum') ? 0 : least)),
    );
  });

  it('of two duties', () => {
    const features = ownFeatures(
      [claimFixture({ role: 0.5, shared: 0.2 }), claimFixture({ role: 0.8, segment: 1 })],
      'roadmap',
    );
    expect(named(features, 'role.sum')).toBeCloseTo(Math.log(2.3));
    expect(named(features, 'role.most')).toBeCloseTo(oddsOf(0.8));
    expect(named(features, 'shared.sum')).toBeCloseTo(Math.log(1.2));
    expect(named(features, 'duty.sum')).toBeCloseTo(Math.log(2.5));
    expect(named(features, 'duty.most')).toBeCloseTo(oddsOf(0.8));
    expect(named(features, 'qualification.sum')).toBe(0);
    expect(named(features, 'other.most')).toBeCloseTo(oddsOf(0));
  });

  it('of asked-for experience are no duty, whoever owns it', () => {
    const features = ownFeatures(
      [claimFixture({ role: 0.6, other: 0.3, qualification: 1 })],
      'roadmap',
    );
    expect(named(features, 'qualification.sum')).toBeCloseTo(Math.log(1.9));
    expect(named(features, 'qualification.most')).toBeCloseTo(oddsOf(0.9));
    for (const kind of ['role', 'shared', 'other', 'duty']) {
      expect(named(features, `${kind}.sum`), kind).toBe(0);
    }
  });

  it('take no claim of another accountability', () => {
    expect(ownFeatures([claimFixture({ role: 1 })], 'metrics')).toEqual(ownFeatures([], 'metrics'));
  });

  it('with and without any claim equal the naive computation to 1e-9', () => {
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 40 }), (claims) => {
        const tally = tallyClaims(claims);
        expectClose(featuresOf(tally), naive(claims));
        for (const left of claims) {
          expectClose(
            featuresWithout(tally, left),
            naive(claims.filter((other) => other !== left)),
          );
        }
      }),
    );
  });

  it('do not depend on the order of the claims', () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 12 }), (claims) => {
        expectClose(featuresOf(tallyClaims(claims.toReversed())), naive(claims));
      }),
    );
  });

  it('stay right when there are thousands of sure claims', () => {
    const claims = Array.from({ length: 5000 }, (_, segment) =>
      claimFixture({ segment, role: 0.9 + (segment % 10) / 100, qualification: (segment % 3) / 2 }),
    );
    const tally = tallyClaims(claims);
    for (const left of claims.slice(0, 30)) {
      expectClose(featuresWithout(tally, left), naive(claims.filter((other) => other !== left)));
    }
  });
});

describe('features that all findings share', () => {
  it('are four of the own features of each accountability, by name', () => {
    const own = byAccountability((accountability) => {
      const at = ACCOUNTABILITIES.indexOf(accountability);
      return Float64Array.from(OWN_FEATURES, (_, feature) => 100 * at + feature);
    });
    const shared = sharedFeatures(own);
    expect(shared.length).toBe(ACCOUNTABILITIES.length * 4);
    expect([...shared]).toEqual(
      SHARED_FEATURES.map((name) => {
        const [accountability, ...rest] = name.split('.');
        const at = ACCOUNTABILITIES.findIndex((key) => key === accountability);
        return 100 * at + OWN_FEATURES.indexOf(rest.join('.'));
      }),
    );
  });
});
