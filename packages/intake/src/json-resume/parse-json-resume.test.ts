import { describe, expect, it } from 'vitest';
import { cleanText } from '../origin/clean-characters.ts';
import { parseBytes } from '../parse-bytes.ts';
import type { Parsed } from '../parsed.ts';

const RESUME = {
  $schema: 'https://jsonresume.org/schema',
  basics: {
    name: 'Ines Marlow',
    label: 'Product Owner',
    email: 'ines@example.org',
    phone: '+44 7700 900123',
    summary: 'Nine years\nin payments.',
    location: { city: 'Bristol', countryCode: 'GB' },
    profiles: [{ network: 'Any' }],
  },
  work: [
    {
      name: 'Tidewater Pay',
      position: 'Senior Product Owner',
      startDate: '2020-03',
      summary: 'Owns onboarding.',
      highlights: ['Own the roadmap.', 7, null, ' '],
    },
    'nonsense',
    { company: 'Larkspur', position: 'Product Owner', startDate: '2016-06', endDate: '2020-02' },
  ],
  education: [{ institution: 'Porthaven', area: 'Economics', studyType: 'BSc', endDate: '2014' }],
  skills: [{ name: 'Research', keywords: ['Interviews'] }],
  awards: [],
};

const read = (value: unknown, name = 'resume.json'): Promise<Parsed> =>
  parseBytes(new TextEncoder().encode(JSON.stringify(value)), { name });

describe('a JSON Resume', () => {
  it('becomes the text of a résumé', async () => {
    const parsed = await read(RESUME);
    if (!parsed.ok || parsed.origin === undefined) throw new Error(JSON.stringify(parsed));
    const { document, origin } = parsed;
    expect(document.kind).toBe('resume');
    expect(document.text).toBe(
      [
        'Ines Marlow',
        'Product Owner',
        'ines@example.org · +44 7700 900123',
        'Bristol, GB',
        '',
        'Nine years in payments.',
        '',
        'Experience',
        'Senior Product Owner, Tidewater Pay\t2020-03 – present',
        'Owns onboarding.',
        '- Own the roadmap.',
        '- 7',
        '',
        'Product Owner, Larkspur\t2016-06 – 2020-02',
        '',
        'Education',
        'BSc, Economics, Porthaven\t2014',
        '',
        'Skills',
        'Research',
        '- Interviews',
      ].join('\n'),
    );
    for (const { start, end, part, from, to } of origin.pieces) {
      expect(document.text.slice(start, end)).toBe(
        cleanText(origin.parts[part]?.text.slice(from, to) ?? ''),
      );
    }
  });

  it('is told by its content, not by its name', async () => {
    const text = JSON.stringify(RESUME);
    for (const name of ['me', 'me.txt.json', 'ME.JSON']) {
      expect(await read(RESUME, name)).toMatchObject({ document: { kind: 'resume' } });
    }
    expect(await parseBytes(new TextEncoder().encode(text), { name: 'me.txt' })).toMatchObject({
      document: { kind: 'posting', text },
    });
    expect(await read({ title: 'Owner', text: 'Own it.', basics: { pay: 1 } })).toMatchObject({
      document: { kind: 'posting', text: 'Own it.' },
    });
  });

  it.each([
    [JSON.stringify(RESUME).slice(0, -3), 'file-broken', /^JSON Resume is broken or cut off/],
    ['{"basics":{"name":" "},"work":[{}]}', 'no-text', /holds no values/],
  ])('%j cannot be read', async (text, code, message) => {
    expect(await parseBytes(new TextEncoder().encode(text))).toEqual({
      ok: false,
      issues: [{ code, message: expect.stringMatching(message) }],
    });
  });
});
