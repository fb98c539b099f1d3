import { createHash } from 'node:crypto';
import { knowledge, ownWords, resumeTables } from '@titlescope/knowledge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE } from '../../test/hostile.ts';
import { expectSelfContained, idsOf, strippedText } from '../../test/html-checks.ts';
import { REAL_MODELS } from '../../test/real-model.ts';
import { decode } from '../decode.ts';
import { escapeHtml } from '../report/escape-html.ts';
import { matchPosting } from './match-posting.ts';
import { readResume } from './read-resume.ts';
import { formatResumeHtml } from './resume-html.ts';
import { RESUME_STYLE, RESUME_STYLE_HASH } from './resume-html-style.ts';
import { markedResume } from './resume-html-text.ts';

const model = REAL_MODELS.linear;
const tables = { knowledge, words: ownWords, resume: resumeTables };
const CV = [
  'Product Owner, Gorsehill Retail (2019 – 2023)',
  '- Responsible for the product roadmap of the returns app',
  '- Interviewed twelve shop assistants a month',
  '- Wrote 400 user stories',
  'Product Owner, Hollowfield Bank (2016 – 2019)',
  '- Executed the roadmap set by the product manager',
].join('\n');
const POSTING =
  'You own the product roadmap and the strategy.\nYou manage a team of four product managers.';
const CASES: readonly string[] = [
  CV,
  '',
  'I like long walks.',
  ...HOSTILE.map((line) => `Product Owner, ${line} (2019 – 2023)\n- Owned the roadmap ${line}`),
];

function page(text: string, posting = POSTING): string {
  const reading = readResume({ kind: 'resume', text }, model, tables);
  const match = matchPosting(reading, decode({ kind: 'posting', text: posting }, model, knowledge));
  return formatResumeHtml(reading, knowledge, { match });
}

describe('formatResumeHtml', () => {
  it.each(CASES)('is balanced, self-contained and without script: %j', (text) => {
    expectSelfContained(page(text));
    expectSelfContained(page(CV, text));
  });

  it.each(CASES)('links each quote to a mark and each mark back: %j', (text) => {
    const html = page(text);
    const ids = idsOf(html);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('shows the whole text, whatever stands in it', () => {
    const line = fc.constantFrom(...CV.split('\n'), '- Owned <b>the</b> roadmap & "more"', '');
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        const reading = readResume({ kind: 'resume', text }, model, tables);
        expect(strippedText(markedResume(reading, knowledge))).toBe(escapeHtml(text));
      }),
      { numRuns: 50 },
    );
  });

  it('allows its style sheet by hash; when it changed, put the new hash into RESUME_STYLE_HASH', () => {
    const hash = createHash('sha256').update(RESUME_STYLE).digest('base64');
    expect(RESUME_STYLE_HASH).toBe(`sha256-${hash}`);
    expect(page(CV)).toContain(`'sha256-${hash}'; base-uri 'none'`);
  });

  it('says what is proved, what is missing, what will be questioned, and what the posting asks', () => {
    const html = page(CV);
    expect(html).toMatch(/<h1>\d of the 3 questions/);
    expect(html).toContain('<h3 dir="auto">Product Owner, Hollowfield Bank (2016 – 2019)</h3>');
    expect(html).toContain('<b>somebody else</b>');
    expect(html).toContain('<h4>Output as outcome</h4>');
    expect(html).toContain('<span class="gap">[which bet did you kill, and why?]</span>');
    expect(html).toMatch(/Asks: “<bdi dir="auto">You manage a team/);
    expect(html).toContain('No line answers this');
  });
});
