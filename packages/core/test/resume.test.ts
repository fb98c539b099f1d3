import { readFileSync } from 'node:fs';
import { knowledge, ownWords, resumeTables } from '@titlescope/knowledge';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../src/decode.ts';
import { lexiconOf } from '../src/first-person/lexicon.ts';
import { wordsOfSentence } from '../src/first-person/words-of-sentence.ts';
import { matchPosting } from '../src/resume/match-posting.ts';
import { readResume } from '../src/resume/read-resume.ts';
import { formatResumeMarkdown } from '../src/resume/resume-markdown.ts';
import { formatResumeTerminal } from '../src/resume/resume-terminal.ts';
import { toResume } from '../src/resume/to-resume.ts';
import { HOSTILE } from './hostile.ts';
import { REAL_MODELS } from './real-model.ts';

const tables = { knowledge, words: ownWords, resume: resumeTables };
const lexicon = lexiconOf(ownWords);

function read(text: string) {
  return readResume({ kind: 'resume', text }, REAL_MODELS.linear, tables);
}

const HELD = [
  'Product Owner, Gorsehill Retail (2019 – 2023)',
  '- Responsible for the product roadmap of the returns app',
  '- Interviewed twelve shop assistants a month',
  '- Stopped the loyalty card because members bought no more often than others',
  '- Set days to refund as our measure and brought it from nine to four',
].join('\n');
const TAKEN = [
  'Product Owner, Hollowfield Bank (2018 – 2022)',
  '- Executed the roadmap set by the product manager',
  '- Wrote user stories for a feature team and shipped 42 features',
  '- Facilitated sprint planning and PI planning',
  '- Supported the PM in customer interviews',
].join('\n');

