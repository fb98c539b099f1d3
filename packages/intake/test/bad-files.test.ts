import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  MAX_FILE_BYTES,
  MAX_PAGES,
  MAX_PART_BYTES,
  MAX_STREAM_BYTES,
  MAX_XML_DEPTH,
} from '../src/file/limits.ts';
import { openInput } from '../src/open-input.ts';
import { parseBytes } from '../src/parse-bytes.ts';
import { parsePdf } from '../src/pdf/parse-pdf.ts';
import { docxParts, makeDocx, makeZip, type ZipPart } from './make-docx.ts';
import { makePdf } from './make-pdf.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`files/${name}`, import.meta.url));
const cut = (bytes: Uint8Array, share: number): Uint8Array =>
  bytes.subarray(0, Math.floor(bytes.length * share));
const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const oldOffice = (stream: string): Uint8Array =>
  bytesOf(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${[...stream].join('\0')}\0`);

/** A file of one part that declares less than it holds. */
const lying = (part: ZipPart): Uint8Array =>
  makeZip([...docxParts(p('x')).filter(({ name }) => name !== part.name), part]);

const doctype = (body: string): string =>
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:body>${body}</w:body></w:document>`;
const withMain = (content: string | Uint8Array, size?: number): Uint8Array =>
  lying({ name: 'word/document.xml', content, ...(size !== undefined && { size }) });

const cases: readonly (readonly [
  what: string,
  bytes: () => Uint8Array,
  code: string,
  says: RegExp,
])[] = [
  [
    'a PDF with nothing in it',
    () => bytesOf('%PDF-1.7\n'),
    'file-broken',
    /^PDF is broken or cut off: .+; download or save it again$/,
  ],
  ['a PDF cut in half', () => cut(fixture('resume.pdf'), 0.5), 'file-broken', /^PDF is broken/],
  [
    'a PDF of blank pages',
    () => makePdf([[], []]),
    'pdf-without-text',
    /^no text in this PDF: its 2 pages are pictures/,
  ],
  [
    'a PDF whose letters nobody knows',
    () => makePdf([[{ text: '\x01\x02\x03\x04\x05\x06\x07', x: 9, y: 99, coded: true }]]),
    'pdf-letters-unknown',
    /^text of this PDF is unreadable: its fonts do not say which letters they draw/,
  ],
  [
    'a PDF of too many pages',
    () => makePdf(Array(600).fill([{ text: 'More.', x: 9, y: 99 }])),
    'too-many-pages',
    /^PDF has 600 pages and at most 200 are read/,
  ],
  [
    'a bomb in a PDF',
    () => makePdf([[{ text: 'x', x: 9, y: 9 }]], MAX_STREAM_BYTES),
    'archive-too-large',
    /^PDF is refused: a part of it unpacks to more than 33,554,432 bytes/,
  ],
  [
    'a bomb in a PDF with more bytes behind it',
    () => {
      const file = Buffer.from(makePdf([[{ text: 'x', x: 9, y: 9 }]], 2 * MAX_STREAM_BYTES));
      const end = file.indexOf('\nendstream');
      return Uint8Array.from(
        Buffer.concat([file.subarray(0, end), Buffer.from('more'), file.subarray(end)]),
      );
    },
    'archive-too-large',
    /^PDF is refused: a part of it unpacks to more than 33,554,432 bytes/,
  ],
  [
    'a Word file cut in half',
    () => cut(makeDocx(p('x'.repeat(9999))), 0.5),
    'file-broken',
    /^Word file is broken or cut off: the end of its archive is missing/,
  ],
  [
    'a Word file without its text',
    () => makeZip(docxParts(p('x')).filter(({ name }) => name !== 'word/document.xml')),
    'file-broken',
    /the part with its text is missing/,
  ],
  [
    'a Word file whose text is cut off',
    () => withMain('<w:document><w:body><w:p>'),
    'file-broken',
    /its body is cut off/,
  ],
  [
    'a Word file of pictures',
    () => makeDocx('<w:p><w:r><w:drawing/></w:r></w:p>'),
    'no-text',
    /perhaps only pictures/,
  ],
  [
    'a bomb that declares its size',
    () => withMain(new Uint8Array(MAX_PART_BYTES + 1)),
    'archive-too-large',
    /word\/document\.xml declares 67,108,865 bytes/,
  ],
  [
    'a bomb that lies about its size',
    () => withMain(new Uint8Array(MAX_PART_BYTES + 1), 100),
    'archive-too-large',
    /word\/document\.xml unpacks to more than 67,108,864 bytes/,
  ],
  [
    'a bomb of entries',
    () => makeZip(Array.from({ length: 10_001 }, (_, at) => ({ name: `word/${at}`, content: '' }))),
    'archive-too-large',
    /it has 10,001 parts/,
  ],
  [
    'a bomb of entities',
    () => withMain(doctype(p('&b;'))),
    'xml-declares',
    /^Word file is refused: its body declares a document type/,
  ],
  [
    'a bomb of tags',
    () => makeDocx('<w:sdt>'.repeat(MAX_XML_DEPTH)),
    'archive-too-large',
    /nested deeper/,
  ],
  [
    'an old Word file',
    () => oldOffice('WordDocument'),
    'format-not-read',
    /^file is an old Word file \(\.doc\), which is not read; open it and save it as Word \(\.docx\), PDF or plain text$/,
  ],
  [
    'an old workbook',
    () => oldOffice('Workbook'),
    'format-not-read',
    /an old Excel workbook \(\.xls\)/,
  ],
  ['an old Office file', () => oldOffice('Other'), 'format-not-read', /an old Office file/],
  [
    'a Word file with a password',
    () => oldOffice('EncryptedPackage'),
    'file-encrypted',
    /^Word file is locked with a password/,
  ],
  [
    'Rich Text',
    () => bytesOf('{\\rtf1\\ansi Hello}'),
    'format-not-read',
    /a Rich Text file \(\.rtf\)/,
  ],
  [
    'WordPerfect',
    () => bytesOf('\xffWPC\x10\0\0\0'),
    'format-not-read',
    /a WordPerfect file \(\.wpd\)/,
  ],
  [
    'OpenDocument',
    () =>
      makeZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
        { name: 'content.xml', content: '<x/>' },
      ]),
    'format-not-read',
    /an OpenDocument file \(such as \.odt\)/,
  ],
  [
    'Pages',
    () => makeZip([{ name: 'Index/Document.iwa', content: 'x' }]),
    'format-not-read',
    /a Pages, Numbers or Keynote file/,
  ],
  [
    'a workbook',
    () =>
      makeZip([
        { name: '_rels/.rels', content: '<x/>' },
        { name: 'xl/workbook.xml', content: '<x/>' },
      ]),
    'format-not-read',
    /an Excel workbook/,
  ],
  [
    'an archive',
    () => makeZip([{ name: 'posting.txt', content: 'x' }]),
    'binary-input',
    /^input looks like a ZIP archive; save it as text, PDF or Word/,
  ],
  ['a picture', () => bytesOf('\x89PNG\r\n\x1a\n'), 'binary-input', /a PNG image/],
  [
    'a saved page without a page',
    () =>
      bytesOf(
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: image/png\n\nx\n--b--\n',
      ),
    'file-broken',
    /^saved page is broken or cut off: it holds no page/,
  ],
  [
    'a saved page cut off',
    () => cut(fixture('saved.mhtml'), 0.3),
    'file-broken',
    /its page is cut off/,
  ],
  [
    'a file that is too large',
    () => {
      const bytes = new Uint8Array(MAX_FILE_BYTES + 1);
      bytes.set(bytesOf('%PDF-1.7'));
      return bytes;
    },
    'file-too-large',
    /^file is larger than 52,428,800 bytes/,
  ],
];

