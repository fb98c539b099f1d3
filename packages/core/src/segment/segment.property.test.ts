import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_PIECE } from './cut-sentences.ts';
import { segment } from './segment.ts';

const PARTS = [
  'Own the menu',
  'Responsibilities',
  'What you\u2019ll do',
  'experienceStrong',
  'etc.)Define',
  'e.g. ',
  ' - ',
  '\u2022',
  '\n',
  '\r\n',
  '\u2028',
  '\u00a0',
  '. ',
  '.',
  ': ',
  '**',
  '1. ',
  '2) ',
  '3+ years',
  '\u{1f680}',
  '\ud83d',
  '\ude80',
  '\ufeff',
  '\u200b',
  'https://tea.example/x',
  'a@b.example',
  '(',
  ')',
  'aA',
  'o ',
  'a) ',
  '#',
  '\u{1d411}',
  'Qualifications:',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    maxLength: 200,
  }),
  fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map((parts) => parts.join(' ')),
);
const LIST_MARKER =
  /(?<![\p{L}\p{Nd}])(?:\(?[0-9]{1,2}[.)]|\(?[a-z]\)|[ivx]{2,4}\)|o)(?![\p{L}\p{Nd}])/gu;

describe('segment, on any text', () => {
  it('gives trimmed spans, in order, inside the text, that split no surrogate pair', () => {
    fc.assert(
      fc.property(text, (any) => {
        let last = 0;
        for (const { start, end } of segment({ kind: 'posting', text: any }).segments) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(any.length);
          expect(end - start).toBeLessThanOrEqual(LONGEST_PIECE + 2);
          expect(any.slice(start, end)).not.toMatch(
            /^[\s\u200b\ufeff\u2022]|[\s\u200b\ufeff\u2022]$/u,
          );
          for (const edge of [start, end]) {
            expect(
              /[\ud800-\udbff]$/.test(any.slice(0, edge)) &&
                /^[\udc00-\udfff]/.test(any.slice(edge)),
            ).toBe(false);
          }
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no letter or digit outside, but for list markers', () => {
    fc.assert(
      fc.property(text, (any) => {
        let from = 0;
        const gaps: string[] = [];
        for (const { start, end } of segment({ kind: 'posting', text: any }).segments) {
          gaps.push(any.slice(from, start));
          from = end;
        }
        gaps.push(any.slice(from));
        for (const gap of gaps) expect(gap.replace(LIST_MARKER, '')).not.toMatch(/[\p{L}\p{Nd}]/u);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same answer twice, and headings come before what stands under them', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { segments } = segment({ kind: 'posting', text: any });
        expect(segment({ kind: 'posting', text: any }).segments).toEqual(segments);
        segments.forEach(({ form, heading }, index) => {
          if (form === 'heading') expect(heading).toBeNull();
          else if (heading !== null) {
            expect(heading).toBeLessThan(index);
            expect(segments[heading]?.form).toBe('heading');
          }
        });
      }),
    );
  });
});