describe('readResume', () => {
  it('tells who held the scope from who carried it out', () => {
    const held = read(HELD);
    expect(held.overall.held).toBe(3);
    expect(held.positions[0]?.titleGap).toBe('undersold');
    const taken = read(TAKEN);
    expect(taken.overall.held).toBe(0);
    expect(taken.overall.findings.roadmap.owner).toBe('other');
    expect(taken.overall.findings.customers.owner).toBe('shared');
    expect(taken.positions[0]?.conflations.map(({ entry }) => entry.code)).toEqual([
      'output-as-outcome',
      'build-trap',
    ]);
    expect(taken.missing.map(({ accountability }) => accountability)).toEqual([
      'roadmap',
      'customers',
      'metrics',
      'viability',
    ]);
  });

  it('says that a layout is a table, and rewords nothing of another language', () => {
    const table = read(
      '2018 – 2023\tProduct Owner, Skarvik Bank\n- Owned the roadmap of the savings app\n2014 – 2018\tTest Lead, Nordlys Energi\n- Planned the tests of three releases',
    );
    expect(table.notices.map(({ code }) => code)).toContain('resume-table');
    expect(table.positions.map(({ title }) => title)).toEqual(['Product Owner', 'Test Lead']);
    const german = read(
      'Product Owner, Hallgrund Versicherung (2019 – heute)\n- Verantwortlich für die Roadmap der Schaden-App\n- Monatlich sechs bis acht Interviews mit Versicherten geführt\n- Den Chatbot nach drei Wochen gestoppt, weil ihn kaum jemand nutzte',
    );
    expect(german.notices.map(({ code }) => code)).toContain('resume-language');
    expect(german.lines.every(({ rewording }) => rewording === null)).toBe(true);
  });

  it('takes who held all three for a product manager, whatever else was done', () => {
    const { positions, overall } = read(
      `${HELD}\n- Wrote 400 user stories with acceptance criteria\n- Facilitated sprint planning and retrospectives for two Scrum teams\n- Maintained the backlog in Jira`,
    );
    expect(overall).toMatchObject({ held: 3, role: 'product_manager' });
    expect(positions[0]?.titleGap).toBe('undersold');
    expect(positions[0]?.findings.backlog.owner).toBe('role');
  });

  it('does not contest a roadmap by the line that claims it', () => {
    const { positions } = read(
      'Product Owner, Hollowfield Bank (2018 – 2022)\n- Owned the product roadmap and presented it to the CPO',
    );
    expect(positions[0]?.conflations).toEqual([]);
  });

  it('flags a roadmap claimed where a product manager is named above', () => {
    const text = `${TAKEN}\n- Owned the product roadmap`;
    const codes = read(text).positions[0]?.conflations.map(({ entry }) => entry.code);
    expect(codes).toContain('roadmap-under-pm');
  });

  it('counts carrying out as work that is absorbed, and says the shares of all lines', () => {
    const { shares } = read(TAKEN).overall;
    expect(shares.absorbing).toBe(0.75);
    const sum = shares.judgement + shares.absorbing + shares.other + shares.none;
    expect(sum).toBeCloseTo(1);
  });

  it.each([
    ['', 'resume-empty'],
    ['I like long walks.', 'resume-no-positions'],
    ['Product Owner, Gorsehill Retail (2019 – 2023)\n- Owned the roadmap', 'resume-one-line'],
    [
      'We are looking for a product owner. You will own the backlog. Requirements: a degree. What we offer: a good team. Apply now.',
      'resume-posting',
    ],
    [`${HELD}\n${'- Kept the backlog of the team in order\n'.repeat(1600)}`, 'resume-long'],
    [
      Array.from({ length: 8 }, (_, at) => `Skill ${at}          Owned part ${at}`).join('\n'),
      'resume-columns',
    ],
    [
      Array.from({ length: 8 }, (_, at) => `| 201${at} | Owner | Firm ${at} |`).join('\n'),
      'resume-table',
    ],
    [
      'Produktmanager, Gorsehill (2019 – 2023)\n- Ich habe die Roadmap verantwortet und jede Woche mit Kunden gesprochen, damit wir wissen, was sie wirklich brauchen und was nicht\n- Danach haben wir entschieden, was gebaut wird',
      'resume-language',
    ],
  ])('says what kind of text it is', { timeout: 120_000 }, (text, code) => {
    expect(read(text).notices.map((notice) => notice.code)).toContain(code);
  });

  it.each([
    [HELD],
    [TAKEN],
    [
      'Work Experience\nProduct Owner, Hollowfield Bank\nJune 2018 – May 2023\nOwned payments roadmap\nMet merchants twice monthly\nScrum Master, Gorsehill\n2015 – 2018\nRan ceremonies, three teams\nCoached two junior scrum masters',
    ],
  ])('takes terse lines for English', (text) => {
    const codes = read(text).notices.map(({ code }) => code);
    expect(codes).not.toContain('resume-language');
  });

  it('reads each deed by itself where a table lost its line breaks', () => {
    const { document, lines } = read(
      'Product Owner, Skarvik Bank (2018 – 2023)\nResponsible for the roadmap of the savings app Interviewed 10 customers each month Worked in Applied Research',
    );
    expect(lines.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'Responsible for the roadmap of the savings app',
      'Interviewed 10 customers each month',
      'Worked in Applied Research',
    ]);
  });

  it('reads what follows the head in its own line', () => {
    const { document, lines, positions } = read(
      'Product Owner at Gorsehill, 2019 to 2023: owned the roadmap.',
    );
    expect(positions[0]).toMatchObject({ title: 'Product Owner', employer: 'Gorsehill' });
    expect(lines.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'owned the roadmap.',
    ]);
  });

  it('quotes only what is there, the same each time', () => {
    const line = fc.constantFrom(
      ...HELD.split('\n'),
      ...TAKEN.split('\n'),
      '- We cut it by 4%',
      '🙂',
      'Skills',
      '- as product owner, I was responsible for',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 10 }), (lines) => {
        const document = Object.freeze({ kind: 'resume', text: lines.join('\n') } as const);
        const result = toResume(readResume(document, REAL_MODELS.linear, tables));
        const quotes = [
          ...result.lines,
          ...result.lines.flatMap(({ particulars }) => particulars),
          ...result.notices.flatMap(({ evidence }) => evidence),
          ...result.positions.flatMap(({ conflations }) =>
            conflations.flatMap(({ evidence }) => evidence),
          ),
          ...Object.values(result.overall.findings).flatMap(({ evidence }) => evidence),
        ];
        for (const { start, end, quote } of quotes)
          expect(quote).toBe(document.text.slice(start, end));
        expect(toResume(readResume(document, REAL_MODELS.linear, tables))).toEqual(result);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps to its schema, with a posting and without', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../schema/resume.schema.json', import.meta.url), 'utf8'),
    );
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    const posting = decode(
      { kind: 'posting', text: 'You own the roadmap. You keep the backlog.' },
      REAL_MODELS.linear,
      knowledge,
    );
    for (const text of ['', HELD, TAKEN]) {
      const reading = read(text);
      for (const result of [toResume(reading), toResume(reading, matchPosting(reading, posting))]) {
        const isValid = validate(JSON.parse(JSON.stringify(result)));
        expect(validate.errors ?? []).toEqual([]);
        expect(isValid).toBe(true);
      }
    }
  });
});

