import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const MAIN = at('../dist/main.js');
const TAKER = at('../../../examples/postings/safe-order-taker.txt');
const OWNER = at('../../../examples/postings/saas-po-is-pm.txt');
const CSV = at('../../../examples/postings.csv');
const schemaOf = (name: string) =>
  new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync(at(`../../core/schema/${name}.schema.json`), 'utf8')),
  );

let folder = '';

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('titlescope is not built: run npm run build first');
  folder = mkdtempSync(join(tmpdir(), 'titlescope-ask-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function ask(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'ask', ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NODE_OPTIONS: process.env['NODE_OPTIONS'] },
  });
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('titlescope ask', () => {
  it('says where the verdict stands and what to ask, best first, the same each time', () => {
    const { code, out, err } = ask([TAKER]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const settles = [...out.matchAll(/settles (\d\.\d\d) bits/g)].map(([, bits]) => Number(bits));
    expect(settles).toHaveLength(3);
    expect(settles).toEqual(settles.toSorted((a, b) => b - a));
    expect(ask(['-'], readFileSync(TAKER, 'utf8')).out).toBe(out);
    expect(out).not.toContain('\u001b');
  });

  it('words the questions for who is asked', () => {
    const asked = ['recruiter', 'manager', 'peer'].map((who) => ask([TAKER, '--for', who]).out);
    expect(asked[0]).toContain('Ask the recruiter about');
    expect(asked[1]).toContain('Ask the hiring manager about');
    expect(asked[2]).toContain('Ask somebody on the team about');
  });

  it('takes answers from flags, says how the verdict moved, and when to stop', () => {
    const answers = ['customers=other@peer:sales does', 'metrics=other:"the CPO"'];
    const flags = answers.flatMap((answer) => ['--answer', answer]);
    const { code, out } = ask([TAKER, ...flags]);
    expect(code).toBe(0);
    expect(out).toMatch(/Settled \d\.\d\d bits/);
    expect(out).toMatch(/Customers +not stated 0\.\d\d +→ somebody else 0\.\d\d/);
    expect(out).toContain('Enough is settled: walk away');
    expect(out).toContain('“sales does”');
    const reversed = [...flags.slice(2), ...flags.slice(0, 2)];
    expect(ask([TAKER, ...reversed]).out).toBe(out);
  });

  it('says to take it and negotiate the title where the work is more than the title says', () => {
    expect(ask([OWNER]).out).toContain('Enough is settled: take it, and negotiate the title');
    const other = ask([OWNER, '--title', 'Product Manager']).out;
    expect(other).toContain('Enough is settled: take it (');
  });

  it('gives the contract as JSON, with quotes of the text and answers apart', () => {
    const { code, out } = ask([TAKER, '--json', '--answer', 'customers=other:sales does']);
    expect(code).toBe(0);
    const value = JSON.parse(out);
    const validate = schemaOf('asked');
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    for (const part of ['interview', 'verdict'] as const) {
      const valid = schemaOf(part);
      expect(valid(value[part]), JSON.stringify(valid.errors)).toBe(true);
    }
    expect(value.verdict.findings.customers).toMatchObject({ owner: 'other', evidence: [] });
    expect(value.verdict.answers).toHaveLength(1);
    expect(value.moved.bits).toBeGreaterThan(0);
    expect(value.questions[0].ask).toMatch(/\?$/);
  });

  it('prints a sheet to take along', () => {
    const { out } = ask([TAKER, '--markdown', '--for', 'recruiter']);
    expect(out).toMatch(/^## What to ask the recruiter about Product Owner/);
    expect(out).toContain('☐ somebody else');
  });
});

describe('a saved interview', () => {
  it('is kept, gone on with, and holds no text of the posting', () => {
    const path = join(folder, 'kept.json');
    const first = ask([
      TAKER,
      ...['--answer', 'customers=other:sales', '--date', '2026-11-20', '--save', path],
    ]);
    expect(first.err).toBe(`titlescope: wrote ${path}\n`);
    const saved = JSON.parse(readFileSync(path, 'utf8'));
    const validate = schemaOf('interview');
    expect(validate(saved), JSON.stringify(validate.errors)).toBe(true);
    expect(saved.answers[0].date).toBe('2026-11-20');
    expect(JSON.stringify(saved).length).toBeLessThan(500);
    const again = ask([TAKER, '--resume', path, '--answer', 'metrics=other']).out;
    expect(again).toContain('Enough is settled: walk away');
    expect(ask([TAKER, '--resume', path]).out).toBe(first.out);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('goes on from the example that comes with the project', () => {
    const path = at('../../../examples/interviews/safe-order-taker.json');
    const { code, out } = ask([TAKER, '--resume', path, '--answer', 'metrics=other']);
    expect(code).toBe(0);
    expect(out).toContain('Enough is settled: walk away');
    expect(ask([OWNER, '--resume', path]).err).toContain('[interview-other-text]');
  });

  it.each([
    ['{', 'interview-not-json', 'is not JSON'],
    ['[]', 'interview-shape', 'interview is []; write an object'],
    [
      '{"schema":"titlescope/verdict@1"}',
      'interview-version',
      'titlescope/interview@1 is expected',
    ],
    [
      '{"schema":"titlescope/interview@1","posting":{"title":null,"sha256":"0"},"answers":[{"owner":"boss"}]}',
      'interview-shape',
      'answers[0].owner is "boss"; write one of role, shared, other, unstated',
    ],
    [
      `{"schema":"titlescope/interview@1","posting":{"title":"A\\u001b[2J","sha256":"${'0'.repeat(64)}"},"answers":[]}`,
      'interview-other-text',
      'interview belongs to another text, titled "A [2J"',
    ],
  ])('is refused when it is wrong: %s', (content, code, message) => {
    const { code: exit, out, err } = ask([TAKER, '--resume', file('wrong.json', content)]);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(message);
    expect(err.trimEnd()).toMatch(new RegExp(`\\[${code}\\]$`));
    expect(err.trimEnd()).not.toMatch(/\p{Cc}/u);
  });
});

describe('a session', () => {
  const LINES = [
    'o the account managers do',
    'bogus',
    '?',
    'n',
    'w peer',
    's@offer with finance',
    'q',
  ];

  it('asks one question at a time and saves each answer at once', () => {
    const path = join(folder, 'session.json');
    const { code, out, err } = ask(
      [TAKER, '--interactive', '--save', path],
      `${LINES.join('\n')}\n`,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Ask the hiring manager about the customers');
    expect(out).toContain('Begin with r, s, o or n');
    expect(out).toContain('Ask somebody on the team about');
    expect(out).toContain(`3 answers saved. To go on: titlescope ask ${TAKER} --resume ${path}`);
    const { answers } = JSON.parse(readFileSync(path, 'utf8'));
    const said = answers.map((one: { owner: string; source: string }) => [one.owner, one.source]);
    expect(said.toSorted()).toEqual([
      ['other', 'manager'],
      ['shared', 'offer'],
      ['unstated', 'manager'],
    ]);
    const resumed = ask([TAKER, '--interactive', '--resume', path], 'u\nq\n');
    expect(resumed.out).toContain('2 answers saved');
    expect(JSON.parse(readFileSync(path, 'utf8')).answers).toHaveLength(2);
  });

  it('ends at the end of input, and tells how to come back', () => {
    const { code, out } = ask([TAKER, '--interactive'], "o it's the CPO");
    expect(code).toBe(0);
    expect(out).toContain('Settled');
    expect(out).toMatch(/--answer '\w+=other@manager:it'\\''s the CPO'/);
    const nothing = ask([TAKER, '--interactive'], '');
    expect(nothing.code).toBe(0);
    expect(nothing.out).not.toContain('To come back');
  });

  it('comes to an end when everything was asked or skipped', () => {
    const { code, out } = ask([TAKER, '--interactive'], 'k\n'.repeat(12));
    expect(code).toBe(0);
    expect(out).toContain('Nothing more is left to ask the hiring manager.');
  });

  it('says when enough is settled', () => {
    const { out } = ask([TAKER, '--interactive'], 'k\no\nw peer\no@offer\no@offer\n');
    expect(out).toContain('Enough is settled: walk away');
    expect(out).toContain('You can stop here with q.');
  });
});

describe('what is wrong', () => {
  it.each([
    [['--answer', 'roadmap=boss'], 'answer-form', 'write one of role, shared, other, none'],
    [['--answer', 'roadmap'], 'answer-form', 'WHAT=OWNER[@WHO][:WORDS]'],
    [['--json', '--markdown'], 'forms-conflict', '2 output forms; pass one of them'],
    [['--for', 'boss'], 'option-value-invalid', 'recruiter, manager, peer'],
    [['--date', 'today'], 'option-value-invalid', 'Pass a day such as 2026-11-25'],
    [['--save', '/no/such/folder/x.json'], 'interview-unwritable', 'make the folder first'],
    [['--resume', '/no/such/file.json'], 'file-missing', 'file not found'],
  ])('%j', (flags, code, message) => {
    const { code: exit, out, err } = ask([TAKER, ...flags]);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(message);
    expect(err.trimEnd()).toMatch(new RegExp(`\\[${code}\\]$`));
  });

  it.each([
    [['--interactive'], '', 'posting-on-input'],
    [[], '  \n', 'text-unread'],
    [[CSV], '', 'text-several'],
    [['no-such-posting.txt'], '', 'file-missing'],
    [[TAKER, OWNER], '', 'arguments-too-many'],
  ])('%j with input %j', (args, input, code) => {
    const { code: exit, err } = ask(args, input);
    expect(exit).toBe(2);
    expect(err.trimEnd()).toMatch(new RegExp(`\\[${code}\\]$`));
  });
});
