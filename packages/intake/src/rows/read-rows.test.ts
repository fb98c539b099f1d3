import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowFormat } from '../format/detect-format.ts';
import { readRows } from './read-rows.ts';
import type { Row, RowOptions } from './row.ts';

type Bytes = string | Uint8Array;

async function* stream(bytes: Bytes, size = 7): AsyncGenerator<Uint8Array> {
  const whole = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

async function rowsOf(
  bytes: Bytes,
  format: RowFormat,
  options: RowOptions = {},
  size = 7,
): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of readRows(stream(bytes, size), format, options)) rows.push(row);
  return rows;
}

const brief = (row: Row): unknown => (row.ok ? row.document.text : row.error.code);
const briefly = async (
  bytes: Bytes,
  format: RowFormat,
  options: RowOptions = {},
): Promise<unknown[]> => (await rowsOf(bytes, format, options)).map(brief);

describe('readRows of JSON lines', () => {
  it('gives one row for each line, in order, with the line numbers', async () => {
    const input = [
      '\ufeff{"id": 7, "jobTitle": "Owner", "Description": "Own it", "company": "Acme", "pay": {"min": 1}}',
      '',
      '{"id": "b", "text": ',
      '[1]\r',
      '{"id": "d", "text": null}',
      '{"url": "https://a.example/1", "title": "PO", "body": "Ship \\ud800 it"}\r',
      '  ',
      '{"text": "<p>Own</p><ul><li>Ship &amp; learn</li></ul>"}',
    ].join('\n');
    const rows = await rowsOf(input, 'jsonl');
    expect(rows).toMatchObject([
      { ok: true, line: 1, document: { kind: 'posting', id: '7', title: 'Owner', text: 'Own it' } },
      { ok: false, line: 3, error: { code: 'row-not-json' } },
      { ok: false, line: 4, error: { code: 'row-not-object' } },
      { ok: false, line: 5, id: 'd', error: { code: 'no-text' } },
      { ok: true, line: 6, document: { id: 'https://a.example/1', text: 'Ship \ud800 it' } },
      { ok: true, line: 8, document: { text: 'Own\n\n- Ship & learn' } },
    ]);
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({ document: { meta: { company: 'Acme', pay: { min: 1 } } } });
  });

  it.each([
    '{"text": ""}',
    '{"text": " \\n "}',
    '{"text": 5}',
    '{"text": ["a"]}',
    '{"text": "<br><br>"}',
    '{"other": "words"}',
    '{}',
  ])('%s has no text', async (line) => {
    expect(await briefly(line, 'jsonl')).toEqual(['no-text']);
  });

  it('names the columns that it saw', async () => {
    const [row] = await rowsOf('{"wording": "Own it", "pay": 1}', 'jsonl');
    expect(row).toMatchObject({ error: { message: expect.stringContaining('"wording", "pay"') } });
  });

  it('takes the columns that it is told', async () => {
    const line = '{"title": "A", "text": "no", "Job_Head": "Owner", "wording": "Own it", "key": 4}';
    const options = {
      titleColumn: 'jobhead',
      textColumn: 'wording',
      idColumn: 'key',
      kind: 'charter',
    } as const;
    const [row] = await rowsOf(line, 'jsonl', options);
    expect(row).toMatchObject({
      document: {
        kind: 'charter',
        id: '4',
        title: 'Owner',
        text: 'Own it',
        meta: { title: 'A', text: 'no' },
      },
    });
  });

  it('takes the first column that holds words', async () => {
    const line =
      '{"description": "", "text": null, "content": "Own it", "position": "3", "role": "PO"}';
    expect(await rowsOf(line, 'jsonl')).toMatchObject([
      { document: { text: 'Own it', title: 'PO' } },
    ]);
  });

  it('passes over a row that is too long, in its place', async () => {
    const long = `{"text": "${'x'.repeat(200)}"}`;
    const input = `{"text": "one"}\n${long}\n{"text": "two"}\n${long}`;
    expect(await briefly(input, 'jsonl', { maxRowLength: 100 })).toEqual([
      'one',
      'row-too-long',
      'two',
      'row-too-long',
    ]);
    expect(await briefly(input, 'jsonl', { maxTextLength: 150 })).toEqual([
      'one',
      'text-too-long',
      'two',
      'text-too-long',
    ]);
  });

  it('is not harmed by prototype keys or by deep values', async () => {
    const line =
      '{"text": "Own it", "__proto__": {"bad": true}, "constructor": "c", "toString": "t"}';
    const [row] = await rowsOf(line, 'jsonl');
    const meta = row?.ok ? row.document.meta : undefined;
    expect(Object.getPrototypeOf(meta)).toBe(Object.prototype);
    expect(Object.keys(meta ?? {})).toEqual(['constructor', 'toString']);
    expect(Object.assign({}, meta)).not.toHaveProperty('bad');
    const deep = `{"id": 1, "text": "Own it", "x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(await rowsOf(deep, 'jsonl', {}, 5000)).toMatchObject([
      { id: '1', error: { code: 'row-too-deep' } },
    ]);
  });

  it('refuses binary data as one failed row, and an empty input has no rows', async () => {
    expect(await briefly('%PDF-1.4 {"text": "no"}\n{"text": "no"}', 'jsonl')).toEqual([
      'binary-input',
    ]);
    expect(await briefly('', 'jsonl')).toEqual([]);
    expect(await briefly('', 'csv')).toEqual([]);
    expect(await briefly('', 'json')).toEqual([]);
  });

  it('gives as many rows as lines go in, the same wherever the bytes are cut', async () => {
    const good = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((words) => JSON.stringify({ text: `Ö ${words}` }));
    const bad = fc.constantFrom(
      '{',
      '{"text": "x}',
      'null',
      '"Ö"',
      '{"text": 5}',
      'x'.repeat(300),
      '\ufffd',
      '[]]',
    );
    const lines = fc.array(fc.oneof(good, bad), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        lines,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n'),
        async (input, size, feed) => {
          const options = { maxRowLength: 250 };
          const cut = await rowsOf(input.join(feed), 'jsonl', options, size);
          expect(cut).toEqual(await rowsOf(input.join(feed), 'jsonl', options, 1e6));
          expect(cut.map(({ line }) => line)).toEqual(input.map((_, at) => at + 1));
        },
      ),
    );
  });

  it('never throws on any bytes, in any format, and chunk borders change nothing', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            '{',
            '}',
            '[',
            ']',
            '"',
            ',',
            ':',
            '\n',
            '\\',
            'jobs',
            'text',
            ';',
            'é',
            ' ',
          ),
          { maxLength: 60 },
        )
        .map((parts) => new TextEncoder().encode(parts.join(''))),
    );
    const format = fc.constantFrom<RowFormat>('jsonl', 'csv', 'tsv', 'json');
    await fc.assert(
      fc.asyncProperty(bytes, format, fc.integer({ min: 1, max: 5 }), async (input, as, size) => {
        expect(await rowsOf(input, as, {}, size)).toEqual(await rowsOf(input, as, {}, 1e6));
      }),
      { numRuns: 300 },
    );
  });

  it('decodes line by line: a windows-1252 line among UTF-8 lines', async () => {
    const mixed = Uint8Array.from('{"text": "Z\xc3\xbcrich"}\n{"text": "R\xe9sum\xe9"}\n', (c) =>
      c.charCodeAt(0),
    );
    expect(await briefly(mixed, 'jsonl')).toEqual(['Zürich', 'Résumé']);
  });
});

describe('readRows of tables', () => {
  it.each([
    [',', 'csv'],
    [';', 'csv'],
    ['\t', 'tsv'],
    ['\t', 'csv'],
    ['|', 'csv'],
  ] as const)('delimited by %j as %s', async (d, format) => {
    const input = [
      ['Job ID', 'Job Title', 'Company', 'Job Description'].join(d),
      ['1', '"Owner, ""lead"""', 'Acme', '"Own it\r\nand | ship; it,\tnow"'].join(d),
      ['2', 'Analyst', '', 'Write "specs" here'].join(d),
      '',
      ['3', 'Short'].join(d),
      ['4', 'PM', 'Acme', 'Ship it', 'extra'].join(d),
    ].join('\r\n');
    expect(await rowsOf(input, format)).toMatchObject([
      {
        line: 2,
        document: {
          id: '1',
          title: 'Owner, "lead"',
          text: 'Own it\r\nand | ship; it,\tnow',
          meta: { Company: 'Acme' },
        },
      },
      { line: 4, document: { id: '2', title: 'Analyst', text: 'Write "specs" here' } },
      { line: 6, id: '3', error: { code: 'no-text' } },
      { line: 7, document: { id: '4', meta: { column_5: 'extra' } } },
    ]);
  });

  it('reads UTF-16 with a mark, and UTF-8 with a mark', async () => {
    const text = '\ufefftitle,text\nPO,Ein Überblick – 🙂\n';
    const bytes = Uint8Array.from(
      [...text]
        .flatMap((c) => c.split(''))
        .flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    );
    expect(await briefly(bytes, 'csv')).toEqual(['Ein Überblick – 🙂']);
    expect(await briefly(text, 'csv')).toEqual(['Ein Überblick – 🙂']);
  });

  it('reads the separator line of spreadsheets', async () => {
    expect(await rowsOf('sep=;\r\ntitle;text\r\nPO;Own it, all', 'csv')).toMatchObject([
      { line: 3, document: { title: 'PO', text: 'Own it, all' } },
    ]);
  });

  it('turns HTML cells into text', async () => {
    expect(await briefly('title,description_html\nPO,"<p>Own</p><p>Ship</p>"', 'csv')).toEqual([
      'Own\n\nShip',
    ]);
  });

  it('keeps plain text with a stray tag as it is', async () => {
    const text = 'Duties\nOwn it\nShip it\n<br>\nLearn\nTalk';
    expect(await briefly(JSON.stringify({ text }), 'jsonl')).toEqual([text]);
  });

  it('keeps repeated and unnamed columns apart', async () => {
    const [row] = await rowsOf('text,note,note,,__proto__\nOwn it,a,b,c,d', 'csv');
    expect(row?.ok && row.document.meta).toEqual({ note: 'a', note_2: 'b', column_4: 'c' });
  });

  it.each([
    ['a,b\n1,2\n3,4', {}, 'no-text-column', '"a", "b"'],
    ['title,text\nPO,Own it', { textColumn: 'wording' }, 'column-missing', '"wording"'],
    ['text\n"open', {}, 'row-quote-open', 'line 2'],
    ['"open,text\nOwn it', {}, 'row-quote-open', 'line 1'],
  ])('%j with %j fails with %s', async (input, options, code, says) => {
    expect(await rowsOf(input, 'csv', options)).toMatchObject([
      { ok: false, error: { code, message: expect.stringContaining(says) } },
    ]);
  });

  it('passes over a record that is too long', async () => {
    const input = `text,x\none,1\n"${'long\n'.repeat(50)}",2\ntwo,3\n${'y'.repeat(300)},4\nthree,5`;
    const rows = await rowsOf(input, 'csv', { maxRowLength: 100 });
    expect(rows.map(brief)).toEqual(['one', 'row-too-long', 'two', 'row-too-long', 'three']);
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 54, 55, 56]);
  });

  it('reads back what was written, whatever the cells hold', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', ';'),
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async (cells, size) => {
          const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;
          const input = [
            '"text","note"',
            ...cells.map(([text, note]) => `${quoted(`x${text}`)},${quoted(note)}`),
          ].join('\n');
          const rows = await rowsOf(input, 'csv', {}, size);
          expect(
            rows.map((row) => row.ok && [row.document.text, row.document.meta?.['note']]),
          ).toEqual(cells.map(([text, note]) => [`x${text}`, note]));
        },
      ),
    );
  });
});

describe('readRows of JSON', () => {
  const a = '{"title": "A", "text": "one ]}, \\"x\\" ["}';
  const b = '{"title": "B", "text": "two"}';
  const one = 'one ]}, "x" [';
  it.each([
    ['an array', `[${a},\n ${b}]`],
    ['an array with odd commas', `[,${a},,${b},]`],
    [
      'an object with an array',
      `{"count": 2, "meta": {"jobs": [1]}, "jobs": [${a}, ${b}], "next": ["x", {"y": 1}]}`,
    ],
    ['two objects with arrays', `{"data": [${a}]}\n{"results": [${b}]}`],
    ['objects one after the other', `${a} ${b}`],
    ['a mark before it', `\ufeff[${a},${b}]`],
  ])('%s', async (_, input) => {
    expect(await briefly(input, 'json')).toEqual([one, 'two']);
  });

  it.each([
    ['one posting', `{"title": "A", "text": "one", "data": [{"x": 1}], "jobs": 3}`, ['one']],
    [
      'no object',
      `[${b}, 5, "words", null, [${b}], ${b}]`,
      ['two', 'row-not-object', 'row-not-object', 'row-not-object', 'row-not-object', 'two'],
    ],
    [
      'a row that is not JSON',
      `[${b}, {"text": two}, {'text': 1}, ${b}]`,
      ['two', 'row-not-json', 'row-not-json', 'two'],
    ],
    [
      'a string that is not closed',
      `[${b},\n{"text": "open},\n${b}]`,
      ['two', 'row-not-json', 'two'],
    ],
    [
      'a last string that is not closed',
      `[${b},\n{"text": "open}\n]\n${b}`,
      ['two', 'row-not-json', 'two'],
    ],
    ['a cut row', `[${b}, {"text": "tw`, ['two', 'rows-cut']],
    ['a cut array', `[${b},`, ['two', 'rows-cut']],
    ['an empty array', '[]', []],
    ['a bare value', '5', ['row-not-object']],
  ])('%s', async (_, input, expected) => {
    expect(await briefly(input, 'json')).toEqual(expected);
  });

  it('tells the line of each row, and passes over one that is too long', async () => {
    const input = `[\n${b},\n\n{"text":\n"${'x'.repeat(200)}"},\n${b}\n]`;
    const rows = await rowsOf(input, 'json', { maxRowLength: 100 });
    expect(rows.map(brief)).toEqual(['two', 'row-too-long', 'two']);
    expect(rows.map(({ line }) => line)).toEqual([2, 4, 6]);
  });

  it('gives as many rows as elements go in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.json(), { maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        async (values, size) => {
          expect(await rowsOf(`[${values.join(',')}]`, 'json', {}, size)).toHaveLength(
            values.length,
          );
        },
      ),
    );
  });
});
