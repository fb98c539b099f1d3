import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const bytes: number[] = [];
  for (const unit of (mark ? '\ufeff' : '') + text) {
    for (let at = 0; at < unit.length; at += 1) {
      const code = unit.charCodeAt(at);
      bytes.push(...(big ? [code >> 8, code & 255] : [code & 255, code >> 8]));
    }
  }
  return Uint8Array.from(bytes);
}

describe('decodeBytes', () => {
  const text = 'Owns the roadmap – naïvely 🙂\r\nTalks to customers';
  it.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(text, false, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(text, true, true), 'utf-16be'],
    ['UTF-16 LE without', utf16(text, false, false), 'utf-16le'],
    ['UTF-16 BE without', utf16(text, true, false), 'utf-16be'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, text, encoding, notices: [] });
  });

  it('reads windows-1252 where UTF-8 fails, and says so', () => {
    const decoded = decodeBytes(latin('\x93R\xe9sum\xe9\x94 \x96 a manager\x92s tool at 50 \x80'));
    expect(decoded).toMatchObject({
      ok: true,
      text: '“Résumé” – a manager’s tool at 50 €',
      encoding: 'windows-1252',
      notices: [{ code: 'encoding-guessed' }],
    });
  });

  it('replaces damage in what is otherwise UTF-8', () => {
    const damaged = new Uint8Array([
      ...utf8('Zürich, Köln, Málaga '),
      0xe9,
      0x20,
      ...utf8('Genève'),
    ]);
    expect(decodeBytes(damaged)).toMatchObject({
      ok: true,
      text: 'Zürich, Köln, Málaga \ufffd Genève',
      encoding: 'utf-8',
      notices: [{ code: 'encoding-damaged' }],
    });
  });

  it.each([
    ['%PDF-1.7\n%\xe2\xe3', 'a PDF'],
    ['PK\x03\x04\x14\0\x06\0word/document.xml', 'a Word file'],
    ['PK\x03\x04\x14\0\x06\0xl/workbook.xml', 'an Excel file'],
    ['PK\x03\x04\x14\0\x06\0a.txt', 'a ZIP archive'],
    ['\x89PNG\r\n\x1a\n', 'a PNG image'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'a JPEG image'],
    ['{\\rtf1\\ansi', 'an RTF file'],
    ['\x1f\x8b\x08', 'a gzip archive'],
    ['PAR1\x15', 'a Parquet file'],
    [`${'\x01\x02\x03\x04'.repeat(50)}abc`, 'binary data'],
    ['ab\0\0\0cdef\0gh\0', 'binary data'],
  ])('refuses %j', (bytes, kind) => {
    const decoded = decodeBytes(latin(bytes));
    expect(decoded).toMatchObject({ ok: false, issues: [{ code: 'binary-input' }] });
    expect(JSON.stringify(decoded)).toContain(kind);
  });

  it('never throws, and valid UTF-8 text comes back as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        decodeBytes(bytes);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
        const decoded = decodeBytes(utf8(`Product owner ${words.replaceAll('\0', '')} here`));
        return decoded.ok && decoded.text === `Product owner ${words.replaceAll('\0', '')} here`;
      }),
    );
  });
});
