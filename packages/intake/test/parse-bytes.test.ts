import { describe, expect, it } from 'vitest';
import { parseBytes } from '../src/parse-bytes.ts';
import type { Parsed } from '../src/parsed.ts';
import { makeDocx } from './make-docx.ts';
import { makePdf } from './make-pdf.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const TEXT = 'Product Owner\n\nYou own the roadmap.';

const mhtml = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://jobs.example/po',
  'Subject: Product Owner',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----Boundary--x----"',
  '',
  '------Boundary--x----',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<html><body><h1>Product Owner</h1><p>You own the =',
  'roadmap, caf=C3=A9 included.</p></body></html>',
  '------Boundary--x----',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '------Boundary--x------',
  '',
].join('\r\n');

const files: readonly (readonly [name: string, bytes: Uint8Array, text: string])[] = [
  ['posting.txt', encode(TEXT), TEXT],
  ['posting.md', encode('# Product Owner\n\nYou own it.'), '# Product Owner\n\nYou own it.'],
  ['posting.html', encode('<h1>Product Owner</h1><p>You own the roadmap.</p>'), TEXT],
  ['posting.mhtml', encode(mhtml), 'Product Owner\n\nYou own the roadmap, café included.'],
  [
    'posting.pdf',
    makePdf([
      [
        { text: 'Product Owner', x: 72, y: 80, size: 18 },
        { text: 'You own the roadmap.', x: 72, y: 110 },
      ],
    ]),
    TEXT,
  ],
  [
    'posting.docx',
    makeDocx(
      '<w:p><w:r><w:t>Product Owner</w:t></w:r></w:p><w:p><w:r><w:t>You own the roadmap.</w:t></w:r></w:p>',
    ),
    TEXT,
  ],
  ['posting.json', encode(JSON.stringify({ title: 'Product Owner', text: TEXT })), TEXT],
];

const withoutOrigin = (parsed: Parsed): unknown => ({ ...parsed, origin: undefined });

describe('parseBytes', () => {
  it.each(files)('reads %s, whatever it is called', async (name, bytes, text) => {
    const parsed = await parseBytes(bytes, { name });
    expect(parsed).toMatchObject({ ok: true, document: { text, title: 'Product Owner' } });
    expect(withoutOrigin(await parseBytes(bytes, { name: name.toUpperCase() }))).toEqual(
      withoutOrigin(parsed),
    );
    if (!/\.(?:md|json)$/.test(name)) expect(await parseBytes(bytes)).toEqual(parsed);
  });

  it('keeps the address of a saved page', async () => {
    const parsed = await parseBytes(encode(mhtml));
    expect(parsed).toMatchObject({ document: { meta: { url: 'https://jobs.example/po' } } });
  });

  it('takes a PDF under the name of a text, and a text under the name of a PDF', async () => {
    const [, pdf] = files[4] ?? ['', new Uint8Array()];
    expect(await parseBytes(pdf, { name: 'posting.txt' })).toMatchObject({
      document: { text: TEXT },
    });
    expect(await parseBytes(encode(TEXT), { name: 'posting.pdf' })).toMatchObject({
      document: { text: TEXT },
    });
  });

  it('leaves the bytes it is given as they are, and reads a Buffer of Node', async () => {
    for (const [, bytes] of files) {
      const copy = bytes.slice();
      const parsed = await parseBytes(bytes);
      expect(bytes).toEqual(copy);
      expect(await parseBytes(Buffer.from(bytes))).toEqual(parsed);
    }
  });

  it('refuses several documents', async () => {
    expect(await parseBytes(encode('{"text": "one"}\n{"text": "two"}\n'))).toMatchObject({
      ok: false,
      issues: [{ code: 'several-documents' }],
    });
  });
});
