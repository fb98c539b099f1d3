import { readFileSync } from 'node:fs';
import { knowledge, ownWords, rubric } from '@titlescope/knowledge';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAnswerMarkdown } from '../src/answer/answer-markdown.ts';
import { formatAnswerTerminal } from '../src/answer/answer-terminal.ts';
import { readAnswer } from '../src/answer/read-answer.ts';
import { toAnswer } from '../src/answer/to-answer.ts';
import { HOSTILE } from './hostile.ts';
import { REAL_MODELS } from './real-model.ts';

const tables = { knowledge, words: ownWords, rubric };

function read(text: string) {
  return readAnswer({ kind: 'answer', text }, REAL_MODELS.linear, tables);
}

const STRONG =
  'Leave the title aside. I decided what the claims team worked on. I spoke with twelve policyholders a month and dropped the chat, because only two of forty would have used it. I made time to decision our measure, and it fell from nine days to four.';
const WEAK =
  'I am a product owner. I manage the backlog, run the sprint ceremonies and talk to stakeholders.';

describe('readAnswer', () => {
  it('tells a strong answer from a weak one, with quotes', () => {
    const strong = toAnswer(read(STRONG));
    expect(strong.band).toBe('strong');
    expect(strong.marks.find(({ code }) => code === 'killed-bet')?.evidence[0]?.quote).toBe(
      'dropped the chat',
    );
    const weak = toAnswer(read(WEAK));
    expect(weak.band).toBe('weak');
    expect(weak.hears).toContain('order-taker');
    expect(weak.marks.filter(({ points }) => points < 0).map(({ code }) => code)).toEqual([
      'execution-list',
      'title-first',
    ]);
  });

  it('shows a sentence once, though it proves two questions', () => {
    const text =
      'Over two years I spoke with six warehouse leads a month, and those talks killed our plan for a scanner, because nobody would have paid for it.';
    const claims = toAnswer(read(text)).marks.find(({ code }) => code === 'claimed');
    const starts = claims?.evidence.map(({ start }) => start) ?? [];
    expect(new Set(starts).size).toBe(starts.length);
    expect(starts.length).toBeGreaterThan(0);
  });

  it.each([
    ['', 'answer-empty', null],
    ['…', 'answer-empty', null],
    [
      'I like long walks and good books, and people say that I am kind.',
      'answer-off-topic',
      'weak',
    ],
    ['Fine.', 'answer-off-topic', 'weak'],
    [
      'We are looking for a product owner. You will own the backlog. Requirements: three years of experience. What we offer: a good team. Apply now.',
      'answer-posting',
      null,
    ],
    [
      'Northwind Pay\n24,310 followers\nEasy Apply\nAbout the job\nOwn the roadmap and interview users.\nSeniority level\nShow more',
      'answer-posting',
      null,
    ],
    [
      'He was the product owner and she ran the roadmap. They told him what customers want, and he built it.',
      'answer-third-person',
      'weak',
    ],
    [
      'Interviewer: What did you own?\nCandidate: I owned the backlog of the product.',
      'answer-transcript',
      'weak',
    ],
    [
      'Um, so, you know, I um manage the backlog, and uh I talk to, you know, the users.',
      'answer-fillers',
      'weak',
    ],
    [
      'Ich habe die Roadmap verantwortet und jede Woche mit Kunden gesprochen, damit wir wissen, was sie wirklich brauchen und was nicht. Danach haben wir entschieden, was gebaut wird und was nicht.',
      'answer-language',
      null,
    ],
  ])('says what kind of text it is: %s', (text, code, band) => {
    const reading = read(text);
    expect(reading.notices.map((notice) => notice.code)).toContain(code);
    expect(reading.band).toBe(band);
  });

  it.each([
    [
      'Maria owned the roadmap. She killed the wallet because only 2% used it. She moved conversion from 2% to 3%.',
    ],
    [
      'As a passionate, customer-centric leader I leverage synergies to drive value and champion a growth mindset.',
    ],
    [
      'The product manager gave me the roadmap each quarter and I broke it into stories for the backlog.',
    ],
  ])(
    'gives nothing for what others did, for buzzwords, and for what was handed down: %s',
    (text) => {
      const { band, marks } = read(text);
      expect(band).toBe('weak');
      expect(marks.filter(({ points }) => points > 0)).toEqual([]);
    },
  );

  it('takes the goal of a sprint for no measure of success, and a river for no work', () => {
    const codes = (text: string) =>
      read(text)
        .marks.filter(({ points }) => points < 0)
        .map(({ code }) => code);
    const sprint = 'I wrote acceptance criteria and we met the sprint goal.';
    expect(codes(sprint)).not.toContain('acceptance-as-success');
    expect(codes('Every Sunday we sat by the river and fed the ducks.')).toEqual([]);
  });

  it('does not read the interviewer', () => {
    const reading = read(
      `Interviewer: ${STRONG}\nCandidate: I did what a PO does with the backlog.`,
    );
    expect(reading.band).toBe('weak');
    expect(reading.particulars).toEqual([]);
  });

  it('earns nothing by length', () => {
    const filler = 'It was a long year and there was a lot to do for all of us. ';
    for (const text of [STRONG, WEAK, 'I own the roadmap.']) {
      const { band, points } = read(text);
      for (const times of [1, 20]) {
        const longer = read(`${text} ${filler.repeat(times)}`);
        expect({ band: longer.band, points: longer.points }).toEqual({ band, points });
      }
      const twice = read(`${text} ${text}`);
      expect(twice.points).toBe(points);
    }
  });

  it('is beside the question when nothing answers it', () => {
    const question = knowledge.practice.find(({ covers }) => covers.join() === 'metrics');
    if (question === undefined) throw new Error('no practice question about metrics alone');
    const document = {
      kind: 'answer',
      text: 'I stopped the portal because nobody used it.',
    } as const;
    const beside = readAnswer(document, REAL_MODELS.linear, tables, question);
    expect(beside.notices.map(({ code }) => code)).toEqual(['answer-beside-question']);
    expect(beside.add[0]?.code).toBe('outcome');
    const text = 'I look at things.';
    const thin = readAnswer({ kind: 'answer', text }, REAL_MODELS.linear, tables, question);
    expect(thin.followUp).toBe(question.next);
  });

  it('quotes only what is there, the same each time, and changes nothing', () => {
    const parts = fc.constantFrom(
      STRONG,
      WEAK,
      'We cut it by 4%.',
      'from 3 to',
      '🙂 “ok”',
      'Q: why?',
      '\n- ',
      'I said no to',
      '…',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 8 }), (pieces) => {
        const document = Object.freeze({ kind: 'answer', text: pieces.join(' ') } as const);
        const reading = readAnswer(document, REAL_MODELS.linear, tables);
        const result = toAnswer(reading);
        const quotes = [...result.marks, ...result.notices].flatMap(({ evidence }) => evidence);
        for (const { start, end, quote } of [...quotes, ...result.particulars]) {
          expect(quote).toBe(document.text.slice(start, end));
          expect(quote).not.toBe('');
        }
        for (const mark of result.marks) expect(mark.evidence.length > 0).toBe(mark.points !== 0);
        expect(toAnswer(readAnswer(document, REAL_MODELS.linear, tables))).toEqual(result);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps to its schema', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../schema/answer.schema.json', import.meta.url), 'utf8'),
    );
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    for (const text of ['', STRONG, WEAK]) {
      expect(validate(JSON.parse(JSON.stringify(toAnswer(read(text)))))).toBe(true);
    }
  });
});

describe('the reports of an answer', () => {
  it.each(HOSTILE)('hold no control character of %j', (line) => {
    const reading = read(`I stopped the ${line} because it cost 4 euros.\n${line}`);
    const terminal = formatAnswerTerminal(reading, knowledge, { color: false, width: 60 });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
    expect(terminal.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    for (const row of terminal.split('\n')) expect(row.length).toBeLessThanOrEqual(60);
    expect(formatAnswerMarkdown(reading, knowledge)).not.toMatch(/(?<!\\)<(img|script|b|a)\b/);
  });

  it('show band, what is heard, and what to add', () => {
    const terminal = formatAnswerTerminal(read(WEAK), knowledge, { color: false, width: 80 });
    for (const part of [
      'Weak',
      'What the interviewer hears',
      '“manage the backlog”',
      'What to add',
    ]) {
      expect(terminal).toContain(part);
    }
    expect(formatAnswerMarkdown(read(STRONG), knowledge)).toMatch(/^## Strong: \d+ of 13 points\n/);
  });
});
