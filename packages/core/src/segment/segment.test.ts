import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../document/document.ts';
import { segment } from './segment.ts';

function cut(text: string, kind: DocumentKind = 'posting'): string[] {
  return segment({ kind, text }).segments.map(({ start, end }) => text.slice(start, end));
}

function forms(text: string): string[] {
  return segment({ kind: 'posting', text }).segments.map(({ form }) => form);
}

describe('sentences', () => {
  it.each<[string, string, string[]]>([
    ['two sentences', 'We sell tea. You buy cups.', ['We sell tea.', 'You buy cups.']],
    ['e.g. and i.e.', 'Use tools, e.g. Jira, i.e. Boards.', ['Use tools, e.g. Jira, i.e. Boards.']],
    [
      'titles',
      'Ask our Sr. Analyst or Dr. Tea. Then rest.',
      ['Ask our Sr. Analyst or Dr. Tea.', 'Then rest.'],
    ],
    ['Inc. inside', 'Teapot Inc. Germany hires.', ['Teapot Inc. Germany hires.']],
    [
      'Inc. at the end',
      'We are Teapot Inc. You will brew.',
      ['We are Teapot Inc.', 'You will brew.'],
    ],
    ['U.S. inside', 'Only in the U.S. Pacific zone.', ['Only in the U.S. Pacific zone.']],
    [
      'etc. at the end',
      'Cups, pots, etc. Define the menu.',
      ['Cups, pots, etc.', 'Define the menu.'],
    ],
    ['vs.', 'Weigh build vs. Buy options.', ['Weigh build vs. Buy options.']],
    [
      'a URL',
      'See https://tea.example/A.B?q=C.D now. Go on.',
      ['See https://tea.example/A.B?q=C.D now.', 'Go on.'],
    ],
    [
      'an e-mail address',
      'Write to jobs@tea.example. Do it soon.',
      ['Write to jobs@tea.example.', 'Do it soon.'],
    ],
    [
      'versions and decimals',
      'Move v2.1.3 to 3.5 within 0.5 days.',
      ['Move v2.1.3 to 3.5 within 0.5 days.'],
    ],
    [
      'product names with stops',
      'Know Node.js, ASP.NET and .NET Core.',
      ['Know Node.js, ASP.NET and .NET Core.'],
    ],
    ['a retirement plan', 'A 401(k) Plan is offered.', ['A 401(k) Plan is offered.']],
    ['questions', 'Ready? Apply today!', ['Ready?', 'Apply today!']],
    ['closing quotes', 'They say \u201cgo.\u201d We go.', ['They say \u201cgo.\u201d', 'We go.']],
    [
      'wide stops',
      '\u6211\u4eec\u62db\u4eba\u3002\u8bf7\u7533\u8bf7\u3002',
      ['\u6211\u4eec\u62db\u4eba\u3002', '\u8bf7\u7533\u8bf7\u3002'],
    ],
    [
      'a wrapped line',
      'Own the plan of a team that brews tea for the\nwhole region and beyond.',
      ['Own the plan of a team that brews tea for the\nwhole region and beyond.'],
    ],
  ])('%s', (_, text, expected) => expect(cut(text)).toEqual(expected));
});

describe('bullets', () => {
  it.each<[string, string]>([
    ['dashes', '- Brew tea\n- Wash cups'],
    ['bullets', '\u2022 Brew tea\n\u2022 Wash cups'],
    ['middle dots', '\u00b7 Brew tea\n\u00b7\u00a0Wash cups'],
    ['asterisks', '* Brew tea\n* Wash cups'],
    ['en dashes', '\u2013 Brew tea\n\u2013 Wash cups'],
    ['numbers', '1. Brew tea\n2) Wash cups'],
    ['numbers on one line', '1. Brew tea 2. Wash cups'],
    ['letters', 'a) Brew tea\nb) Wash cups'],
    ['the letter o', 'o Brew tea\no\tWash cups'],
    ['emoji', '\u{1f680} Brew tea\n\u2705 Wash cups'],
    ['nothing', 'Brew tea\nWash cups'],
    ['one line of bullets', '\u2022 Brew tea \u2022 Wash cups'],
    ['glued bullets', '\u2022Brew tea\u2022Wash cups'],
    ['CRLF', '- Brew tea\r\n- Wash cups\r\n'],
    ['lone CR', '- Brew tea\r- Wash cups'],
    ['U+2028', 'Brew tea\u2028Wash cups'],
    ['byte order mark and zero width', '\ufeff\u200b- Brew tea\u200b\n\u2060- Wash cups\ufeff'],
    ['bold', '- **Brew tea**\n- __Wash cups__'],
  ])('%s', (_, text) => expect(cut(text)).toEqual(['Brew tea', 'Wash cups']));

  it('splits dashes on one line', () => {
    expect(cut('- Brew tea - Wash cups - Lay tables')).toEqual([
      'Brew tea',
      'Wash cups',
      'Lay tables',
    ]);
  });

  it('marks bullets, sentences and headings', () => {
    expect(forms('Duties:\n- Brew tea\nWe also sing.')).toEqual(['heading', 'bullet', 'sentence']);
  });

  it('drops rules and empty bullets', () => {
    expect(cut('-----\n\u2022\n***\n- Brew tea\n====')).toEqual(['Brew tea']);
  });
});

