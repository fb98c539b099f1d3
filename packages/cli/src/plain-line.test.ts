import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine } from './plain-line.ts';

const CONTROL = /\p{Cc}|\p{Surrogate}|\p{Bidi_Control}/u;

describe('plainLine', () => {
  const cases: readonly [string, string, string][] = [
    ['keeps ordinary text', 'Größe – 製品 🙂', 'Größe – 製品 🙂'],
    ['drops escape characters', 'a\u001b[31mb', 'a [31mb'],
    ['drops single-character escapes', 'a\u009b31mb', 'a 31mb'],
    ['joins lines', 'a\r\n b\u2028c', 'a b c'],
    ['drops direction overrides', 'a\u202eb\u2066c', 'a b c'],
    ['drops lone surrogates', 'a\ud800b', 'a b'],
  ];
  it.each(cases)('%s', (_, given, wanted) => {
    expect(plainLine(given)).toBe(wanted);
  });

  it('never lets a control through, and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = plainLine(text);
        return !CONTROL.test(line) && plainLine(line) === line;
      }),
    );
  });
});