describe('bad files', () => {
  it.each(cases)('%s', async (_, bytes, code, says) => {
    const parsed = await parseBytes(bytes());
    expect(parsed).toEqual({ ok: false, issues: [{ code, message: expect.stringMatching(says) }] });
  });

  it('say what they are not, when a format is asked for', async () => {
    const asPdf = await parseBytes(bytesOf('You own it.'), { format: 'pdf' });
    expect(asPdf).toMatchObject({ ok: false, issues: [{ code: 'file-broken' }] });
    const asWord = await parseBytes(makePdf([[]]), { format: 'docx' });
    expect(asWord).toMatchObject({ ok: false, issues: [{ code: 'file-broken' }] });
    const asText = await parseBytes(makePdf([[]]), { format: 'text' });
    expect(asText).toMatchObject({ ok: false, issues: [{ code: 'binary-input' }] });
  });

  it('take no more of a stream than a file may have', async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        const chunk = new Uint8Array(1_000_000);
        chunk.set(bytesOf('%PDF-1.7'));
        taken += chunk.length;
        yield chunk;
      }
    }
    expect(await openInput(endless())).toMatchObject({
      ok: false,
      issues: [{ code: 'file-too-large' }],
    });
    expect(taken).toBeLessThan(MAX_FILE_BYTES + 3_000_000);
  });

  it('are read up to the bound of pages', async () => {
    const pages = Array.from({ length: MAX_PAGES }, (_, at) => [
      { text: `Page ${at + 1}.`, x: 99, y: 300 },
    ]);
    let told = 0;
    const parsed = await parseBytes(makePdf(pages), {
      onPage: (done, of) => {
        told = done / of;
      },
    });
    expect(parsed).toMatchObject({ ok: true });
    expect(told).toBe(1);
  });

  it('are given up when they take too long', async () => {
    const pages = Array.from({ length: 150 }, () => [{ text: 'More.', x: 99, y: 300 }]);
    expect(await parsePdf(makePdf(pages), {}, 1)).toMatchObject({
      ok: false,
      issues: [{ code: 'too-slow' }],
    });
  });

  it('tell which pages hold no text', async () => {
    expect(await parseBytes(makePdf([[{ text: 'One.', x: 99, y: 300 }], [], []]))).toMatchObject({
      ok: true,
      notices: [
        {
          code: 'pages-without-text',
          message: 'no text on pages 2, 3: what a picture shows there was not read',
        },
      ],
    });
  });
});
