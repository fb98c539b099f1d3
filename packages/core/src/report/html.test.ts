import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE, hostileJudged } from '../../test/hostile.ts';
import { expectSelfContained, idsOf, strippedText, unclosed } from '../../test/html-checks.ts';
import {
  ANSWERED_CASE,
  ORDER_TAKER_CASE,
  THIN_CASE,
  UNDERSOLD_CASE,
} from '../../test/judged-cases.ts';
import { judgedFixture } from '../../test/judged-fixture.ts';
import { KNOWLEDGE_FIXTURE } from '../../test/knowledge-fixture.ts';
import type { Judged } from '../judge/judged.ts';
import { escapeHtml } from './escape-html.ts';
import { formatHtml } from './html.ts';
import { HTML_STYLE, HTML_STYLE_HASH } from './html-style.ts';
import { markedText } from './html-text.ts';

const CASES: readonly (readonly [string, Judged])[] = [
  ['undersold', UNDERSOLD_CASE],
  ['order-taker', ORDER_TAKER_CASE],
  ['thin', THIN_CASE],
  ['answered', ANSWERED_CASE],
  ...HOSTILE.map((line): readonly [string, Judged] => [JSON.stringify(line), hostileJudged(line)]),
];

describe('formatHtml', () => {
  it.each(CASES)('is balanced, self-contained and without script: %s', (_, judged) => {
    const html = formatHtml(judged, KNOWLEDGE_FIXTURE, { explain: true });
    expectSelfContained(html);
    expect(html.match(/<style>/g)).toHaveLength(1);
  });

  it.each(CASES)('links every quote to a mark and every mark back: %s', (_, judged) => {
    const html = formatHtml(judged, KNOWLEDGE_FIXTURE, { explain: true });
    const ids = idsOf(html);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it.each(CASES)('shows the whole text: %s', (_, judged) => {
    const marked = markedText(judged, KNOWLEDGE_FIXTURE, true);
    expect(strippedText(marked)).toBe(escapeHtml(judged.text));
  });

  it('shows the whole text however the evidence overlaps', () => {
    const text = 'Own the roadmap & <talk> to "users" in every region.';
    const part = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
      .map(([start, length]) => text.slice(start, start + length));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.array(part, { maxLength: 4 }), (a, b) => {
        const judged = judgedFixture({
          text,
          findings: {
            roadmap: { owner: 'role', confidence: 0.9, claims: a.map((on) => ({ on })) },
            customers: { owner: 'role', confidence: 0.9, claims: b.map((on) => ({ on })) },
          },
        });
        const html = formatHtml(judged, KNOWLEDGE_FIXTURE, { explain: true });
        expect(strippedText(markedText(judged, KNOWLEDGE_FIXTURE, false))).toBe(escapeHtml(text));
        expect(unclosed(html)).toEqual([]);
        for (const [, id] of html.matchAll(/href="#(s\d+)"/g)) expect(html).toContain(`id="${id}"`);
      }),
    );
  });

  it('marks each piece of evidence with its letter', () => {
    const marked = markedText(ORDER_TAKER_CASE, KNOWLEDGE_FIXTURE, false);
    expect(marked).toMatch(
      /<mark id="s\d+" class="k-backlog"><a[^>]*>B<\/a><a[^>]*>Q<\/a>Turn the/,
    );
  });

  it('allows its style sheet by hash; when it changed, put the new hash into HTML_STYLE_HASH', () => {
    const hash = createHash('sha256').update(HTML_STYLE).digest('base64');
    expect(HTML_STYLE_HASH).toBe(`sha256-${hash}`);
    expect(formatHtml(THIN_CASE, KNOWLEDGE_FIXTURE)).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}';`,
    );
  });

  it('gives claims and reasons only when asked', () => {
    expect(formatHtml(UNDERSOLD_CASE, KNOWLEDGE_FIXTURE)).not.toContain('<details>');
    const explained = formatHtml(UNDERSOLD_CASE, KNOWLEDGE_FIXTURE, { explain: true });
    expect(explained.match(/<details>/g)).toHaveLength(10);
    expect(explained).toContain('Set aside: asks for experience');
  });

  it('is the same every time', () => {
    expect(formatHtml(UNDERSOLD_CASE, KNOWLEDGE_FIXTURE)).toBe(
      formatHtml(structuredClone(UNDERSOLD_CASE), KNOWLEDGE_FIXTURE),
    );
  });
});
