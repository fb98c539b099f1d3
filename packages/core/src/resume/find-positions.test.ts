import { ownWords, resumeTables } from '@titlescope/knowledge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../first-person/lexicon.ts';
import { findPositions } from './find-positions.ts';

const { forms } = lexiconOf(ownWords);

function found(text: string) {
  return findPositions({ kind: 'resume', text }, resumeTables, forms).map(
    ({ title, employer, from, to, isCurrent, body }) => ({
      title,
      employer,
      from,
      to,
      isCurrent,
      body: body.map(({ start, end }) => text.slice(start, end)),
    }),
  );
}

const WANTED = {
  title: 'Product Owner',
  employer: 'Gorsehill Retail',
  from: '2019',
  to: '2023',
  isCurrent: false,
  body: ['- Owned the roadmap'],
};

describe('findPositions', () => {
  it.each([
    'Product Owner, Gorsehill Retail (2019 – 2023)\n- Owned the roadmap',
    'Gorsehill Retail — Product Owner\n2019 - 2023 | Leeds\n- Owned the roadmap',
    'Product Owner | Gorsehill Retail | 2019 – 2023\n- Owned the roadmap',
    'Product Owner at Gorsehill Retail (2019-2023)\n- Owned the roadmap',
    '2019 – 2023 Product Owner, Gorsehill Retail\n- Owned the roadmap',
    '2019 – 2023\tProduct Owner, Gorsehill Retail\n- Owned the roadmap',
    'Product Owner\nGorsehill Retail, Leeds, 2019–2023\n- Owned the roadmap',
    '### Product Owner — Gorsehill Retail\n*2019–2023*\n\n- Owned the roadmap',
    'Gorsehill Retail\nProduct Owner\n2019 - 2023 (4 years)\nLeeds, United Kingdom\n- Owned the roadmap',
    'Product Owner\nGorsehill Retail · Full-time\n2019 - 2023 · 4 yrs\nLeeds\n- Owned the roadmap',
    '**Product Owner** | *Gorsehill Retail* | 2019 to 2023\n- Owned the roadmap',
    'EXPERIENCE\nProduct Owner, Gorsehill Retail, 2019-2023\n- Owned the roadmap\nEDUCATION\nBSc, 2010 - 2014',
  ])('reads the layout %j', (text) => {
    expect(found(text)[0]).toEqual(WANTED);
  });

  it.each([
    [
      'Senior Product Owner, Claims Platform — Millbeck Mutual\nMarch 2020 – Present\n- Owned it',
      'Senior Product Owner, Claims Platform',
      'Millbeck Mutual',
    ],
    [
      'Product Owner, Payments | Hollowfield Bank | 2018 – 2023\n- Owned it',
      'Product Owner, Payments',
      'Hollowfield Bank',
    ],
    [
      'Hollowfield Bank, Leeds — Product Owner, Payments (2018 – 2023)\n- Owned it',
      'Product Owner, Payments',
      'Hollowfield Bank',
    ],
    [
      'Product Owner, Gorsehill Ltd — Leeds (2019 – 2023)\n- Owned it',
      'Product Owner',
      'Gorsehill Ltd',
    ],
    [
      'Hollowfield Bank\nProduct Owner, Payments\n2018 – 2023\n- Owned it',
      'Product Owner, Payments',
      'Hollowfield Bank',
    ],
    [
      'Product Owner\nHollowfield Bank\nMarch 2018 – Present | Leeds\n- Owned it',
      'Product Owner',
      'Hollowfield Bank',
    ],
    [
      'Work Experience\n\nProduct Owner\n\nHollowfield Bank\n\nJune 2018 – May 2023\n\nOwned it',
      'Product Owner',
      'Hollowfield Bank',
    ],
    [
      'Experience\n\nLarkmoor Health\n\n5 years 2 months\n\nSenior Product Owner\n\nMarch 2022 - Present (2 years 8 months)\nManchester, England, United Kingdom\n\n- Owned it',
      'Senior Product Owner',
      'Larkmoor Health',
    ],
    [
      'Name\tPer Alnæs\n2018 – 2023\nProduct Owner, Skarvik Bank, Oslo\nOwned it\n2014 – 2018\nTest Lead\nNordlys Energi, Bergen\nPlanned the tests',
      'Product Owner',
      'Skarvik Bank',
    ],
    [
      '- **Product Owner**, Gorsehill Retail (2019 – 2023)\n  - Owned it',
      'Product Owner',
      'Gorsehill Retail',
    ],
    [
      'Experience\nProduct Owner, Gorsehill Retail (2021)\n- Owned it',
      'Product Owner',
      'Gorsehill Retail',
    ],
    ['Product Owner, Gorsehill Retail (2019–21)\n- Owned it', 'Product Owner', 'Gorsehill Retail'],
    [
      'Product Owner, Gorsehill Retail, 05/19 – 06/22\n- Owned it',
      'Product Owner',
      'Gorsehill Retail',
    ],
    ['Product Owner at Gorsehill, 2019 to 2023: owned it', 'Product Owner', 'Gorsehill'],
    ['Head of Product, Europe, Acme Ltd (2019 – 2021)\n- Owned it', 'Head of Product', 'Acme Ltd'],
  ])('tells title from employer in %j', (text, title, employer) => {
    const [first] = found(text);
    expect(first).toMatchObject({ title, employer });
    expect(first?.body.join(' ')).toMatch(/^(?:- )?owned it$/i);
  });

  it('reads dates that stand before each position', () => {
    const text =
      'Name\tPer Alnæs\n2018 – 2023\nProduct Owner, Skarvik Bank, Oslo\nSupported the product manager in pricing\n2014 – 2018\nTest Lead\nNordlys Energi, Bergen\nPlanned the tests\n2009 – 2013\tBSc Informatics, University of Bergen';
    expect(found(text)).toMatchObject(
      [
        { title: 'Product Owner', employer: 'Skarvik Bank', from: '2018', body: [/^Supported/] },
        {
          title: 'Test Lead',
          employer: 'Nordlys Energi',
          from: '2014',
          body: ['Planned the tests'],
        },
      ].map(({ body, ...rest }) => ({
        ...rest,
        body: body.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))),
      })),
    );
  });

  it.each([
    'Education\nBSc Geography, University of Leeds, 2012 – 2015',
    'Education\n\nUniversity of York\n\nBachelor of Arts (B.A.), History · (2012 - 2015)\n\nPage 1 of 1',
    'Ausbildung\nB.Sc. Geographie, Universität Trier, 2010 – 2014',
    'BSc, University of Leeds\n2011 – 2014',
    'Volunteering\nTreasurer and event manager, Rowing Club, 2012 – 2015',
  ])('takes %j for no position', (part) => {
    const all = found(
      `Experience\nProduct Owner, Gorsehill Retail (2019 – 2023)\n- Owned it\n${part}`,
    );
    expect(all.map(({ title }) => title)).toEqual(['Product Owner']);
    expect(all[0]?.body).toEqual(['- Owned it']);
  });

  it('leaves out page numbers and the headings inside a position', () => {
    const text =
      'Product Owner, Gorsehill Retail (2019 – 2023)\nKey achievements:\n- Owned it\nPage 1 of 3\nTechnologies: Jira, SQL\n- Sold it';
    expect(found(text)[0]?.body).toEqual(['- Owned it', '- Sold it']);
  });

  it.each([
    ['March 2018 – Present', 'March 2018', 'Present', true],
    ['03/2019–06/2022', '03/2019', '06/2022', false],
    ['2019-03 to 2022-06', '2019-03', '2022-06', false],
    ['Sept. 2020 - now', 'Sept. 2020', 'now', true],
    ['since 2022', '2022', null, true],
  ])('reads the dates %s', (dates, from, to, isCurrent) => {
    expect(found(`Product Owner, Gorsehill Retail, ${dates}\n- Owned it`)[0]).toMatchObject({
      from,
      to,
      isCurrent,
    });
  });

  it('keeps the employer over two positions and leaves other parts out', () => {
    const text =
      'Gorsehill Retail\nProduct Owner\n2020 - 2023\n- Owned the roadmap\n\nBusiness Analyst\n2018 - 2020\n- Wrote specifications\n\nSkills\n- Jira 2019 - 2020';
    expect(found(text).map(({ title, employer, body }) => [title, employer, body.length])).toEqual([
      ['Product Owner', 'Gorsehill Retail', 1],
      ['Business Analyst', 'Gorsehill Retail', 1],
    ]);
  });

  it('takes no bullet or sentence with years for a position', () => {
    expect(found('- Led the migration of 2019 to 2020')).toEqual([]);
    expect(found('- Managed the product owner team, retail, 2019 to 2020')).toEqual([]);
    expect(found('Summary\nProduct owner since the merger of 2019 to 2020')).toEqual([]);
    expect(found('From 2019 to 2020 I led the product migration for the retail owner.')).toEqual(
      [],
    );
  });

  it('gives spans inside the text, in order', () => {
    const line = fc.constantFrom(
      'Product Owner, X',
      '2019 - 2023',
      '- did it',
      '',
      'Skills',
      'a | b',
      '\f',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 20 }), (lines) => {
        const text = lines.join('\n');
        let last = 0;
        for (const { head, body } of findPositions({ kind: 'resume', text }, resumeTables, forms)) {
          for (const { start, end } of [head, ...body]) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = start;
          }
        }
      }),
    );
  });
});
