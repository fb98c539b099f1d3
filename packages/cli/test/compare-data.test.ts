import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { displayWidth } from '../src/fit-columns.ts';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

let folder = '';

function titlescope(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env['PATH'] },
  });
  return { code: status, out: stdout, err: stderr };
}

const PRODUCTS = 'booking freight harbour ticket cabin bridge dock cargo pilot'.split(' ');

/** Postings of two titles, each of another text; the last repeats the first. */
function postings(): readonly object[] {
  const texts = Array.from({ length: 46 }, (_, at) => {
    const product = `${PRODUCTS[at % PRODUCTS.length]} ${at}`;
    const isManager = at < 36;
    return {
      id: `p${at}`,
      title: isManager ? 'Product Manager' : 'Product Owner',
      company: `Firm ${at}`,
      text: isManager
        ? `What you will do\n- Own the roadmap of the ${product} product and decide what is built in the coming year.\n- Interview ${product} customers every month and bring back what they struggle with.\n- ${at % 2 === 0 ? 'Set the success metrics and answer for them.' : 'Look at the market and settle the price.'}\n\nPay: ${100 + at},000 to ${120 + at},000 USD a year.\n`
        : `What you will do\n- Deliver the ${product} roadmap that is set by the product manager.\n- Order the backlog of the ${product} team and accept finished stories.\n- Write user stories with acceptance criteria for ${product}.\n`,
    };
  });
  return [...texts, { ...texts[0], id: 'again' }];
}

const rows = postings();
const jsonl = rows.map((row) => `${JSON.stringify(row)}\n`).join('');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'titlescope-compare-'));
  writeFileSync(join(folder, 'postings.jsonl'), jsonl);
  const made = titlescope(['market', 'postings.jsonl', '--out', 'report', '--jobs', '1']);
  if (made.code !== 0) throw new Error(made.err);
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const compare = (...args: readonly string[]) => titlescope(['compare', ...args]);

/** A copy of the report with one thing changed. */
function changed(name: string, change: (copy: string) => void): string {
  const copy = join(folder, name);
  cpSync(join(folder, 'report'), copy, { recursive: true });
  change(copy);
  return name;
}

describe('titlescope compare --data', { timeout: 90_000 }, () => {
  it('counts what the verdicts say, each repeat once, with Wilson intervals', () => {
    const { code, out, err } = compare('product manager', 'po', '--data', 'report', '--json');
    expect([code, err]).toEqual([0, '']);
    const { market } = JSON.parse(out);
    expect([market.postings, market.repeats]).toEqual([46, 1]);
    expect([market.left.byTitle.n, market.right.byTitle.n]).toEqual([36, 10]);
    const verdicts = titlescope(
      ['decode', '--jsonl', '--jobs', '1', '--reader', market.reader.split(' ')[0]],
      jsonl,
    )
      .out.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ id }) => id !== 'again');
    const managers = verdicts.filter(({ title }) => title.family === 'product_manager');
    for (const key of ['roadmap', 'customers', 'metrics', 'backlog']) {
      for (const owner of ['role', 'shared', 'other', 'unstated']) {
        const count = managers.filter(({ findings }) => findings[key].owner === owner).length;
        expect(market.left.byTitle.owners[key][owner]).toMatchObject({ count, n: 36 });
      }
    }
    const work = verdicts.filter(({ role }) => role.name === 'product_owner').length;
    expect(market.right.byWork.n).toBe(work);
    const [pay] = market.left.byTitle.pay;
    expect(pay).toMatchObject({ currency: 'USD', n: 36, p50: 127_500 });
    const { low, share, high } = market.left.byTitle.owners.roadmap.role;
    expect(low < share && share <= high && high <= 1).toBe(true);
  });

  it('says few where fewer than 30 are counted, and conclude nothing', () => {
    const { out } = compare(
      'product manager',
      'product owner',
      '--data',
      'report',
      '--width',
      '120',
    );
    expect(out).toContain('Your market: report');
    expect(out).toContain('46 postings, one near-repeat left out');
    expect(out).toMatch(/postings +36 +10, few: conclude nothing/);
    expect(out).toContain('none stated');
    expect(out).not.toMatch(/undefined|NaN|null/);
  });

  it.each([40, 64, 120])('keeps within %i columns', (width) => {
    const { out } = compare('product manager', 'po', '--data', 'report', '--width', String(width));
    for (const line of out.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
  });

  it('is written as Markdown too', () => {
    const { out } = compare('product manager', 'po', '--data', 'report', '--markdown');
    expect(out).toContain('### Your market: report');
    expect(out).toMatch(/^\| roadmap \| .*its own/m);
  });

  it('says nothing of a market when none is named', () => {
    const { out } = compare('product manager', 'po', '--json');
    expect(JSON.parse(out)).not.toHaveProperty('market');
  });

  it('refuses a folder that is none of its own, of another version, unfinished or damaged', () => {
    mkdirSync(join(folder, 'empty'));
    const manifest = (copy: string) => join(copy, 'manifest.json');
    const edit = (change: (value: Record<string, unknown>) => void) => (copy: string) => {
      const value = JSON.parse(readFileSync(manifest(copy), 'utf8'));
      change(value);
      writeFileSync(manifest(copy), JSON.stringify(value));
    };
    const cases: readonly (readonly [string, string])[] = [
      ['no-such-folder', 'data-not-report'],
      ['empty', 'data-not-report'],
      ['postings.jsonl', 'data-not-report'],
      [changed('text', (copy) => writeFileSync(manifest(copy), 'hello')), 'data-not-report'],
      [
        changed(
          'later',
          edit((value) => Object.assign(value, { schema: 'titlescope/market@2' })),
        ),
        'data-other-version',
      ],
      [
        changed(
          'begun',
          edit((value) => Reflect.deleteProperty(value, 'verdicts')),
        ),
        'data-unfinished',
      ],
      [changed('no-page', (copy) => rmSync(join(copy, 'report.html'))), 'data-unfinished'],
      [
        changed(
          'fewer',
          edit((value) => Object.assign(value, { verdicts: 9 })),
        ),
        'data-damaged',
      ],
      [
        changed('cut', (copy) =>
          writeFileSync(join(copy, 'verdicts', 'part-000001.parquet'), 'PAR1'),
        ),
        'data-damaged',
      ],
      [
        changed('gone', (copy) => rmSync(join(copy, 'verdicts'), { recursive: true })),
        'data-damaged',
      ],
    ];
    for (const [name, code] of cases) {
      const result = compare('product manager', 'po', '--data', name);
      expect([result.code, result.out], name).toEqual([2, '']);
      expect(result.err, name).toContain(`[${code}]`);
      expect(result.err.trimEnd(), name).not.toContain('\n');
    }
  }, 120_000);

  it('refuses a role that the market does not hold, by name', () => {
    const { code, err } = compare('product manager', 'scrum master', '--data', 'report');
    expect(code).toBe(2);
    expect(err).toContain('no posting bears a title of a scrum master');
    expect(err).toContain('[data-no-role]');
  });
});
