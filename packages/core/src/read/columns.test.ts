import { describe, expect, it } from 'vitest';
import { COLUMNS, ORGANISATION_COLUMN, QUALIFICATION_COLUMN, ROLE_COLUMN } from './columns.ts';

describe('columns', () => {
  it('have a name each, once', () => {
    expect(new Set(COLUMNS).size).toBe(COLUMNS.length);
  });

  it.each([
    [0, 'roadmap.role'],
    [QUALIFICATION_COLUMN - 1, 'technical.other'],
    [QUALIFICATION_COLUMN, 'qualification'],
    [ROLE_COLUMN, 'role.product_manager'],
    [ORGANISATION_COLUMN - 1, 'role.other'],
    [ORGANISATION_COLUMN, 'organisation.big_tech'],
    [COLUMNS.length - 1, 'organisation.unknown'],
  ])('column %d is %s', (at, name) => {
    expect(COLUMNS[at]).toBe(name);
  });
});
