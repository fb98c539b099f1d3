import { DEFAULT_READER } from '@titlescope/core/reader-names';
import { describe, expect, it } from 'vitest';
import type { Lane } from '../src/decode/lane.ts';
import { run } from '../src/run.ts';
import { type FakeSetup, fakeIo } from './fake-io.ts';

const ROWS =
  '{"id":"a","title":"Owner","text":"role one"}\n{"id":\n{"id":"c","text":"other two"}\n';

async function ran(argv: readonly string[], setup: FakeSetup = {}) {
  const fake = fakeIo(setup);
  const code = await run(argv, fake.io);
  return {
    code,
    out: fake.out(),
    err: fake.err(),
    written: fake.written,
    loads: fake.loads,
    readers: fake.readers,
  };
}

describe('one posting', () => {
  it('reads standard input when no file is named', async () => {
    const { code, out, err } = await ran(['decode'], { stdin: 'role text' });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('report - role text width=80 color=false explain=false\n');
  });

  it('reads - as standard input, under the title given', async () => {
    const { out } = await ran(['decode', '-', '--title', 'Owner'], { stdin: 'x' });
    expect(out).toMatch(/^report Owner x /);
  });

  it('reads a file', async () => {
    const { out } = await ran(['decode', 'a.txt', '--explain'], { files: { 'a.txt': 'x' } });
    expect(out).toMatch(/^report - x .*explain=true\n$/);
  });

  it('shows the full report for rows of one', async () => {
    const { out } = await ran(['decode'], { stdin: '{"text":"x"}\n' });
    expect(out).toMatch(/^report - x /);
  });

  it('gives one verdict as indented json', async () => {
    const { out } = await ran(['decode', '--json'], { stdin: 'x' });
    expect(JSON.parse(out)).toEqual({ title: { declared: null }, text: 'x', explain: false });
    expect(out).toContain('\n  "text"');
  });

  it('writes a page to a file and to standard output', async () => {
    const file = await ran(['decode', '--html', 'out.html'], { stdin: 'x' });
    expect(file.written.get('out.html')).toBe('<p>x</p>\n');
    expect(file.out).toBe('');
    const piped = await ran(['decode', '--html', '-'], { stdin: 'x' });
    expect(piped.out).toBe('<p>x</p>\n');
  });

  it('prints markdown', async () => {
    expect((await ran(['decode', '--markdown'], { stdin: 'x' })).out).toBe('# x\n');
  });

  it('says on standard error why it could not be read, with the code', async () => {
    const { code, out, err } = await ran(['decode', 'a.txt'], { files: { 'a.txt': '' } });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('titlescope: a.txt: text is empty [no-text]\n');
  });
});

