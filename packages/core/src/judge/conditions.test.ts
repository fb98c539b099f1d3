import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNTABILITIES, byAccountability, FINDING_OWNERS } from '../document/accountability.ts';
import type { Finding } from '../weigh/weighed.ts';
import { type Conditions, holds, probabilityOf } from './conditions.ts';

const SHARES = { role: 0.5, shared: 0.3, other: 0.15, unstated: 0.05 };

/** All nine findings of one owner, but for those given, all with the same probabilities. */
function findings(given: Partial<Record<string, Finding['owner']>> = {}) {
  return byAccountability(
    (accountability): Finding => ({
      accountability,
      owner: given[accountability] ?? 'unstated',
      confidence: 0.5,
      probabilities: SHARES,
      evidence: [],
      setAside: [],
    }),
  );
}

describe('holds', () => {
  const both: Conditions = {
    all: { roadmap: ['other', 'unstated'], metrics: ['unstated'] },
    any: { backlog: ['role'], requirements: ['role', 'shared'] },
  };
  it.each<[string, Conditions, Partial<Record<string, Finding['owner']>>, boolean]>([
    ['without conditions', {}, {}, true],
    ['with all of all', { all: { roadmap: ['unstated'] } }, {}, true],
    [
      'not with all but one of all',
      { all: { roadmap: ['unstated'], metrics: ['role'] } },
      {},
      false,
    ],
    [
      'with one of any',
      { any: { roadmap: ['role'], metrics: ['role'] } },
      { metrics: 'role' },
      true,
    ],
    ['not with none of any', { any: { roadmap: ['role'], metrics: ['role'] } }, {}, false],
    ['not with an empty any', { any: {} }, {}, false],
    ['with both', both, { requirements: 'shared' }, true],
    ['not with any alone', both, { requirements: 'shared', roadmap: 'role' }, false],
    ['not with all alone', both, { backlog: 'shared' }, false],
  ])('%s', (_, conditions, given, expected) => {
    expect(holds(conditions, findings(given))).toBe(expected);
  });
});

describe('probabilityOf', () => {
  it.each<[string, Conditions, number]>([
    ['nothing', {}, 1],
    ['one owner', { all: { roadmap: ['role'] } }, 0.5],
    ['two owners of one', { all: { roadmap: ['role', 'shared'] } }, 0.8],
    ['two accountabilities', { all: { roadmap: ['role'], metrics: ['other'] } }, 0.075],
    ['at least one of two', { any: { roadmap: ['role'], metrics: ['role'] } }, 0.75],
    ['both kinds', { all: { people: ['shared'] }, any: { roadmap: ['role'] } }, 0.15],
    ['every owner', { all: { roadmap: FINDING_OWNERS } }, 1],
    ['an empty any', { any: {} }, 0],
  ])('of %s', (_, conditions, expected) => {
    expect(probabilityOf(conditions, findings())).toBeCloseTo(expected);
  });

  it('lies between 0 and 1, and is 1 or 0 as the conditions hold or not when all findings are sure', () => {
    const owners = fc.subarray([...FINDING_OWNERS], { minLength: 1 });
    const condition = fc.dictionary(fc.constantFrom(...ACCOUNTABILITIES), owners, { maxKeys: 4 });
    const conditions = fc.record({ all: condition, any: condition }, { requiredKeys: [] });
    const owner = fc.constantFrom(...FINDING_OWNERS);
    const nine = fc.array(owner, { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(conditions, nine, (asked, given) => {
        const sure = byAccountability((key): Finding => {
          const named = given[ACCOUNTABILITIES.indexOf(key)] ?? 'unstated';
          return {
            ...findings()[key],
            owner: named,
            probabilities: { role: 0, shared: 0, other: 0, unstated: 0, [named]: 1 },
          };
        });
        expect(probabilityOf(asked, sure)).toBe(holds(asked, sure) ? 1 : 0);
        const unsure = probabilityOf(asked, findings());
        expect(unsure).toBeGreaterThanOrEqual(0);
        expect(unsure).toBeLessThanOrEqual(1);
      }),
    );
  });
});
