import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocx } from '../src/docx/parse-docx.ts';
import { cleanText } from '../src/origin/clean-characters.ts';
import { type Origin, piecesOf } from '../src/origin/origin.ts';
import type { Parsed } from '../src/parsed.ts';
import { parsePdf } from '../src/pdf/parse-pdf.ts';
import { makeDocx } from './make-docx.ts';
import { type DrawnText, makePdf } from './make-pdf.ts';
import { setText } from './set-text.ts';

function lettersOf(text: string): string {
  return [...cleanText(text)]
    .filter((one) => /[\p{L}\p{N}]/u.test(one))
    .sort()
    .join('');
}

/** Each piece is its source, cleaned; what lies between pieces was put there; no letter is lost and none is new. */
function expectHonest(text: string, origin: Origin): void {
  const { parts, pieces, leftOut } = origin;
  let end = 0;
  for (const piece of pieces) {
    const source = parts[piece.part]?.text.slice(piece.from, piece.to) ?? '';
    const read = text.slice(piece.start, piece.end);
    expect(read).toBe(cleanText(source));
    if (source.length === read.length && !/[\s\u00ad\ue000-\uf8ff]/u.test(source))
      expect(source).toBe(read);
    expect(piece.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(end, piece.start)).toMatch(/^(?:\s*(?:- |\d+\. |\[\d+\] ?)?)*$/u);
    end = piece.end;
  }
  const held = parts.map((part) => part.text).join('\n');
  const kept = [text, ...leftOut.map((one) => one.text)].join('\n');
  expect(lettersOf(kept)).toBe(lettersOf(held));
  expect(origin).toEqual(structuredClone(origin));
}

function honest(parsed: Parsed): void {
  if (parsed.ok && parsed.origin !== undefined) expectHonest(parsed.document.text, parsed.origin);
  else expect(parsed).toMatchObject({ ok: false, issues: [{ code: 'no-text' }] });
}

const word = fc.constantFrom(
  ...'own the roadmap for- customer- facing met\u00adrics re\u00a0port a I 1. 2) \u2022 \u2022 - e-mail (why) co- Page 3 \u00e9t\u00e9'.split(
    ' ',
  ),
);
const line = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));

const drawn: fc.Arbitrary<DrawnText> = fc.record({
  text: line,
  x: fc.integer({ min: 0, max: 500 }),
  y: fc.integer({ min: 10, max: 790 }),
  size: fc.constantFrom(1, 8, 10, 10, 10, 14),
  bold: fc.boolean(),
  turn: fc.constantFrom(0, 0, 0, 0, 30, 90),
});
const column = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 8 }),
    fc.integer({ min: 20, max: 350 }),
    fc.integer({ min: 60, max: 400 }),
  )
  .map(([lines, x, width]) => setText(lines, { x, y: 80, width }));
const page = fc.oneof(
  fc.array(drawn, { maxLength: 30 }),
  fc.array(column, { minLength: 1, maxLength: 3 }).map((all) => all.flat()),
);

describe('the origin of a PDF', () => {
  it('is honest for whatever the pages draw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (pages) => {
        const parsed = await parsePdf(
          makePdf(pages.map((one) => [...one, { text: 'end', x: 9, y: 9 }])),
        );
        expect(parsed.ok).toBe(true);
        honest(parsed);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (drawnTexts) => {
        const bytes = makePdf([[...drawnTexts, { text: 'end', x: 9, y: 9 }]]);
        expect(await parsePdf(bytes)).toEqual(await parsePdf(bytes));
      }),
      { numRuns: 10 },
    );
  });

  it('tells the page of a quote', async () => {
    const parsed = await parsePdf(
      makePdf([
        [{ text: 'First page.', x: 60, y: 200 }],
        [{ text: 'You own the roadmap.', x: 60, y: 200 }],
      ]),
    );
    if (!parsed.ok || parsed.origin === undefined) throw new Error('not read');
    const { text } = parsed.document;
    const start = text.indexOf('roadmap');
    const [piece] = piecesOf(parsed.origin, start, start + 7);
    expect(parsed.origin.parts[piece?.part ?? 0]?.name).toBe('page 2');
    expect(piecesOf(parsed.origin, 0, text.length)).toEqual(parsed.origin.pieces);
    expect(piecesOf(parsed.origin, text.length, text.length + 5)).toEqual([]);
  });
});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const characters = fc.oneof(
  line,
  fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map((text) => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')),
  fc.constantFrom(
    '\ufb01ne e\ufb03cient',
    'a\u200bb\ufeff',
    '\uf0b7 own',
    '  two  blanks  ',
    '\u202eright\u202c',
  ),
);
const run = fc.oneof(
  characters.map((text) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`),
  characters.map((text) => `<w:del><w:r><w:delText>${escaped(text)}</w:delText></w:r></w:del>`),
  characters.map((text) => `<w:ins><w:r><w:t>${escaped(text)}</w:t></w:r></w:ins>`),
  characters.map((text) => `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${escaped(text)}</w:t></w:r>`),
  fc.constantFrom('<w:r><w:tab/></w:r>', '<w:r><w:br/></w:r>'),
);
const paragraph = fc.array(run, { maxLength: 5 }).map((runs) => `<w:p>${runs.join('')}</w:p>`);
const block = fc.oneof(
  paragraph,
  fc
    .array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map(
      (cells) =>
        `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${cell.join('')}</w:tc>`).join('')}</w:tr></w:tbl>`,
    ),
  paragraph.map(
    (inner) =>
      `<w:p><w:r><w:t>box</w:t></w:r><w:r><w:txbxContent>${inner}</w:txbxContent></w:r></w:p>`,
  ),
);

describe('the origin of a Word file', () => {
  it('is honest for whatever the paragraphs hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 8 }), async (blocks) => {
        honest(await parseDocx(makeDocx(blocks.join(''))));
      }),
      { numRuns: 300 },
    );
  });
});