describe('several postings', () => {
  it('gives one line for each row in order, with error rows in their place', async () => {
    const { code, out, err } = await ran(['decode', '--jsonl'], { stdin: ROWS });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines.map(({ text, error }) => text ?? error)).toEqual([
      'role one',
      { code: 'row-not-json', message: 'row is not json', line: 2 },
      'other two',
    ]);
    expect(err).toBe('titlescope: 2 read, 1 could not be: row-not-json 1\n');
  });

  it('gives the same rows as a json array', async () => {
    const lines = (await ran(['decode', '--jsonl'], { stdin: ROWS })).out.trimEnd().split('\n');
    const { out } = await ran(['decode', '--json'], { stdin: ROWS });
    expect(JSON.parse(out)).toEqual(lines.map((line) => JSON.parse(line)));
  });

  it('gives an empty array and no lines for no rows', async () => {
    expect((await ran(['decode', '--json', '--format', 'jsonl'])).out).toBe('[]\n');
    expect(await ran(['decode', '--jsonl', '--format', 'jsonl'])).toMatchObject({
      code: 0,
      out: '',
    });
  });

  it('says that there was nothing to show', async () => {
    const { code, out, err } = await ran(['decode', '--format', 'jsonl']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('[no-rows]');
  });

  it('gives nothing for nothing in a batch, whatever the format', async () => {
    expect(await ran(['decode', '--jsonl'])).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('shows a table with counts', async () => {
    const { out } = await ran(['decode'], { stdin: ROWS });
    const [header, first, second, third] = out.split('\n');
    expect(header).toContain('de-facto role');
    expect(first).toMatch(/^Owner +product manager +● ● ● +undersold$/);
    expect(second).toMatch(
      /^standard input:2 +could not be read: row is not json \[row-not-json\]$/,
    );
    expect(third).toMatch(/^c +too little said +○ ○ ○ +unclear$/);
    expect(out).toContain('2 read, 1 could not be: row-not-json 1\n');
  });

  it('reads files in the order in which they are named', async () => {
    const files = { 'b.txt': 'second', 'a.txt': 'first' };
    const { out } = await ran(['decode', 'b.txt', 'a.txt', '--jsonl'], { files });
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).text),
    ).toEqual(['second', 'first']);
  });

  it('keeps going past a posting that titlescope fails on, and ends with 3', async () => {
    const stdin = '{"id":"a","text":"BOOM"}\n{"id":"b","text":"x"}\n';
    const { code, out } = await ran(['decode', '--jsonl'], { stdin });
    expect(code).toBe(3);
    expect(out.split('\n')[0]).toContain('{"id":"a","error":{"code":"fault"');
    expect(out.split('\n')[1]).toContain('"text":"x"');
  });

  it('draws progress only for somebody watching, and erases it', async () => {
    const stdin = '{"text":"x"}\n'.repeat(20);
    const watched = await ran(['decode', '--jsonl'], { stdin, stderrIsTerminal: true });
    expect(watched.err).toContain('rows/s');
    expect(watched.err.endsWith('\r\u001b[2Ktitlescope: 20 read\n')).toBe(true);
    const unwatched = await ran(['decode', '--jsonl'], { stdin });
    expect(unwatched.err).toBe('');
  });

  it('ends quietly when nobody reads on', async () => {
    const stdin = '{"text":"x"}\n'.repeat(20);
    expect(await ran(['decode', '--jsonl'], { stdin, breaksAfter: 3 })).toMatchObject({
      code: 0,
      err: '',
    });
  });
});

describe('the reader', () => {
  it.each([
    [[], DEFAULT_READER],
    [['--reader', 'context'], 'context'],
    [['--reader', 'linear'], 'linear'],
    [['--reader=linear', '--json'], 'linear'],
  ])('asked for with %j is the one that is loaded', async (flags, reader) => {
    const { code, readers } = await ran(['decode', ...flags], { stdin: 'x' });
    expect({ code, readers }).toEqual({ code: 0, readers: [reader] });
  });

  it('is the same in every thread', async () => {
    const stdin = '{"text":"x"}\n'.repeat(300);
    const lane = (): Lane => ({
      say: async () => ({ line: '{}\n', counted: { ok: true, role: null, gap: 'unclear' } }),
      close: async () => undefined,
    });
    const flags = ['--jsonl', '--jobs', '2', '--reader', 'linear'];
    const { code, readers } = await ran(['decode', ...flags], { stdin, lane });
    expect(code).toBe(0);
    expect(readers.length).toBeGreaterThan(1);
    expect(new Set(readers)).toEqual(new Set(['linear']));
  });

  it('named twice is the last one named', async () => {
    const flags = ['--reader', 'linear', '--reader', 'context'];
    expect((await ran(['decode', ...flags], { stdin: 'x' })).readers).toEqual(['context']);
  });
});

describe('exit codes', () => {
  const good = '{"text":"x"}\n';
  const bad = '{"id":\n';
  const cases: readonly [string, readonly string[], FakeSetup, number][] = [
    ['done', ['decode', '--jsonl'], { stdin: good }, 0],
    ['some rows unread', ['decode', '--jsonl'], { stdin: good + bad }, 0],
    ['some rows unread, strict', ['decode', '--jsonl', '--strict'], { stdin: good + bad }, 1],
    ['no row read', ['decode', '--jsonl'], { stdin: bad + bad }, 2],
    ['no row read, strict', ['decode', '--jsonl', '--strict'], { stdin: bad }, 2],
    ['empty text', ['decode'], { stdin: '' }, 2],
    ['fault', ['decode', '--jsonl'], { stdin: '{"text":"BOOM"}\n' }, 3],
    ['no command', [], {}, 2],
    ['help', ['--help'], {}, 0],
    ['version', ['--version'], {}, 0],
  ];
  it.each(cases)('%s', async (_, argv, setup, code) => {
    expect((await ran(argv, setup)).code).toBe(code);
  });
});

