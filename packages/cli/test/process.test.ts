import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const isPosix = process.platform !== 'win32';

const POSTING = [
  'Product Owner',
  '',
  'Heronsgate Freight builds software for canal and rail forwarders.',
  '',
  'What you will do',
  '- Own the roadmap of the booking product and decide what is built next.',
  '- Talk with forwarders every week and bring back what they struggle with.',
  '- Set the success metrics for each release and report on them.',
  '- Keep the backlog in order together with the engineering lead.',
  '',
].join('\n');

let folder = '';

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('titlescope is not built: run npm run build first');
  folder = mkdtempSync(join(tmpdir(), 'titlescope-cli-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function titlescope(args: readonly string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env['PATH'], NODE_OPTIONS: process.env['NODE_OPTIONS'] },
  });
  return { code: status, out: stdout, err: stderr };
}

function row(id: string, text = POSTING): string {
  return `${JSON.stringify({ id, title: 'Product Owner', text, city: 'Leeds' })}\n`;
}

function parsed(out: string): Record<string, unknown>[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('one posting', () => {
  it('is read from standard input and quoted', () => {
    const { code, out, err } = titlescope(['decode'], POSTING);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Own the roadmap of the booking product');
    expect(out).not.toContain('\u001b');
  });

  it('is the same from a file and from standard input', () => {
    const path = file('posting.txt', POSTING);
    const fromFile = titlescope(['decode', path, '--json']);
    expect(fromFile.code).toBe(0);
    expect(fromFile.out).toBe(titlescope(['decode', '-', '--json'], POSTING).out);
  });

  it('gives a verdict with all nine findings, whose quotes are slices of the text', () => {
    const verdict = JSON.parse(titlescope(['decode', '--json'], POSTING).out);
    expect(Object.keys(verdict.findings)).toHaveLength(9);
    const quotes = Object.values<{ evidence: { start: number; end: number; quote: string }[] }>(
      verdict.findings,
    ).flatMap(({ evidence }) => evidence);
    expect(quotes.length).toBeGreaterThan(0);
    for (const { start, end, quote } of quotes) expect(POSTING.slice(start, end)).toBe(quote);
  });

  it('takes the title given over its own', () => {
    const verdict = JSON.parse(
      titlescope(['decode', '--json', '--title', 'Scrum Master'], POSTING).out,
    );
    expect(verdict.title.declared).toBe('Scrum Master');
  });

  it('says more with --explain', () => {
    const plain = titlescope(['decode', '--json'], POSTING).out;
    const explained = titlescope(['decode', '--json', '--explain'], POSTING).out;
    expect(plain).not.toContain('"setAside"');
    expect(explained).toContain('"setAside"');
  });

  it('is coloured on request only', () => {
    expect(titlescope(['decode', '--color'], POSTING).out).toContain('\u001b[');
  });

  it('becomes Markdown', () => {
    const { code, out } = titlescope(['decode', '--markdown'], POSTING);
    expect(code).toBe(0);
    expect(out).toMatch(/^#+ /m);
  });

  it('becomes one page, whole, without a draft left behind', () => {
    const target = join(folder, 'pages');
    mkdirSync(target);
    const page = join(target, 'out.html');
    const { code, out } = titlescope(['decode', '--html', page], POSTING);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i);
    expect(readdirSync(target)).toEqual(['out.html']);
    expect(titlescope(['decode', '--html', '-'], POSTING).out).toBe(readFileSync(page, 'utf8'));
  });
});

describe('a batch', () => {
  it('keeps the order and the number of its rows, bad ones in their place', () => {
    const input = `${row('a')}not json\n${row('b')}[1]\n${row('c', '')}${row('d')}`;
    const { code, out, err } = titlescope(['decode', '--jsonl', '--format', 'jsonl'], input);
    const rows = parsed(out);
    expect(code).toBe(0);
    expect(rows.map(({ id, error }) => (error ? 'error' : id))).toEqual([
      'a',
      'error',
      'b',
      'error',
      'error',
      'd',
    ]);
    for (const { error } of rows.filter(({ error }) => error !== undefined)) {
      expect(error).toEqual({
        code: expect.stringMatching(/^[a-z-]+$/),
        message: expect.any(String),
        line: expect.any(Number),
      });
    }
    expect(rows[0]?.['meta']).toMatchObject({ city: 'Leeds' });
    expect(err).toMatch(/^titlescope: 3 read, 3 could not be: .+\n$/);
  });

  it('reads several files in order', () => {
    const rows = file('rows.jsonl', row('a') + row('b'));
    const csv = file(
      'rows.csv',
      `id,title,description\nc,Product Manager,"Own the roadmap,\nalone"\n`,
    );
    const { code, out } = titlescope(['decode', csv, rows, '--jsonl']);
    expect(code).toBe(0);
    expect(parsed(out).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('reads a line of 5 MB and what follows it', () => {
    const { code, out } = titlescope(
      ['decode', '--jsonl'],
      row('a') +
        row('long', `${POSTING}${'We ship software to forwarders. '.repeat(160_000)}`) +
        row('z'),
    );
    const rows = parsed(out);
    expect(code).toBe(0);
    expect(rows).toHaveLength(3);
    expect(rows[2]?.['id']).toBe('z');
  }, 60_000);

  it('is a table for people', () => {
    const { code, out } = titlescope(['decode'], row('a') + row('b'));
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.startsWith('Product Owner '))).toHaveLength(2);
    expect(out).toContain('2 read');
  });

  it('gives a json array of the same verdicts', () => {
    const input = row('a') + row('b');
    const lines = parsed(titlescope(['decode', '--jsonl'], input).out);
    expect(JSON.parse(titlescope(['decode', '--json'], input).out)).toEqual(lines);
  });
});

describe('a PDF, a Word file, a saved page', () => {
  const fixture = (name: string): string =>
    fileURLToPath(new URL(`../../intake/test/files/${name}`, import.meta.url));

  it.each([
    ['posting.pdf', /^titlescope: note: .*posting\.pdf: left out of the text: 2 page numbers/],
    ['word.docx', /^titlescope: note: .*word\.docx: left out of the text: 1 page number/],
    ['saved.mhtml', /^$/],
  ])('%s is read from its file and from standard input', (name, notes) => {
    const path = fixture(name);
    const { code, out, err } = titlescope(['decode', path, '--json']);
    expect(code).toBe(0);
    expect(err).toMatch(notes);
    const verdict = JSON.parse(out);
    expect(verdict.title.declared).toMatch(/^(?:Senior )?Product/);
    expect(JSON.stringify(verdict.findings)).toMatch(/"quote":"[^"]*roadmap (?:of|which) the/);
    const piped = titlescope(['decode', '--json'], readFileSync(path));
    expect(JSON.parse(piped.out)).toEqual(verdict);
  });

  it.each([
    ['locked.pdf', /locked\.pdf: PDF is locked with a password; .+ \[file-encrypted\]\n$/],
    ['scanned.pdf', /scanned\.pdf: no text in this PDF: .+ \[pdf-without-text\]\n$/],
  ])('%s is refused with what to do', (name, message) => {
    const { code, out, err } = titlescope(['decode', fixture(name)]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  it('takes its place among several files', () => {
    const paths = [fixture('word.docx'), fixture('locked.pdf'), file('last.txt', POSTING)];
    const { code, out } = titlescope(['decode', '--jsonl', ...paths]);
    expect(code).toBe(0);
    expect(parsed(out).map((row) => row['error'] ?? 'read')).toEqual([
      'read',
      { code: 'file-encrypted', message: expect.stringMatching(/password/), line: 1 },
      'read',
    ]);
  });
});

describe('bad input', () => {
  const cases: readonly [string, string | Uint8Array, number][] = [
    ['nothing', '', 2],
    ['white space', ' \n\t\n', 2],
    ['a binary file', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256), 2],
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n', 2],
    ['invalid UTF-8', Uint8Array.from([...Buffer.from(POSTING), 0xff, 0xfe, 0x41]), 0],
    ['an escape sequence', `\u001b]0;owned\u0007\u001b[2J\u009b2J${POSTING}`, 0],
  ];
  it.each(cases)('%s', (_, input, wanted) => {
    const { code, out, err } = titlescope(['decode'], input);
    expect(code).toBe(wanted);
    if (wanted === 2) expect(err).toMatch(/^titlescope: standard input: .+ \[[a-z-]+\]\n$/);
    expect(`${out}${err}`.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('exit codes', () => {
  it.each([
    [0, ['--version'], ''],
    [0, ['decode', '--help'], ''],
    [0, ['decode', '--jsonl'], `${row('a')}{"id":\n`],
    [1, ['decode', '--jsonl', '--strict'], `${row('a')}{"id":\n`],
    [2, ['decode', '--nope'], ''],
    [2, ['decode', 'no-such-file.txt'], ''],
    [2, ['decode', tmpdir()], ''],
  ])('%i from %j', (wanted, args, input) => {
    const { code, err } = titlescope(args, input);
    expect(code).toBe(wanted);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('2 from a page that cannot be written', () => {
    const { code, err } = titlescope(
      ['decode', '--html', join(folder, 'nowhere', 'a.html')],
      POSTING,
    );
    expect(code).toBe(2);
    expect(err).toMatch(/its folder does not exist.* \[html-unwritable\]\n$/);
  });

  it.runIf(existsSync('/dev/full'))('2 from a full disk', () => {
    const command = `"${process.execPath}" "${MAIN}" --help > /dev/full`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^titlescope: output not written: .+ \[output-unwritable\]\n$/);
  });

  it('3 from a fault', () => {
    const hook = file(
      'hook.mjs',
      `import { register } from 'node:module';
       register('data:text/javascript,' + encodeURIComponent(
         "export function load(url, context, next) { if (url.endsWith('/load-engine.js')) throw new Error('no engine'); return next(url, context); }"));`,
    );
    const { status, stderr } = spawnSync(process.execPath, ['--import', hook, MAIN, 'decode'], {
      input: POSTING,
      encoding: 'utf8',
    });
    expect(status).toBe(3);
    expect(stderr).toMatch(/titlescope: fault inside titlescope: .*no engine/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.runIf(isPosix)('130 from Ctrl-C', async () => {
    const child = spawn(process.execPath, [MAIN, 'decode', '--jsonl'], { stdio: 'pipe' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // The child may end before it has taken all.
    child.stdin.on('error', () => {});
    child.stdin.write(row('a').repeat(500));
    await Promise.race([ended, new Promise((resolve) => child.stdout.once('data', resolve))]);
    child.kill('SIGINT');
    const code = await ended;
    expect(code).toBe(130);
  });
});

describe.runIf(isPosix)('pipelines', () => {
  it('end quietly when the next command stops reading', () => {
    const rows = file('many.jsonl', row('a').repeat(2000));
    const command = `set -o pipefail; "${process.execPath}" "${MAIN}" decode --jsonl < "${rows}" | head -n 1`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(parsed(stdout)).toHaveLength(1);
  });

  it('take a stream that has no end in sight', () => {
    const command = `(cat; sleep 0.3; cat) | "${process.execPath}" "${MAIN}" decode --jsonl --format jsonl`;
    const out = execFileSync('bash', ['-c', command], { input: row('a'), encoding: 'utf8' });
    expect(parsed(out)).toHaveLength(1);
  });
});
