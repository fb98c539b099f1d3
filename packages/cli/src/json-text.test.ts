import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from './json-text.ts';

describe('jsonText', () => {
  it('escapes what a terminal or a line splitter would act on', () => {
    expect(jsonText('a\u009b\u2028\u007f\u001b')).toBe('"a\\u009b\\u2028\\u007f\\u001b"');
  });

  it('means the same value and stays on one line', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = jsonText(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(text).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });
});