describe('lost line breaks', () => {
  it.each<[string, string[]]>([
    ['Own tea across the companyPrepare menus', ['Own tea across the company', 'Prepare menus']],
    [
      'Ship at a steady rhythmRequirements:BA/MA in Tea',
      ['Ship at a steady rhythm', 'Requirements:', 'BA/MA in Tea'],
    ],
    ['Three seasons of experienceStrong voice', ['Three seasons of experience', 'Strong voice']],
    ['Pots (cups, etc.)Define menus', ['Pots (cups, etc.)', 'Define menus']],
    ['Serve guests.Wash cups', ['Serve guests.', 'Wash cups']],
    ['Qualifications3+ years of brewing', ['Qualifications', '3+ years of brewing']],
    ['Skilled in SQLExperience with tea', ['Skilled in SQL', 'Experience with tea']],
    ['Uses PowerPointAbility to sing', ['Uses PowerPoint', 'Ability to sing']],
    ['Knows JavaScript and iOS', ['Knows JavaScript and iOS']],
  ])('%s', (text, expected) => expect(cut(text)).toEqual(expected));

  it.each([
    'JavaScript',
    'iOS',
    'PowerPoint',
    'GitHub',
    'SaaS',
    'DevOps',
    'eCommerce',
    'YouTube',
    'LinkedIn',
    'McDonald',
    'macOS',
    'MySQL',
    'PostgreSQL',
    'ServiceNow',
    'PhD',
    'OAuth',
    'IoT',
    'B2B',
    'GraphQL',
    'TypeScript',
    'OpenAI',
    'PyTorch',
    'WhatsApp',
    'javaScript',
    'linkedIn',
    'devOps',
  ])('keeps %s whole', (name) =>
    expect(cut(`Likes ${name} a lot`)).toEqual([`Likes ${name} a lot`]),
  );

  it('cuts a long run of bullets without punctuation', () => {
    const run = Array.from(
      { length: 12 },
      (_, i) => `Manage the brewing of many fine teas in hall number ${i} of the house`,
    );
    expect(cut(run.join(' '))).toEqual(run);
  });
});

describe('headings and sections', () => {
  const section = (text: string, needle: string): string | undefined =>
    segment({ kind: 'posting', text }).segments.find(({ start, end }) =>
      text.slice(start, end).includes(needle),
    )?.section;

  it.each<[string, string]>([
    ['What you\u2019ll do', 'duties'],
    ["WHAT YOU'LL DO", 'duties'],
    ['**Your mission**', 'duties'],
    ['__The role__', 'duties'],
    ['## Key Responsibilities', 'duties'],
    ['You will:', 'duties'],
    ['Who you are', 'qualifications'],
    ['You have:', 'qualifications'],
    ['You are:', 'qualifications'],
    ['Nice to have', 'qualifications'],
    ['Minimum Qualifications', 'qualifications'],
    ['About us', 'about'],
    ['About Teapot Works', 'about'],
    ['What we offer', 'benefits'],
    ['Perks & Benefits:', 'benefits'],
    ['EEO', 'legal'],
    ['How to apply', 'apply'],
    ['\u{1f680} What You\u2019ll Do', 'duties'],
  ])('%s opens %s', (heading, expected) => {
    const text = `Teapot Works makes pots.\n${heading}\nCups of every kind.`;
    const { segments } = segment({ kind: 'posting', text });
    expect(segments.map(({ form, section, heading }) => [form, section, heading])).toEqual([
      ['sentence', 'about', null],
      ['heading', expected, null],
      ['sentence', expected, 1],
    ]);
  });

  it.each<[string, string[]]>([
    ['Responsibilities: Work with guests', ['Responsibilities:', 'Work with guests']],
    ['**Responsibilities:** Work with guests', ['Responsibilities:', 'Work with guests']],
    [
      'We brew. What You Will Do Define the menu',
      ['We brew.', 'What You Will Do', 'Define the menu'],
    ],
    ['QUALIFICATIONSPrevious work with tea', ['QUALIFICATIONS', 'Previous work with tea']],
  ])('inside a line: %s', (text, expected) => expect(cut(text)).toEqual(expected));

  it('reads a text without headings as duties, but for clear cues', () => {
    const text =
      'Manage the menu. We match your 401(k). We are an equal opportunity employer. Send us your CV. A bachelor of tea is needed.';
    expect(section(text, 'menu')).toBe('duties');
    expect(section(text, '401')).toBe('benefits');
    expect(section(text, 'equal')).toBe('legal');
    expect(section(text, 'CV')).toBe('apply');
    expect(section(text, 'bachelor')).toBe('qualifications');
  });

  it('reads duties given before the first heading as duties', () => {
    const text =
      'Teapot Works makes pots.\nAs a brewer you will own the menu.\nManage the kitchen.\nRequirements:\nTaste';
    expect(section(text, 'makes')).toBe('about');
    expect(section(text, 'menu')).toBe('duties');
    expect(section(text, 'kitchen')).toBe('duties');
  });

  it('lets a short value after a heading rule its own line only', () => {
    const text = 'Experience: 5 seasons\nBrew tea for guests.\nDuties\nWash cups';
    expect(section(text, '5 seasons')).toBe('qualifications');
    expect(section(text, 'Brew')).not.toBe('qualifications');
  });
});

describe('the document', () => {
  it('is kept as it came', () => {
    const document = Object.freeze({
      kind: 'posting' as const,
      text: 'Brew tea.',
      id: '7',
      meta: { a: 1 },
    });
    expect(segment(document)).toMatchObject(document);
  });

  it.each(['', ' \n\t', '\u0000\u0001', '...', '\ud800', '\udc00\ud800'])(
    'gives no segment for %j',
    (text) => {
      expect(cut(text)).toEqual([]);
    },
  );
});