describe('a rewording', () => {
  const allowed = new Set(
    resumeTables.openings.flatMap(({ verb }) => verb.toLowerCase().split(' ')),
  );

  /** Words as base forms, so that "own" and "owned" are one. */
  function bases(text: string): readonly string[] {
    return wordsOfSentence(text, { start: 0, end: text.length }, lexicon.forms).map(
      ({ base }) => base,
    );
  }

  function expectGrounded(line: string, rewording: string): void {
    const own = new Set([...bases(line), ...[...allowed].flatMap(bases)]);
    const outside = rewording.replace(/\[[^\]]*\]/g, ' ');
    for (const word of bases(outside)) expect([...own]).toContain(word);
    const asks = resumeTables.asks.map(({ ask }) => ask);
    for (const [, ask = ''] of rewording.matchAll(/\[([^\]]*)\]/g)) expect(asks).toContain(ask);
  }

  const verbs = [
    'Owned',
    'Responsible for',
    'I was accountable for',
    'Set',
    'Decide',
    'As product owner, led',
    'Looked after',
    'Killed',
    'Interviewed',
    'Successfully defined',
  ];
  const things = [
    'the roadmap',
    'pricing of the new tier',
    'twelve customers a month',
    'the success metrics',
    'two bets',
    'churn from 5% to 3%',
    'discovery in Jira',
    'OKRs, end to end',
  ];

  it('holds no word that is neither in the line, nor in the closed list, nor in a bracket', () => {
    let count = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...verbs),
        fc.array(fc.constantFrom(...things), { minLength: 1, maxLength: 3 }),
        fc.string({ maxLength: 12 }).map((text) => text.replace(/[[\]\r\n\f\v\u2028\u2029]/g, '')),
        fc.boolean(),
        (verb, objects, tail, isCurrent) => {
          const line = `${verb} ${objects.join(' and ')} ${tail}`;
          const head = `Product Owner, Gorsehill Retail (2019 – ${isCurrent ? 'present' : '2023'})`;
          const { document, lines } = read(`${head}\n- ${line}`);
          for (const { rewording, start, end } of lines) {
            if (rewording === null) continue;
            count += 1;
            expectGrounded(document.text.slice(start, end), rewording.text);
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(count).toBeGreaterThan(50);
  });

  it.each([
    [
      'Responsible for the roadmap',
      'Owned the roadmap [which bet did you kill, and why?] [why this one?]',
    ],
    ['Interviewed twelve customers a month', 'Interviewed twelve customers a month'],
    [
      'As product owner, I defined the success metrics',
      'Defined the success metrics [which metric, from what to what?]',
    ],
    [
      'Own the success metrics in Jira',
      'Owned the success metrics [which metric, from what to what?]',
    ],
  ])('of %j', (line, wanted) => {
    const { lines } = read(`Product Owner, Gorsehill Retail (2019 – 2023)\n- ${line}`);
    expect(lines[0]?.rewording?.text).toBe(wanted);
  });

  it('is given to no line that shows taking part or another’s decision', () => {
    for (const { rewording } of read(TAKEN).lines) expect(rewording).toBeNull();
  });
});

describe('matchPosting', () => {
  it('says which lines answer and what has no line', () => {
    const text =
      'You own the product roadmap and the strategy.\nYou interview customers every week.\nYou manage a team of four product managers.';
    const posting = decode({ kind: 'posting', text }, REAL_MODELS.linear, knowledge);
    const reading = read(`${TAKEN}\n- Owned the strategy and the roadmap of the wallet`);
    const { asks } = matchPosting(reading, posting);
    const answered = Object.fromEntries(asks.map((ask) => [ask.accountability, ask.answered]));
    expect(answered).toMatchObject({ roadmap: 'own', customers: 'part', people: 'none' });
  });
});

describe('the reports of a résumé', () => {
  it.each(HOSTILE)('hold no control character of %j', (line) => {
    const reading = read(
      `Product Owner, ${line} (2019 – 2023)\n- Owned the roadmap ${line}\n${line}`,
    );
    const terminal = formatResumeTerminal(reading, knowledge, { color: false, width: 60 });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
    expect(terminal.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    for (const row of terminal.split('\n')) expect(row.length).toBeLessThanOrEqual(60);
    expect(formatResumeMarkdown(reading, knowledge)).not.toMatch(/(?<!\\)<(img|script|b|a)\b/);
  });
});
