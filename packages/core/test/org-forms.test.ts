import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { knowledge } from '@titlescope/knowledge';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOrgHtml } from '../src/org/org-html.ts';
import { ORG_STYLE, ORG_STYLE_HASH } from '../src/org/org-html-style.ts';
import { formatOrgMarkdown } from '../src/org/org-markdown.ts';
import type { Description } from '../src/org/org-reading.ts';
import { formatOrgTerminal } from '../src/org/org-terminal.ts';
import { readOrg } from '../src/org/read-org.ts';
import { toOrg } from '../src/org/to-org.ts';
import { columns } from '../src/report/columns.ts';
import { anyJudged } from './any-judged.ts';
import { HOSTILE } from './hostile.ts';
import { companyOf, descriptionOf } from './org-fixture.ts';

const schema = JSON.parse(
  readFileSync(new URL('../schema/org.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: false }).compile(schema);

/** Descriptions with any findings at all, some of them with the same text. */
const anyDescriptions: fc.Arbitrary<readonly Description[]> = fc
  .array(fc.tuple(anyJudged, fc.nat(3)), { minLength: 1, maxLength: 6 })
  .map((all) =>
    all.map(([judged, repeat], at) => ({
      source: `d${at}.txt`,
      line: 1,
      judged: repeat === 0 ? judged : { ...judged, text: `${judged.text}${'\n'.repeat(at)}${at}` },
    })),
  );

const osierfield = readOrg(companyOf('osierfield'), [], knowledge);
const kestermann = readOrg(
  companyOf('kestermann'),
  [{ source: 'scan.pdf', code: 'pdf-without-text', message: 'holds pictures of pages' }],
  knowledge,
);

describe('any descriptions', { timeout: 120_000 }, () => {
  it('give the same result in whatever order they come, by the contract, with exact quotes', () => {
    fc.assert(
      fc.property(
        anyDescriptions.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const result = toOrg(readOrg(all, [], knowledge), knowledge);
          expect(toOrg(readOrg(shuffled, [], knowledge), knowledge)).toEqual(result);
          validate(JSON.parse(JSON.stringify(result)));
          expect(validate.errors).toBeNull();
          const texts = new Map(all.map(({ source, judged }) => [source, judged.text]));
          const textOf = (id: string) =>
            texts.get(result.roles.find((role) => role.id === id)?.source ?? '') ?? '';
          for (const role of result.roles) {
            for (const { evidence } of Object.values(role.findings)) {
              for (const { start, end, quote } of evidence)
                expect(textOf(role.id).slice(start, end)).toBe(quote);
            }
          }
          for (const { evidence } of result.observations) {
            for (const { role, start, end, quote } of evidence)
              expect(textOf(role).slice(start, end)).toBe(quote);
          }
          expect(result.roles.length + result.duplicates.length + result.leftOut.length).toBe(
            all.length,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('fit the terminal, and say every observation', () => {
    fc.assert(
      fc.property(anyDescriptions, fc.integer({ min: 40, max: 120 }), (all, width) => {
        const reading = readOrg(all, [], knowledge);
        for (const explain of [false, true]) {
          const out = formatOrgTerminal(reading, knowledge, { color: false, width, explain });
          for (const line of out.split('\n')) expect(columns(line)).toBeLessThanOrEqual(width);
          expect(out).not.toMatch(/undefined|NaN|\[object/);
        }
        expect(formatOrgMarkdown(reading, knowledge)).not.toMatch(/undefined|NaN|\[object/);
        expect(formatOrgHtml(reading, knowledge)).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the terminal', () => {
  it('is ASCII where asked, and coloured only where asked', () => {
    const options = { color: false, width: 80, unicode: false };
    const out = formatOrgTerminal(osierfield, knowledge, options);
    expect([...out].every((sign) => sign.charCodeAt(0) < 128)).toBe(true);
    expect(formatOrgTerminal(osierfield, knowledge, { ...options, color: true })).toContain(
      '\u001B[',
    );
  });

  it('shows the words behind each cell when asked', () => {
    const plain = formatOrgTerminal(osierfield, knowledge, { color: false, width: 100 });
    const explained = formatOrgTerminal(osierfield, knowledge, {
      color: false,
      width: 100,
      explain: true,
    });
    expect(plain).not.toContain('Visit hauliers');
    expect(explained).toContain('Visit hauliers');
  });
});

describe('the page', () => {
  it('allows its style sheet by hash; when it changed, put the new hash into ORG_STYLE_HASH', () => {
    const hash = createHash('sha256').update(ORG_STYLE).digest('base64');
    expect(ORG_STYLE_HASH).toBe(`sha256-${hash}`);
    expect(formatOrgHtml(osierfield, knowledge)).toContain(`style-src 'sha256-${hash}'`);
  });

  it.each([
    ['osierfield', osierfield],
    ['kestermann', kestermann],
  ])('leads every link somewhere: %s', (_, reading) => {
    const html = formatOrgHtml(reading, knowledge);
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
    expect(html).not.toMatch(/<script|https?:\/\//);
  });

  it('names what was left out, with its code', () => {
    const html = formatOrgHtml(kestermann, knowledge);
    expect(html).toContain('scan.pdf');
    expect(html).toContain('[pdf-without-text]');
  });
});

describe('hostile words', () => {
  it.each(HOSTILE)('stay words in every form: %j', (line) => {
    const hostile = descriptionOf(`Product Owner ${line}`, {
      says: { roadmap: `role: ${line} roadmap`, backlog: `role: ${line} backlog` },
      lines: [`You report to the Head of Product ${line}`],
      source: `x/${line.replaceAll('/', '')}.txt`,
    });
    const reading = readOrg(
      [hostile],
      [{ source: line, code: 'no-text', message: line }],
      knowledge,
    );
    const terminal = formatOrgTerminal(reading, knowledge, {
      color: false,
      width: 80,
      explain: true,
    });
    expect(terminal).not.toMatch(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    const html = formatOrgHtml(reading, knowledge);
    expect(html).not.toMatch(/<(?:script|img|iframe)|<a href="(?!#)/);
    expect(html.match(/<style>/g)).toHaveLength(1);
    const markdown = formatOrgMarkdown(reading, knowledge);
    expect(markdown).not.toMatch(/(?<!\\)(?:<(?:script|img|b>)|\]\(java)/);
  });
});
