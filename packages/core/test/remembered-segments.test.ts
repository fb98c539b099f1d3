import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseModel } from '../src/model/parse-model.ts';
import { read } from '../src/read/read.ts';
import { segment } from '../src/segment/segment.ts';
import { EXAMPLE_NAMES, exampleDocument } from './examples.ts';

const bytes = readFileSync(new URL('../weights/context.bin', import.meta.url));
const PARAGRAPHS = EXAMPLE_NAMES.flatMap((name) => exampleDocument(name).text.split(/\n\n+/));

describe('a reader that remembers segments', () => {
  it('reads the same as one that does not, whatever it read before', () => {
    const without = parseModel(bytes, { remembered: 0 }).reader;
    const few = parseModel(bytes, { remembered: 7 }).reader;
    const many = parseModel(bytes).reader;
    const texts = fc.array(fc.constantFrom(...PARAGRAPHS), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, (paragraphs) => {
        const document = segment({ kind: 'posting', text: paragraphs.join('\n\n') });
        const expected = read(document, without);
        expect(read(document, few)).toEqual(expected);
        expect(read(document, many)).toEqual(expected);
        expect(read(document, many)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
