import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeIo } from '../src/node-io.ts';
import { run } from '../src/run.ts';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const STRONG =
  'I decided what the claims team worked on. I spoke with twelve policyholders a month and dropped the chat, because only two of forty would have used it. I made time to decision our measure, and it fell from nine days to four.\n';
const WEAK = 'I manage the backlog, run the sprint ceremonies and talk to stakeholders.\n';

let folder = '';
let home = '';

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('titlescope is not built: run npm run build first');
  folder = mkdtempSync(join(tmpdir(), 'titlescope-answer-'));
});

beforeEach(() => {
  home = mkdtempSync(join(folder, 'home-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function titlescope(args: readonly string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'answer', ...args], {
    input,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      NODE_OPTIONS: process.env['NODE_OPTIONS'],
      XDG_DATA_HOME: home,
    },
  });
  return { code: status, out: stdout, err: stderr };
}

const kept = (): string => join(home, 'titlescope/attempts.json');

describe('titlescope answer', () => {
  it('reads standard input, says band and quotes, and keeps no text', () => {
    const { code, out, err } = titlescope([], STRONG);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Strong /);
    expect(out).toContain('“dropped the chat”');
    expect(out).not.toContain('\u001b');
    const file = readFileSync(kept(), 'utf8');
    expect(JSON.parse(file).attempts).toMatchObject([{ question: null, band: 'strong', most: 13 }]);
    expect(file).not.toContain('chat');
  });

  it('gives the contract as JSON, the same each time', () => {
    const path = join(folder, 'answer.txt');
    writeFileSync(path, WEAK);
    const first = titlescope([path, '--json', '--no-save']);
    expect(JSON.parse(first.out)).toMatchObject({ schema: 'titlescope/answer@1', band: 'weak' });
    expect(titlescope([path, '--json', '--no-save']).out).toBe(first.out);
    expect(existsSync(kept())).toBe(false);
  });

  it('plots the attempts at a question', () => {
    titlescope(['--question', 'customers-count'], WEAK);
    titlescope(['--question', 'customers-count'], STRONG);
    titlescope([], WEAK);
    const { code, out } = titlescope(['--history', '--question', 'customers-count']);
    expect(code).toBe(0);
    expect(out).toContain('(2 attempts)');
    expect(out).toMatch(/^strong {2}┤ {4}●$/m);
    expect(out).toMatch(/^weak {4}┤ ●$/m);
    expect(JSON.parse(titlescope(['--history', '--json']).out).attempts).toHaveLength(3);
  });

  it.each([
    [[], ' \n', 'answer-empty'],
    [['--question', 'gone'], WEAK, 'question-unknown'],
    [['--json', '--markdown'], WEAK, 'forms-conflict'],
    [['nowhere.txt'], '', 'file-missing'],
    [['--question'], WEAK, 'option-value-missing'],
  ])('refuses %j', (args, input, code) => {
    const result = titlescope(args, input);
    expect(result.code).toBe(2);
    expect(result.err).toContain(`[${code}]`);
    expect(result.out).toBe('');
  });

  it('names the file of attempts when it is damaged', () => {
    titlescope([], WEAK);
    writeFileSync(kept(), '{');
    const { code, err } = titlescope(['--history']);
    expect(code).toBe(2);
    expect(err).toContain('[attempts-damaged]');
  });

  it('takes what is typed at a terminal up to a single dot', async () => {
    const real = nodeIo();
    const out: string[] = [];
    const asked: string[] = [];
    const into =
      (list: string[]) =>
      async (text: string): Promise<void> => {
        list.push(text);
      };
    async function* typed(): AsyncIterable<Uint8Array> {
      yield new TextEncoder().encode(WEAK);
      yield new TextEncoder().encode('.\n');
      throw new Error('more was read than was typed');
    }
    const code = await run(['answer', '--no-save', '--width', '60'], {
      ...real,
      env: {},
      stdin: { isTerminal: true, size: undefined, bytes: typed },
      stdout: { ...real.stdout, isTerminal: false, write: into(out) },
      stderr: { ...real.stderr, isTerminal: true, write: into(asked) },
    });
    expect(code).toBe(0);
    expect(asked.join('')).toContain('single dot');
    expect(out.join('')).toMatch(/^Weak /);
  });
});
