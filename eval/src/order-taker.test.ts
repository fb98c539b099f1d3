import {
  ACCOUNTABILITIES,
  type Accountability,
  byAccountability,
  type FindingCondition,
  type FindingOwner,
} from '@titlescope/core';
import { knowledge } from '@titlescope/knowledge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrderTaker } from './order-taker.ts';

const owner = fc.constantFrom<FindingOwner>('role', 'shared', 'other', 'unstated');
const anyOwners = fc.array(owner, { minLength: 9, maxLength: 9 });

describe('isOrderTaker', () => {
  it('is the rule of the flag in the knowledge tables', () => {
    const { all, any } = knowledge.flags.find(({ code }) => code === 'order-taker') ?? {};
    expect(all).toBeDefined();
    expect(any).toBeDefined();
    fc.assert(
      fc.property(anyOwners, (drawn) => {
        const owners = byAccountability(
          (key) => drawn[ACCOUNTABILITIES.indexOf(key)] ?? 'unstated',
        );
        const meets = (key: Accountability, wanted: FindingCondition = {}) =>
          wanted[key]?.includes(owners[key]);
        const expected =
          ACCOUNTABILITIES.every((key) => meets(key, all) ?? true) &&
          ACCOUNTABILITIES.some((key) => meets(key, any) ?? false);
        expect(isOrderTaker(owners)).toBe(expected);
      }),
    );
  });
});
