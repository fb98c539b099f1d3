import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, fitColumns } from './fit-columns.ts';

describe('fitColumns', () => {
  const cases: readonly [string, number, string][] = [
    ['short', 8, 'short   '],
    ['exactly8', 8, 'exactly8'],
    ['a longer line', 8, 'a longe…'],
    ['製品責任者', 8, '製品責… '],
    ['e\u0301a', 3, 'e\u0301a '],
  ];
  it.each(cases)('%s in %i', (line, width, wanted) => {
    expect(fitColumns(line, width)).toBe(wanted);
  });

  it('always takes exactly the columns asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 60 }),
        (line, width) => {
          expect(displayWidth(fitColumns(line, width))).toBe(width);
        },
      ),
    );
  });
});
