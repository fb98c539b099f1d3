import { describe, expect, it } from 'vitest';
import { errorTables } from './error-tables.ts';
import type { Errors } from './find-errors.ts';

const errors: Errors = {
  postings: 2,
  findings: [
    { accountability: 'roadmap', gold: 'role', told: 'role', cause: null },
    {
      accountability: 'roadmap',
      gold: 'role',
      told: 'unstated',
      cause: 'missed: no labelled segment was read as saying it',
    },
    {
      accountability: 'metrics',
      gold: 'shared',
      told: 'role',
      cause: 'wrong owner: a segment was read with another owner',
    },
  ],
  segments: [
    {
      accountability: 'roadmap',
      section: 'duties',
      length: 79,
      kind: 'right',
      nature: 'right',
    },
    {
      accountability: 'metrics',
      section: 'qualifications',
      length: 80,
      kind: 'wrong owner',
      nature: 'qualification as duty',
    },
    { accountability: 'people', section: 'duties', length: 500, kind: 'invented', nature: null },
  ],
  roles: [
    ['analyst', 'analyst'],
    ['product_owner', null],
  ],
};

describe('errorTables', () => {
  const [findings, causes, segments, roles] = errorTables('context', errors);
  const row = (table: typeof findings, name: string) => table?.rows.find(([key]) => key === name);

  it('count findings: right, missed, invented, role as shared, shared as role, other', () => {
    expect(row(findings, 'roadmap')?.slice(1)).toEqual(['1', '1', '0', '0', '0', '0']);
    expect(row(findings, 'all')?.slice(1)).toEqual(['1', '1', '0', '0', '1', '0']);
  });

  it('give each cause its share of the wrong findings', () => {
    expect(causes?.rows.map((cells) => cells.slice(1))).toEqual([
      ['1', '50 %'],
      ['1', '50 %'],
    ]);
  });

  it('count segments by section and length, invented claims apart from labels', () => {
    expect(row(segments, 'section: duties')?.slice(1)).toEqual(['1', '1', '0', '0', '1', '0', '0']);
    expect(row(segments, 'length: below 80')?.[1]).toBe('1');
    expect(row(segments, 'length: 80 to below 160')?.[6]).toBe('1');
    expect(row(segments, 'length: 320 or more')?.slice(1, 6)).toEqual(['0', '0', '0', '0', '1']);
  });

  it('name the confusions of roles', () => {
    expect(roles?.title).toContain('1 of 2');
    expect(roles?.rows).toEqual([['product_owner told as none', '1']]);
  });
});