describe('usage errors', () => {
  const files = { 'a.txt': 'x', 'b.txt': 'y', offers: 'DIRECTORY' };
  const cases: readonly [readonly string[], RegExp][] = [
    [['decode', '--jsno'], /unknown option '--jsno'; did you mean --json\?.*\[option-unknown\]/],
    [
      ['help', 'decod'],
      /unknown command 'decod'; did you mean decode\? see titlescope --help \[command-unknown\]/,
    ],
    [['decod'], /unknown command 'decod'; did you mean decode\?.*\[command-unknown\]/],
    [['help', 'gardens'], /unknown command 'gardens'; see titlescope --help \[command-unknown\]/],
    [['decode', ''], /an empty path: file not found.*\[file-missing\]/],
    [['a.txt'], /to read a file: titlescope decode a\.txt \[command-unknown\]/],
    [['decode', '--title'], /argument missing.*\[option-value-missing\]/],
    [['decode', '--width', '3'], /from 40 to 400.*\[option-value-invalid\]/],
    [
      ['decode', '--reader', 'fast'],
      /'fast' is invalid\. Allowed choices are (?:context, linear|linear, context); see .*\[option-value-invalid\]/,
    ],
    [['decode', '--reader'], /argument missing.*\[option-value-missing\]/],
    [['decode', '--format', 'rtf'], /Allowed choices are text, .*\[option-value-invalid\]/],
    [
      ['decode', 'a.txt', '--json', '--jsonl'],
      /--json, --jsonl: 2 output forms.*\[forms-conflict\]/,
    ],
    [
      ['decode', 'nix/../no such.txt'],
      /: nix\/\.\.\/no such\.txt: file not found.*\[file-missing\]/,
    ],
    [['decode', 'a.txt', 'no.txt', '--jsonl'], /no\.txt: file not found.*\[file-missing\]/],
    [
      ['decode', 'offers'],
      /offers: is a directory; name its files, as in offers\/\*\.txt, or .* titlescope org offers/,
    ],
    [['decode', '-', '-'], /read only once.*\[stdin-twice\]/],
    [['decode', 'a.txt', 'b.txt', '--html', 'o.html'], /pass one, or use --jsonl \[html-several\]/],
    [['decode', 'a.txt', '--html', 'offers'], /is a directory.*\[html-is-directory\]/],
    [['decode', 'a.txt', 'b.txt', '--title', 'Owner'], /\[title-several\]/],
  ];
  it.each(cases)('%j', async (argv, message) => {
    const { code, out, err } = await ran(argv, { files });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).toMatch(/^titlescope: [^\n]+\n$/);
  });

  it('asks for input when standard input is a terminal', async () => {
    const { code, err } = await ran(['decode'], { stdinIsTerminal: true });
    expect(code).toBe(2);
    expect(err).toContain('titlescope decode posting.txt');
  });

  it('takes control characters out of what it repeats', async () => {
    const { err } = await ran(['decode', 'a\u001b[2J\u009b1m.txt']);
    expect(err).toContain('a [2J 1m.txt: file not found');
  });
});

describe('faults', () => {
  it('names the fault without a stack, and with one when asked', async () => {
    const fake = fakeIo({ stdin: 'x' });
    const io = { ...fake.io, loadEngine: () => Promise.reject(new Error('weights gone')) };
    expect(await run(['decode'], io)).toBe(3);
    expect(fake.err()).toMatch(
      /^titlescope: fault inside titlescope: weights gone; .*\[fault\]\n$/,
    );
    const debug = { ...io, env: { TITLESCOPE_DEBUG: '1' } };
    expect(await run(['decode'], debug)).toBe(3);
    expect(fake.err()).toContain('\n    at ');
  });
});

describe('what is not needed is not loaded', () => {
  it.each([[['--version']], [['--help']], [['decode', '--help']], [['decode', 'no.txt']]])(
    '%j',
    async (argv) => {
      expect((await ran(argv)).loads).toEqual([]);
    },
  );
});
