import { resumeTables } from '@titlescope/knowledge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPositions } from './find-positions.ts';

function found(text: string) {
  return findPositions({ kind: 'resume', text }, resumeTables).map(
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
        for (const { head, body } of findPositions({ kind: 'resume', text }, resumeTables)) {
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
