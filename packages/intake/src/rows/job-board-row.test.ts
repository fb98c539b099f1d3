import { describe, expect, it } from 'vitest';
import { openInput } from '../open-input.ts';
import type { Row } from './row.ts';

async function rowsOf(value: unknown): Promise<Row[]> {
  async function* bytes(): AsyncIterable<Uint8Array> {
    yield new TextEncoder().encode(JSON.stringify(value));
  }
  const input = await openInput(bytes(), { name: 'jobs.json' });
  if (!input.ok || input.holds !== 'many') throw new Error(JSON.stringify(input));
  const rows: Row[] = [];
  for await (const row of input.rows) rows.push(row);
  return rows;
}

const lever = {
  id: '5ac2',
  text: 'Product Owner',
  hostedUrl: 'https://jobs.example/5ac2',
  categories: { team: 'Booking', location: 'Leeds' },
  description: '<div>We move <b>barges</b>.</div>',
  descriptionPlain: 'We move barges.',
  lists: [
    { text: 'What you do', content: '<li>Own the roadmap</li><li>Talk with forwarders</li>' },
    { text: 'What you bring', content: '<li>Patience</li>' },
    'nonsense',
  ],
  additional: '<p>We answer everybody.</p>',
  salaryDescription: '<p>£60,000</p>',
};

const greenhouse = {
  id: 44_444,
  title: 'Product Owner',
  absolute_url: 'https://boards.example/44444',
  location: { name: 'Leeds' },
  content:
    '&lt;p&gt;We move barges.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Own the roadmap&lt;/li&gt;&lt;/ul&gt;',
  departments: [{ id: 1, name: 'Booking' }],
};

const ashby = {
  title: 'Product Owner',
  team: 'Booking',
  descriptionHtml: '<p>We move barges.</p><ul><li>Own the roadmap</li></ul>',
  jobUrl: 'https://jobs.example/abc',
  compensation: { compensationTierSummary: '£60K – £70K' },
};

describe('postings as job boards give them', () => {
  it('of Lever: lists, closing words and pay are part of the text', async () => {
    const wanted = {
      ok: true,
      document: {
        id: '5ac2',
        title: 'Product Owner',
        text: 'We move barges.\n\nWhat you do\n\n- Own the roadmap\n- Talk with forwarders\n\nWhat you bring\n\n- Patience\n\nWe answer everybody.\n\n£60,000',
        meta: {
          hostedUrl: 'https://jobs.example/5ac2',
          categories: { team: 'Booking', location: 'Leeds' },
        },
      },
    };
    expect(await rowsOf([lever, lever])).toMatchObject([wanted, wanted]);
    const [row] = await rowsOf(lever);
    expect(row).toMatchObject(wanted);
    expect(row?.ok && Object.keys(row.document.meta ?? {})).toEqual(['hostedUrl', 'categories']);
  });

  it('of Greenhouse: one, or a board', async () => {
    const wanted = {
      ok: true,
      document: {
        id: '44444',
        title: 'Product Owner',
        text: 'We move barges.\n\n- Own the roadmap',
      },
    };
    expect(await rowsOf(greenhouse)).toMatchObject([wanted]);
    expect(await rowsOf({ jobs: [greenhouse, greenhouse], meta: { total: 2 } })).toMatchObject([
      wanted,
      wanted,
    ]);
  });

  it('of Ashby: a board', async () => {
    expect(await rowsOf({ apiVersion: '1', jobs: [ashby] })).toMatchObject([
      {
        document: {
          id: 'https://jobs.example/abc',
          title: 'Product Owner',
          text: 'We move barges.\n\n- Own the roadmap',
          meta: { compensation: { compensationTierSummary: '£60K – £70K' } },
        },
      },
    ]);
  });

  it('leaves rows alone that only look like Lever’s', async () => {
    const row = { text: 'You own the roadmap.', lists: [], categories: 'none', description: null };
    expect(await rowsOf(row)).toMatchObject([{ document: { text: 'You own the roadmap.' } }]);
  });
});
