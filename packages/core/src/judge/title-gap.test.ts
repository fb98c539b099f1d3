import { describe, expect, it } from 'vitest';
import { JUDGE_KNOWLEDGE } from '../../test/judge-knowledge.ts';
import type { RoleName } from '../document/role.ts';
import type { TitleGap } from './judged.ts';
import { titleGapOf } from './title-gap.ts';

describe('titleGapOf', () => {
  it.each<[string | null, RoleName | null, TitleGap]>([
    ['product_owner', 'product_manager', 'undersold'],
    ['product_manager', 'product_owner', 'oversold'],
    ['product_owner', 'product_owner', 'matches'],
    ['product_operations', 'other', 'matches'],
    ['scrum_master', 'business_analyst', 'sideways'],
    ['product_operations', 'product_owner', 'unclear'],
    ['product_owner', 'other', 'unclear'],
    ['product_owner', null, 'unclear'],
    [null, 'product_owner', 'unclear'],
    ['tea_taster', 'product_owner', 'unclear'],
  ])('a title of %s over the work of %s: %s', (family, role, gap) => {
    expect(titleGapOf(family, role, JUDGE_KNOWLEDGE)).toBe(gap);
  });
});
