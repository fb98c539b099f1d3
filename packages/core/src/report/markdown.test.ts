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
import { escapeMarkdown } from './escape-markdown.ts';
import { formatMarkdown } from './markdown.ts';

describe('formatMarkdown', () => {
  it.each([
    ['undersold', UNDERSOLD_CASE],
    ['order-taker', ORDER_TAKER_CASE],
    ['thin', THIN_CASE],
    ['answered', ANSWERED_CASE],
  ])('writes the case %s', (name, judged) => {
    matchCase(`report/${name}/verdict.md`, formatMarkdown(judged, KNOWLEDGE_FIXTURE));
    const explained = formatMarkdown(judged, KNOWLEDGE_FIXTURE, { explain: true });
    matchCase(`report/${name}/verdict-explained.md`, explained);
  });

  it.each(HOSTILE)('keeps text as text: %j', (line) => {
    const shown = formatMarkdown(hostileJudged(line), KNOWLEDGE_FIXTURE, { explain: true });
    const unescaped = shown.replace(/\\[^\n]/g, '');
    expect(unescaped).not.toMatch(/[<`_[\]~]/);
    expect(unescaped).not.toMatch(/https?:\/\/|www\.|@\w/);
    expect(unescaped.split('\n').filter((one) => one.startsWith('|'))).toHaveLength(8);
    expect(unescaped.split('\n').filter((one) => /^#/.test(one))).toHaveLength(21);
  });

  it('keeps a table cell one cell', () => {
    const rows = formatMarkdown(hostileJudged('a | b \\| c'), KNOWLEDGE_FIXTURE).split('\n');
    const row = rows.find((one) => one.startsWith('| Viability')) ?? '';
    expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(5);
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['plain words, and more.', 'plain words, and more.'],
    ['- item', '\\- item'],
    ['12. item', '12\\. item'],
    ['# h', '\\# h'],
    ['a\n# h', 'a \\# h'],
    ['<b>', '\\<b\\>'],
    ['![x](y)', '\\!\\[x\\](y)'],
    ['a * b_c', 'a \\* b\\_c'],
    ['node.js', 'node\\.js'],
    ['https://x.example', 'https\u2060://x\\.example'],
    ['www.x.example', 'www\u2060\\.x\\.example'],
    ['a@x.example', 'a@\u2060x\\.example'],
    ['\u001B[31m', '·\\[31m'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});
