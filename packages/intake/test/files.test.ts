import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBytes } from '../src/parse-bytes.ts';
import type { Parsed } from '../src/parsed.ts';

function read(name: string): Promise<Parsed> {
  return parseBytes(readFileSync(new URL(`files/${name}`, import.meta.url)), { name });
}

async function textOf(name: string): Promise<string> {
  const parsed = await read(name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.document.text;
}

const RESUME = [
  'CONTACT',
  'ines.marlow@example.org\n+44 7700 900123\nBristol, United Kingdom',
  'SKILLS\n- Discovery interviews\n- Opportunity mapping\n- SQL and dashboards\n- Pricing experiments\n- Roadmap narrative',
  'LANGUAGES',
  'English (native)\nPortuguese (fluent)',
  'EDUCATION',
  'BSc Economics, University of Porthaven, 2011–2014',
  'CERTIFICATES',
  'CSPO, 2018',
  'Ines Marlow',
  'Product Owner, payments and onboarding',
  'PROFILE',
  'Product owner with nine years in payment software. I like to talk to merchants before anybody writes a story, and to stop things which do not earn their keep.',
  'EXPERIENCE',
  'Senior Product Owner, Tidewater Pay\tMar 2020 – present\n' +
    '- Own the roadmap for merchant onboarding; killed two of five bets after 31 interviews showed that nobody would pay for them.\n' +
    '- Set the activation metric with finance and moved it from 41 % to 63 % within three quarters.\n' +
    '- Interview four merchants each fortnight together with the designer and share what was heard with the whole company.',
  'Product Owner, Larkspur Systems\tJun 2016 – Feb 2020\n' +
    '- Kept a backlog of 140 items for three teams, wrote acceptance criteria and accepted stories.\n' +
    '- Was part of the team that moved billing to a new ledger without a day of downtime.',
  'Business Analyst, Coalbrook County Council\tSep 2014 – May 2016\n' +
    '- Documented requirements of the housing service with 60 case workers.',
  'PROJECTS',
  'Volunteer treasurer of a community boat-building workshop; runs its budget and a small web shop which sells kits to schools.',
].join('\n\n');

describe('files as people have them', () => {
  it('a résumé in two columns, printed by a browser', async () => {
    expect(await textOf('resume.pdf')).toBe(RESUME);
  });

  it('the same, where its owner forbids changes', async () => {
    expect(await textOf('restricted.pdf')).toBe(RESUME);
  });

  it('a posting in two columns with cut words and a table', async () => {
    const parsed = await read('posting.pdf');
    expect(parsed).toMatchObject({
      ok: true,
      document: { title: 'Senior Product Owner (m/f/d), Claims Platform' },
      notices: [{ code: 'parts-left-out' }],
    });
    const text = await textOf('posting.pdf');
    for (const whole of [
      'There is considerable responsibility involved, and understanding of international reinsurance arrangements is advantageous. Efficient offices, five officers.',
      '- Maintain and prioritise the backlog of the claims platform in accordance with the roadmap which the product management department hands down each quarter.\n' +
        '- Write user stories with acceptance criteria and accept the work of two cross-functional teams.\n' +
        '- Support the product manager in interviews with policy-holders; collect their questions beforehand.',
      'Level\tFrom\tTo\nSenior\t£58,000\t£71,000\nLead\t£70,000\t£84,000\n\nApply until 31 January 2027',
    ]) {
      expect(text).toContain(whole);
    }
    expect(text).not.toMatch(/localhost|\u00ad|\u2010|1\/2/);
  });

  it('a Word file', async () => {
    expect(await read('word.docx')).toMatchObject({
      document: { title: 'Product Owner, Booking' },
    });
    expect(await textOf('word.docx')).toBe(
      [
        'Product Owner, Booking',
        'Heronsgate Freight builds software for canal and rail forwarders.',
        'What you will do',
        '- Own the roadmap of the booking product and decide what is built next.\n- Talk with forwarders every week and bring back what they struggle with.',
        'How we hire',
        '1. A call of half an hour\n2. An afternoon with the team',
        'Salary\t£60,000 to £71,000\nWhere\tLeeds or remote',
      ].join('\n\n'),
    );
  });

  it('a saved page whose posting stands in a frame', async () => {
    expect(await read('saved.mhtml')).toMatchObject({
      document: {
        title: 'Product Manager, Ledger',
        meta: { url: 'http://localhost:8123/board.html' },
      },
    });
    expect(await textOf('saved.mhtml')).toMatch(
      /^Product Manager, Ledger\n\nYou decide, .* – naïve wishes, café talk and all\.\n\n- Own/,
    );
  });

  it.each([
    [
      'locked.pdf',
      'file-encrypted',
      /locked with a password; open it with the password and save a copy/,
    ],
    [
      'scanned.pdf',
      'pdf-without-text',
      /^no text in this PDF: its page is a picture, .* text recognition/,
    ],
  ])('%s cannot be read, and why', async (name, code, message) => {
    expect(await read(name)).toEqual({
      ok: false,
      issues: [{ code, message: expect.stringMatching(message) }],
    });
  });
});
