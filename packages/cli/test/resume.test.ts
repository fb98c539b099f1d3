import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const RESUME = [
  'Product Owner, Gorsehill Retail (2019 – 2023)',
  '- Responsible for the product roadmap of the returns app',
  '- Interviewed twelve shop assistants a month',
  '- Set days to refund as our measure and brought it from nine to four',
  '',
].join('\n');
const POSTING =
  'Product Manager\n\nWhat you will do\n- Own the product roadmap and the strategy.\n- Interview customers every week.\n- Manage a team of four product managers.\n';

let folder = '';

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('titlescope is not built: run npm run build first');
  folder = mkdtempSync(join(tmpdir(), 'titlescope-resume-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function titlescope(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'resume', ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NODE_OPTIONS: process.env['NODE_OPTIONS'] },
  });
  return { code: status, out: stdout, err: stderr };
}

describe('titlescope resume', () => {
  it('says what a file proves, with quotes and a rewording', () => {
    const { code, out, err } = titlescope([file('cv.txt', RESUME)]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('3 of the 3 questions');
    expect(out).toContain('Product Owner, Gorsehill Retail (2019 – 2023)');
    expect(out).toMatch(/Owned the product roadmap of the returns app \[which bet/);
    expect(out).not.toContain('\u001b');
  });

  it('holds it against a posting', () => {
    const posting = file('posting.txt', POSTING);
    const { out } = titlescope(['--for', posting, '--json'], RESUME);
    const { posting: match, schema } = JSON.parse(out);
    expect(schema).toBe('titlescope/resume@1');
    expect(
      match.asks.map((ask: { accountability: string; answered: string }) => [
        ask.accountability,
        ask.answered,
      ]),
    ).toEqual([
      ['roadmap', 'own'],
      ['customers', 'own'],
      ['people', 'none'],
    ]);
  });

  it('prints Markdown, the same from standard input', () => {
    const first = titlescope(['--markdown'], RESUME);
    expect(first.out).toMatch(/^## What the résumé proves\n/);
    expect(titlescope([file('same.txt', RESUME), '--markdown']).out).toBe(first.out);
  });

  it('writes one page, to a file or to standard output', () => {
    const path = join(folder, 'reading.html');
    const first = titlescope([file('cv.txt', RESUME), '--html', path]);
    expect(first).toEqual({ code: 0, out: '', err: `titlescope: wrote ${path}\n` });
    expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>\n.*Gorsehill Retail/s);
    expect(titlescope(['--html', '-'], RESUME).out).toBe(readFileSync(path, 'utf8'));
  });

  it.each([
    [['--html', ''], RESUME, 'html-path'],
    [['--html', '.'], RESUME, 'html-is-directory'],
    [['--html', 'a.html', '--json'], RESUME, 'forms-conflict'],
    [[], ' \n', 'resume-empty'],
    [['--for', '-'], RESUME, 'stdin-twice'],
    [['--json', '--markdown'], RESUME, 'forms-conflict'],
    [['nowhere.pdf'], '', 'file-missing'],
  ])('refuses %j', (args, input, code) => {
    const result = titlescope(args, input);
    expect(result.code).toBe(2);
    expect(result.err).toContain(`[${code}]`);
    expect(result.out).toBe('');
  });

  it('says what kind of text it was given', () => {
    const { code, out } = titlescope([], 'I like long walks on the beach.\n');
    expect(code).toBe(0);
    expect(out).toContain('[resume-no-positions]');
  });
});
