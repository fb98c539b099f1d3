import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTable } from './split-table.ts';

function cellsOf(text: string, delimiter: string): unknown[] {
  const splitter = splitTable(delimiter, 1000);
  return [...splitter.push(text), ...splitter.end()].map(({ content }) =>
    typeof content === 'string' ? content : content.cells,
  );
}

describe('splitTable', () => {
  it('cuts tables as csv-parse does', () => {
    const bare = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', 'é', "'"),
      minLength: 1,
      maxLength: 5,
    });
    const quoted = fc
      .string({ unit: fc.constantFrom('a', '""', ',', ';', '\n', ' '), maxLength: 5 })
      .map((words) => `"${words}"`);
    const record = fc.array(fc.oneof(bare, quoted), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 5 }),
        fc.constantFrom(',', ';'),
        fc.constantFrom('\n', '\r\n'),
        (records, delimiter, feed) => {
          const text = records.map((cells) => cells.join(delimiter)).join(feed);
          const expected = parse(text, {
            delimiter,
            relax_column_count: true,
            record_delimiter: ['\n', '\r\n'],
            skip_empty_lines: true,
          });
          expect(cellsOf(text, delimiter)).toEqual(expected);
        },
      ),
    );
  });

  it.each([
    ['a, "b, c" ,d\n', [['a', 'b, c', 'd']]],
    ['a,"b "c" d",e', [['a', 'b "c" d', 'e']]],
    [
      'a,b"c,d\r\re,\r\n',
      [
        ['a', 'b"c', 'd'],
        ['e', ''],
      ],
    ],
    ['a,"b', ['cut']],
    [',\n', [['', '']]],
  ])('forgives %j', (text, expected) => {
    expect(cellsOf(text, ',')).toEqual(expected);
  });
});
