import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { knowledge } from '@titlescope/knowledge';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, anyJudged, judgedOf } from '../../test/any-judged.ts';
import { askedCase } from '../../test/asked-case.ts';
import { HOSTILE } from '../../test/hostile.ts';
import { ACCOUNTABILITIES } from '../document/accountability.ts';
import type { Answer } from '../document/answer.ts';
import type { Judged } from '../judge/judged.ts';
import { columns } from './columns.ts';
import { formatSheet } from './interview-sheet.ts';
import { askTerminal } from './terminal-ask.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../schema/asked.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: false }).compile(schema);
const audiences = fc.constantFrom('recruiter' as const, 'manager' as const, 'peer' as const);

const BACKLOG = { role: 0.96, shared: 0.02, other: 0.01, unstated: 0.01 };
const SILENT = { role: 0.02, shared: 0.02, other: 0.02, unstated: 0.94 };
const taker = judgedOf(
  'Product Owner',
  ACCOUNTABILITIES.map((key) => (key === 'backlog' ? BACKLOG : SILENT)),
);
const told = (words: string): Answer[] =>
  (['roadmap', 'customers', 'metrics'] as const).map((accountability) => ({
    accountability,
    owner: 'other',
    words,
    source: 'offer',
    date: '2026-11-20',
  }));

/** Everything that a session shows, one text after the other. */
function session(judged: Judged, answers: readonly Answer[], width: number, color = false): string {
  const { recorded, questions, advice } = askedCase(judged, answers, 'manager', knowledge);
  const say = askTerminal(knowledge, { color, width });
  return [
    say.standing(recorded.judged),
    ...questions.flatMap((question) => [say.question(question, 'manager'), say.means(question)]),
    say.moved(recorded),
    say.advice(recorded.judged, advice),
  ].join('');
}

describe('toAsked', () => {
  it('keeps the contract, whatever was asked', () => {
    fc.assert(
      fc.property(anyJudged, anyAnswers, audiences, (judged, answers, audience) => {
        const { asked } = askedCase(judged, answers, audience, knowledge);
        const value = JSON.parse(JSON.stringify(asked));
        expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
        expect(value.interview.answers).toEqual(value.verdict.answers ?? []);
        for (const fact of value.advice.facts ?? []) {
          for (const { start, end, quote } of fact.evidence) {
            expect(judged.text.slice(start, end)).toBe(quote);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('askTerminal', () => {
  it('keeps every line within the width, and the same words with colour', () => {
    fc.assert(
      fc.property(
        anyJudged,
        anyAnswers,
        fc.constantFrom(40, 41, 60, 80, 120),
        (judged, answers, width) => {
          const shown = session(judged, answers, width);
          for (const line of shown.split('\n'))
            expect(columns(line), line).toBeLessThanOrEqual(width);
          expect(stripVTControlCharacters(session(judged, answers, width, true))).toBe(shown);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each(HOSTILE)('lets no answer steer the terminal: %j', (line) => {
    const shown = session(taker, told(line), 80);
    expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/u);
  });

  it('says what changed, from what to what, and to stop', () => {
    const shown = session(taker, told('the portfolio office'), 100);
    expect(shown).toMatch(/Settled \d+\.\d\d bits/);
    expect(shown).toMatch(/Roadmap +not stated 0\.94 +→ somebody else 0\.9\d/);
    expect(shown).toContain('Enough is settled: walk away');
    expect(shown).toContain('“the portfolio office”');
  });

  it('says that nothing moved, and to ask on', () => {
    const shown = session(taker, [], 80);
    expect(shown).toContain('The verdict stays as it was.');
    expect(shown).toContain('Not settled yet: ask on.');
  });
});

describe('formatSheet', () => {
  const sheet = (judged: Judged, answers: readonly Answer[]): string => {
    const { recorded, questions, advice } = askedCase(judged, answers, 'peer', knowledge);
    return formatSheet(recorded.judged, knowledge, { audience: 'peer', questions, advice });
  };

  it('fits a page: at most five questions, each with room for the answer', () => {
    const lines = sheet(taker, []).split('\n');
    expect(lines.filter((line) => line.startsWith('### ')).length).toBe(5);
    expect(lines.filter((line) => line.includes('☐ this role'))).toHaveLength(5);
    expect(lines.length).toBeLessThan(60);
  });

  it('holds what was said, and the advice with its facts', () => {
    const shown = sheet(taker, told('the office'));
    expect(shown).toContain('### What was said');
    expect(shown.replaceAll('\\', '')).toContain(
      'by the written offer, 2026-11-20: somebody else: “the office”',
    );
    expect(shown).toContain('### Enough is settled: walk away');
  });

  it.each(HOSTILE)('keeps the words of an answer as words: %j', (line) => {
    const unescaped = sheet(taker, told(line)).replace(/\\[^\n]/g, '');
    expect(unescaped).not.toMatch(/[<`_[\]~]/);
    expect(unescaped).not.toMatch(/https?:\/\/|www\.|@\w/);
  });
});
