import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTAKE_ERRORS } from '../src/errors.ts';
import { parseBytes } from '../src/parse-bytes.ts';
import { makeDocx } from './make-docx.ts';
import { makePdf } from './make-pdf.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));

interface Mutation {
  /** Share of the file at which it is changed, 0 to 1. */
  readonly at: number;
  readonly kind: 'flip' | 'cut' | 'drop' | 'double' | 'blank';
  readonly length: number;
  readonly byte: number;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('flip', 'flip', 'flip', 'cut', 'drop', 'double', 'blank'),
  length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5000 })),
  byte: fc.integer({ min: 0, max: 255 }),
});

function mutated(bytes: Uint8Array, { at, kind, length, byte }: Mutation): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const [before, middle, after] = [
    bytes.slice(0, from),
    bytes.slice(from, from + length),
    bytes.slice(from + length),
  ];
  switch (kind) {
    case 'flip':
      return Uint8Array.from(bytes, (one, place) => (place === from ? byte : one));
    case 'cut':
      return before;
    case 'drop':
      return new Uint8Array([...before, ...after]);
    case 'double':
      return new Uint8Array([...before, ...middle, ...middle, ...after]);
    case 'blank':
      return new Uint8Array([...before, ...middle.map(() => byte), ...after]);
  }
}

async function expectSaid(bytes: Uint8Array): Promise<void> {
  const parsed = await parseBytes(bytes, { maxTextLength: 2_000_000 });
  const said = parsed.ok ? parsed.notices : parsed.issues;
  if (!parsed.ok) expect(said.length).toBeGreaterThan(0);
  for (const { code, message } of said) {
    expect(Object.keys(INTAKE_ERRORS)).toContain(code);
    expect(message).toMatch(/^[^\n]{10,600}$/u);
  }
}

const plain = makePdf([
  [
    { text: 'Product Owner', x: 60, y: 80, size: 20 },
    { text: 'You own the roadmap.', x: 60, y: 120 },
  ],
  [{ text: 'You set the measures.', x: 60, y: 120 }],
]);
const cell = '<w:tc><w:p><w:r><w:t>Pay</w:t></w:r></w:p></w:tc>';
const body =
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Own &amp; ship</w:t><w:tab/></w:r></w:p>` +
  `<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl><w:p><w:r><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></w:r></w:p>`;

describe('files with faults', () => {
  it.each([
    ['resume.pdf', fixture('resume.pdf'), 40],
    ['locked.pdf', fixture('locked.pdf'), 15],
    ['a plain PDF', plain, 150],
    ['word.docx', fixture('word.docx'), 60],
    ['saved.mhtml', fixture('saved.mhtml'), 100],
  ] as const)(
    '%s is read or refused with a reason',
    async (_, bytes, numRuns) => {
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) =>
          expectSaid(mutations.reduce(mutated, bytes)),
        ),
        { numRuns },
      );
    },
    120_000,
  );

  it('a Word file with faults in its XML is read or refused with a reason', async () => {
    const xml = new TextEncoder().encode(body);
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) =>
        expectSaid(makeDocx(new TextDecoder().decode(mutations.reduce(mutated, xml)))),
      ),
      { numRuns: 150 },
    );
  }, 120_000);
});
