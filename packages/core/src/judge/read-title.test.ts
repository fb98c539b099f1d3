import { describe, expect, it } from 'vitest';
import { JUDGE_KNOWLEDGE } from '../../test/judge-knowledge.ts';
import { readTitle } from './read-title.ts';

describe('readTitle', () => {
  it.each<[string | undefined, string | null, string | null]>([
    ['Senior Product Manager, Tea', 'product_manager', 'senior'],
    ['PRODUCT OWNER (m/w/d)', 'product_owner', null],
    ['Product  Owner', 'product_owner', null],
    ['PO', 'product_owner', null],
    ['Pot Maker', null, null],
    ['Head of Product Operations', 'product_operations', 'head'],
    ['Product Operations Manager / Product Owner', 'product_operations', null],
    ['Scrum Master / Product Owner', 'product_owner', null],
    ['Product Owner / Scrum Master', 'product_owner', null],
    ['Sr. Lead', null, 'lead'],
    ['Product Manager of Tea', 'product_manager', null],
    ['   ', null, null],
    ['', null, null],
    [undefined, null, null],
  ])('%j is %s, %s', (title, family, seniority) => {
    const reading = readTitle(title, JUDGE_KNOWLEDGE);
    expect([reading.family, reading.seniority]).toEqual([family, seniority]);
  });

  it('takes the later entry of two spellings of one length', () => {
    const [owner, manager] = ['aa bb', 'bb aa'].map((spelling) => ({
      family: spelling,
      label: '',
      phrase: '',
      role: 'other' as const,
      spellings: [spelling],
      sources: [],
    }));
    if (owner === undefined || manager === undefined) throw new Error('two entries');
    for (const titles of [
      [owner, manager],
      [manager, owner],
    ]) {
      const { family } = readTitle('aa bb aa', { ...JUDGE_KNOWLEDGE, titles });
      expect(family).toBe(titles[1]?.family);
    }
  });

  it('finds the longest spelling though a shorter one of its family begins before it', () => {
    const entry = { label: '', phrase: '', role: 'other' as const, sources: [] };
    const titles = [
      { ...entry, family: 'wanted', spellings: ['green tea', 'tea leaf water'] },
      { ...entry, family: 'other', spellings: ['leaf water'] },
    ];
    expect(readTitle('Green Tea Leaf Water', { ...JUDGE_KNOWLEDGE, titles }).family).toBe('wanted');
  });

  it('passes the declared title through, trimmed', () => {
    expect(readTitle('  Tea Taster\u00a0', JUDGE_KNOWLEDGE).declared).toBe('Tea Taster');
  });
});
