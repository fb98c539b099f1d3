import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimFixture, readFixture } from '../../test/claim-fixture.ts';
import { weigherFixture } from '../../test/weights-fixture.ts';
import { ACCOUNTABILITIES, FINDING_OWNERS } from '../document/accountability.ts';
import type { Claim } from '../read/reading.ts';
import { linearWeigher } from './linear-weigher.ts';
import { weigh } from './weigh.ts';

const weigher = linearWeigher(weigherFixture());
const share = fc.double({ min: 0, max: 1, noNaN: true });
const claim = fc
  .tuple(fc.constantFrom(...ACCOUNTABILITIES), share, share, share, fc.nat({ max: 50 }))
  .map(([accountability, role, rest, qualification, segment]) =>
    claimFixture({
      segment,
      accountability,
      role,
      shared: (1 - role) * rest,
      other: (1 - role) * (1 - rest),
      qualification,
    }),
  );

/** Claims that count each look at their probabilities. */
function counted(count: number): { claims: Claim[]; looks: () => number } {
  let looks = 0;
  const claims = Array.from({ length: count }, (_, segment): Claim => {
    const accountability = ACCOUNTABILITIES[segment % 9] ?? 'roadmap';
    const made = claimFixture({
      segment,
      accountability,
      role: 0.5,
      shared: 0.2,
      qualification: 0.1,
    });
    return {
      ...made,
      get probabilities() {
        looks += 1;
        return made.probabilities;
      },
    };
  });
  return { claims, looks: () => looks };
}

describe('linearWeigher', () => {
  it('gives probabilities that add up to one, and those of all other claims when one is left out', () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 30 }), (claims) => {
        const weighing = weigher.weigh(claims);
        for (const key of ACCOUNTABILITIES) {
          const sum = FINDING_OWNERS.reduce(
            (total, owner) => total + weighing.probabilities[key][owner],
            0,
          );
          expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
        }
        for (const left of claims) {
          const fewer = weigher.weigh(claims.filter((other) => other !== left));
          const without = weighing.without(left);
          for (const owner of FINDING_OWNERS) {
            const difference = without[owner] - fewer.probabilities[left.accountability][owner];
            expect(Math.abs(difference)).toBeLessThan(1e-9);
          }
        }
      }),
    );
  });

  it('does not mind the order of the claims', () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 20 }), (claims) => {
        const forwards = weigher.weigh(claims).probabilities;
        const backwards = weigher.weigh(claims.toReversed()).probabilities;
        for (const key of ACCOUNTABILITIES) {
          for (const owner of FINDING_OWNERS) {
            expect(Math.abs(forwards[key][owner] - backwards[key][owner])).toBeLessThan(1e-9);
          }
        }
      }),
    );
  });

  it('does work that grows linearly with the claims, leave-one-out included', () => {
    const work = [1000, 10_000].map((count) => {
      const { claims, looks } = counted(count);
      const { findings } = weigh(readFixture(claims), weigher);
      const shown = ACCOUNTABILITIES.flatMap((key) => [
        ...findings[key].evidence,
        ...findings[key].setAside,
      ]);
      expect(shown).toHaveLength(count);
      return looks();
    });
    const [small = 0, large = 0] = work;
    expect(small).toBeGreaterThan(1000);
    expect(large / small).toBeLessThan(10.5);
  });
});
