import { describe, expect, it } from 'vitest';
import { segmentedFixture } from '../../test/segmented-fixture.ts';
import type { Segmented } from '../segment/segmented.ts';
import { COLUMNS, ORGANISATION_COLUMN, ROLE_COLUMN } from './columns.ts';
import { linearReader } from './linear-reader.ts';
import { hashWord } from './tokens.ts';

const BITS = 16;
const COLUMN = COLUMNS.indexOf('roadmap.role');

/** A reader that has learnt one thing: the word "menu" gives the roadmap to this role, and leans to a role. */
function reader() {
  const rows = new Int8Array(2 ** BITS * COLUMNS.length);
  const row = (hashWord('menu') & (2 ** BITS - 1)) * COLUMNS.length;
  rows[row + COLUMN] = 100;
  rows[row + ROLE_COLUMN] = 50;
  rows[row + ORGANISATION_COLUMN] = 50;
  return linearReader(
    { name: 'one-word', version: '1' },
    {
      bits: BITS,
      rows,
      scales: new Float32Array(COLUMNS.length).fill(0.2),
      bias: Float32Array.from(COLUMNS, (_, at) => (at < ROLE_COLUMN ? -5 : 0)),
    },
  );
}

const claimed = (document: Segmented): number[] =>
  reader()
    .read(document)
    .claims.map(({ segment }) => segment);

describe('linearReader', () => {
  it('claims for segments with the learnt word, with their spans', () => {
    const document = segmentedFixture('Brew tea', 'Own the menu', 'Pour');
    const { start, end } = document.segments[1] ?? { start: -1, end: -1 };
    expect(reader().read(document).claims).toMatchObject([
      { start, end, segment: 1, accountability: 'roadmap', owner: 'role' },
    ]);
  });

  it('reads headings as context only', () => {
    expect(claimed(segmentedFixture({ text: 'The menu', form: 'heading' }, 'Brew tea'))).toEqual(
      [],
    );
  });

  it('takes no claim from the declared title, however it is padded', () => {
    const document = segmentedFixture('Menu manager', 'Own the menu');
    expect(claimed({ ...document, title: ' Menu manager ' })).toEqual([1]);
    expect(claimed({ ...document, title: 'Menu' })).toEqual([0, 1]);
  });

  it('sums leans and says which segments they come from', () => {
    const reading = reader().read(segmentedFixture('Own the menu', 'Brew tea'));
    expect(reading.roleLean.product_manager).toBeGreaterThan(0);
    expect(reading.roleLean.scrum_master).toBe(0);
    expect(reading.roleLeans.map(({ segment, value }) => [segment, value])).toEqual([
      [0, 'product_manager'],
    ]);
    expect(reading.organisation.big_tech).toBeGreaterThan(reading.organisation.saas);
    expect(Object.values(reading.organisation).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1);
  });

  it('carries nothing over from one document to the next', () => {
    const one = reader();
    const document = segmentedFixture('Own the menu', 'Brew tea');
    const first = one.read(document);
    one.read(segmentedFixture('menu menu menu'));
    expect(one.read(document)).toEqual(first);
  });

  it('reads a document without segments', () => {
    const { claims, roleLeans } = reader().read(segmentedFixture());
    expect([claims, roleLeans]).toEqual([[], []]);
  });
});
