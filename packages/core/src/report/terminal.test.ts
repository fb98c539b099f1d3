import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE, hostileJudged } from '../../test/hostile.ts';
import {
  ANSWERED_CASE,
  ORDER_TAKER_CASE,
  THIN_CASE,
  UNDERSOLD_CASE,
} from '../../test/judged-cases.ts';
import { KNOWLEDGE_FIXTURE } from '../../test/knowledge-fixture.ts';
import { matchCase } from '../../test/match-case.ts';
import { columns } from './columns.ts';
import { formatTerminal } from './terminal.ts';

const plain = { color: false, width: 80 };

describe('formatTerminal', () => {
  it.each([
    ['undersold', UNDERSOLD_CASE],
    ['order-taker', ORDER_TAKER_CASE],
    ['thin', THIN_CASE],
    ['answered', ANSWERED_CASE],
  ])('draws the case %s', (name, judged) => {
    matchCase(`report/${name}/terminal.txt`, formatTerminal(judged, KNOWLEDGE_FIXTURE, plain));
    matchCase(
      `report/${name}/terminal-explained-ascii-60.txt`,
      formatTerminal(judged, KNOWLEDGE_FIXTURE, {
        color: false,
        width: 60,
        explain: true,
        unicode: false,
      }),
    );
  });

  it('has no escape sequence without colour, and the same words with it', () => {
    const coloured = formatTerminal(UNDERSOLD_CASE, KNOWLEDGE_FIXTURE, { ...plain, color: true });
    const uncoloured = formatTerminal(UNDERSOLD_CASE, KNOWLEDGE_FIXTURE, plain);
    expect(uncoloured).not.toContain('\u001B');
    expect(coloured).toContain('\u001B[');
    expect(stripVTControlCharacters(coloured)).toBe(uncoloured);
  });

  it('draws with ASCII signs only when asked', () => {
    const shown = formatTerminal(THIN_CASE, KNOWLEDGE_FIXTURE, { ...plain, unicode: false });
    expect(shown).toMatch(/^[\n\u0020-\u007E]*$/);
  });

  it.each(HOSTILE)('lets nothing steer the terminal: %j', (line) => {
    const judged = hostileJudged(line);
    const shown = formatTerminal(judged, KNOWLEDGE_FIXTURE, { ...plain, explain: true });
    expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/u);
    expect(judged.text).toContain(line);
  });

  it('keeps every line within the width, from 40 to 120 columns', () => {
    const words = fc.stringMatching(/^[a-z東京\u{1F680} ]{1,400}$/u).filter((s) => s.trim() !== '');
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 200 }),
        words,
        fc.boolean(),
        (width, line, explain) => {
          const shown = formatTerminal(hostileJudged(line.trim()), KNOWLEDGE_FIXTURE, {
            color: false,
            width,
            explain,
          });
          const most = Math.max(40, Math.min(120, width));
          for (const one of shown.split('\n')) expect(columns(one)).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('cuts a quote of a document without line breaks visibly', () => {
    const shown = formatTerminal(
      hostileJudged('word '.repeat(50_000).trim()),
      KNOWLEDGE_FIXTURE,
      plain,
    );
    expect(shown).toContain('word…”');
    expect(shown.length).toBeLessThan(12_000);
  });
});
