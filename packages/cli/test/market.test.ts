import { spawn, spawnSync } from 'node:child_process';
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
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as zlib from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const EXAMPLES = new URL('../../../examples/postings/', import.meta.url);
const isPosix = process.platform !== 'win32';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'titlescope-market-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

function market(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'market', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { code: status, out: stdout, err: stderr };
}

interface Posting {
  readonly id: string;
  readonly title: string;
  readonly company: string;
  readonly country: string;
  readonly posted: string;
  readonly text: string;
}

/** Postings made of paragraphs of the examples, each time the same. */
function postings(count: number): readonly Posting[] {
  const paragraphs = readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, EXAMPLES), 'utf8').split(/\n\n+/));
  let state = 7;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, (_, at) => ({
    id: `p${at}`,
    title: ['Product Owner', 'Senior Product Manager', 'Business Analyst'][at % 3] ?? '',
    company: `Firm ${at % 40}`,
    country: ['US', 'DE', 'IN'][random(3)] ?? '',
    posted: `${2022 + random(4)}-05-01`,
    text: Array.from({ length: 6 }, () => paragraphs[random(paragraphs.length)]).join('\n\n'),
  }));
}

const jsonl = (rows: readonly object[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');

function csv(rows: readonly Posting[]): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => Object.values(row).map(cell).join(','));
  return `${Object.keys(rows[0] ?? {}).join(',')}\n${lines.join('\n')}\n`;
}

/** Every file of a folder by its path, in bytes. */
function bytesOf(out: string): Record<string, string> {
  const names = readdirSync(join(folder, out), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(join(folder, out), path), readFileSync(path).toString('base64')]),
  );
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(sql.replaceAll('$F', folder));
  const rows = reader.getRowObjectsJson() as Record<string, unknown>[];
  connection.closeSync();
  instance.closeSync();
  return rows;
}

describe('titlescope market', { timeout: 300_000 }, () => {
  it('gives a verdict or a reject for every row, with file, line and reason', async () => {
    const [first, second] = postings(2);
    const good = file('good.jsonl', jsonl([first ?? {}, second ?? {}]));
    const bad = file('bad.jsonl', `not json\n${jsonl([{ id: '=1+1', text: '' }])}\n[1]\n`);
    const { code, err } = market(good, bad, '--out', 'rejects');
    expect(err).toContain('5 rows = 2 verdicts + 3 rejects');
    expect(code).toBe(0);
    const rejects = readFileSync(join(folder, 'rejects/rejects.csv'), 'utf8').trim().split('\n');
    expect(rejects.map((line) => line.split(',').slice(0, 5).join(','))).toEqual([
      'seq,file,line,id,code',
      '3,bad.jsonl,1,,row-not-json',
      "4,bad.jsonl,2,'=1+1,no-text",
      '5,bad.jsonl,4,,row-not-object',
    ]);
    const rows = await query(
      "SELECT seq::INT AS seq, id, employer, findings.roadmap.owner AS roadmap FROM '$F/rejects/verdicts/*.parquet' ORDER BY seq",
    );
    expect(rows).toMatchObject([
      { seq: 1, id: 'p0', employer: 'Firm 0' },
      { seq: 2, id: 'p1', employer: 'Firm 1' },
    ]);
  });

  it('holds the same verdicts as decode, with quotes that are slices of the text', async () => {
    const rows = postings(5);
    const path = file('same.jsonl', jsonl(rows));
    expect(market(path, '--out', 'same').code).toBe(0);
    const { stdout } = spawnSync(process.execPath, [MAIN, 'decode', '--jsonl', path], {
      cwd: folder,
      encoding: 'utf8',
    });
    const verdicts = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const stored = await query(
      "SELECT id, role, title_gap, to_json(findings)::VARCHAR AS findings FROM '$F/same/verdicts/*.parquet' ORDER BY seq",
    );
    expect(stored.length).toBe(rows.length);
    for (const [at, row] of stored.entries()) {
      const verdict = verdicts[at];
      expect(row).toMatchObject({
        id: verdict.id,
        role: verdict.role.name,
        title_gap: verdict.titleGap,
      });
      const findings = JSON.parse(String(row['findings']));
      for (const [key, finding] of Object.entries<{
        owner: string;
        evidence: { quote: string; start: number; end: number }[];
      }>(findings)) {
        expect(finding.owner).toBe(verdict.findings[key].owner);
        for (const { quote, start, end } of finding.evidence) {
          expect(quote).toBe(rows[at]?.text.slice(start, end));
        }
      }
    }
  });

  it('reads CSV, TSV, JSON, gzip, Parquet and patterns alike', async () => {
    const rows = postings(6);
    mkdirSync(join(folder, 'many'));
    file('many/a.csv', csv(rows));
    file('many/b.csv.gz', zlib.gzipSync(csv(rows)));
    file('c.json', JSON.stringify(rows));
    file('d.jsonl', jsonl(rows));
    await query("COPY (SELECT * FROM read_json('$F/d.jsonl')) TO '$F/e.parquet' (FORMAT parquet)");
    const { code, err } = market('many/*', 'c.json', 'd.jsonl', 'e.parquet', '--out', 'alike');
    expect(err).toContain('30 rows = 30 verdicts + 0 rejects');
    expect(code).toBe(0);
    const [alike] = await query(
      "SELECT count(DISTINCT (id, role, employer, country, year, to_json(findings)::VARCHAR))::INT AS n FROM '$F/alike/verdicts/*.parquet'",
    );
    expect(alike).toEqual({ n: 6 });
  });

  it('reads zstd where Node can, and says what to do where it cannot', () => {
    const text = jsonl(postings(2));
    if ('zstdCompressSync' in zlib) {
      file(
        'z.jsonl.zst',
        (
          zlib as unknown as typeof import('node:zlib') & {
            zstdCompressSync(text: string): Uint8Array;
          }
        ).zstdCompressSync(text),
      );
      expect(market('z.jsonl.zst', '--out', 'zstd').err).toContain('2 rows = 2 verdicts');
    } else {
      file('z.jsonl.zst', text);
      const { code, err } = market('z.jsonl.zst', '--out', 'zstd');
      expect(err).toContain('zstd -d z.jsonl.zst');
      expect(err).toContain('[zstd-not-read]');
      expect(code).toBe(2);
    }
  });

  it('says what to do when --out is a file, or lies under one', () => {
    const path = file('one.jsonl', jsonl(postings(1)));
    for (const out of [path, `${path}/report`]) {
      const { code, err } = market(path, '--out', out);
      expect(err).toBe(
        `titlescope: ${out}: folder not writable: a file is in its place; name another folder [out-unwritable]\n`,
      );
      expect(code).toBe(2);
    }
  });

  it('says so when a packed or columnar file is damaged', () => {
    file('cut.jsonl.gz', zlib.gzipSync(jsonl(postings(200))).subarray(0, 900));
    file('no.parquet', 'PAR1 not really');
    expect(market('cut.jsonl.gz', '--out', 'cut').err).toContain('[input-damaged]');
    expect(market('no.parquet', '--out', 'no').err).toContain('[input-damaged]');
  });

  it.runIf(isPosix)(
    'goes on after a kill at any point and ends with the same bytes',
    async () => {
      const path = file('long.jsonl', `${jsonl(postings(130))}broken\n${jsonl(postings(150))}`);
      const args = [path, '--part-rows', '20', '--jobs', '2', '--reader', 'linear'];
      expect(market(...args, '--out', 'whole').code).toBe(0);
      for (const parts of [1, 4, 9]) {
        await killedAfter(parts, [...args, '--out', 'killed']);
      }
      const report = join(folder, 'killed/.spill/report.duckdb');
      await killedWhen(() => existsSync(report), [...args, '--out', 'killed']);
      expect(existsSync(join(folder, 'killed/report.html'))).toBe(false);
      const { code, err } = market(...args, '--out', 'killed');
      expect(err).toContain('going on after');
      expect(code).toBe(0);
      expect(bytesOf('killed')).toEqual(bytesOf('whole'));
    },
    600_000,
  );

  it.runIf(isPosix)('says at an interrupt that the same command goes on', async () => {
    const path = file('stopped.jsonl', jsonl(postings(400)));
    const args = ['market', path, '--part-rows', '20', '--reader', 'linear', '--out', 'stopped'];
    const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder });
    let err = '';
    child.stderr.on('data', (bytes: Buffer) => {
      err += bytes.toString();
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const watch = setInterval(() => {
      if (!existsSync(join(folder, 'stopped/parts/part-000001.json'))) return;
      clearInterval(watch);
      child.kill('SIGINT');
    }, 2);
    expect(await ended).toBe(130);
    clearInterval(watch);
    expect(err).toContain('the same command goes on where it was (stopped)');
  });

  it('refuses to mix inputs, settings and strange folders', () => {
    const path = file('mix.jsonl', jsonl(postings(3)));
    expect(market(path, '--out', 'mix').code).toBe(0);
    expect(market(path, '--out', 'mix', '--part-rows', '9').err).toContain('[out-other-settings]');
    file('mix.jsonl', jsonl(postings(4)));
    expect(market(path, '--out', 'mix').err).toContain('[input-changed]');
    mkdirSync(join(folder, 'strange'));
    file('strange/letter.txt', 'mine');
    expect(market(path, '--out', 'strange').err).toContain('[out-not-report]');
    expect(existsSync(join(folder, 'strange/letter.txt'))).toBe(true);
  });

  it('says which columns are used, on the way and in the report', () => {
    const rows = postings(3).map(({ title, text, company, country, ...rest }) => ({
      ...rest,
      'Position Name': title,
      Beschreibung: text,
      Firma: company,
      Land: country,
    }));
    const other = postings(2).map(({ id, title, text }) => ({ id, title, text }));
    const path = file('columns.jsonl', jsonl(rows));
    const second = file('columns-other.jsonl', jsonl(other));
    const { code, err } = market(path, second, '--out', 'columns');
    expect(code).toBe(0);
    const first =
      'title from "Position Name"; text from "Beschreibung"; id from "id"; employer from "Firma"; country from "Land"; date from "posted"; no column found for pay (--pay-column)';
    expect(err).toContain(`titlescope: columns: ${first}\n`);
    expect(err).toContain('columns in columns-other.jsonl: title from "title"');
    const page = readFileSync(join(folder, 'columns/report.html'), 'utf8');
    expect(page).toContain('title from &quot;Position Name&quot;');
    expect(page).toContain('in columns-other.jsonl: title from');
  });

  it('says why bare numbers are not taken for pay, and takes them when told what they are', async () => {
    const rows = postings(4).map((row, at) => ({ ...row, salary: 90_000 + at }));
    const path = file('bare.jsonl', jsonl(rows));
    const bare = market(path, '--out', 'bare');
    expect(bare.err).toContain(
      'note: of the first 4 rows 4 hold pay in "salary", and 0 of them could be read; what lacks is currency in 4, period in 4',
    );
    expect(readFileSync(join(folder, 'bare/report.html'), 'utf8')).toContain(
      'In bare.jsonl, of the first 4 rows 4 hold pay',
    );
    const told = market(path, '--out', 'told', '--pay-currency', 'eur', '--pay-period', 'year');
    expect(told.code).toBe(0);
    expect(told.err).not.toContain('note:');
    expect(
      await query(
        "SELECT pay.currency AS currency, pay.yearly AS yearly FROM '$F/told/verdicts/*.parquet' ORDER BY seq",
      ),
    ).toEqual(rows.map(({ salary }) => ({ currency: 'EUR', yearly: salary })));
    expect(market(path, '--out', 'x', '--pay-currency', '€').err).toContain('three letters');
  });

  it('counts one row as one, and says that a file without rows has none', () => {
    const path = file('single.jsonl', jsonl(postings(1)));
    expect(market(path, '--out', 'single').err).toContain('1 row = 1 verdict + 0 rejects');
    const { code, err } = market(file('none.csv', ''), '--out', 'none');
    expect(err).toContain('none.csv: no rows; name files that hold postings [no-postings]');
    expect(code).toBe(2);
  });

  it('lets the right column follow a wrong one into the same folder', () => {
    const rows = postings(2).map(({ text, ...rest }) => ({ ...rest, words: text }));
    const path = file('wrong.jsonl', jsonl(rows));
    const wrong = market(path, '--out', 'wrong');
    expect(wrong.err).toContain('name it with --text-column');
    expect(wrong.code).toBe(2);
    const right = market(path, '--out', 'wrong', '--text-column', 'words');
    expect(right.err).toContain('2 rows = 2 verdicts + 0 rejects');
    expect(right.code).toBe(0);
  });

  it('says what is wrong with a path', () => {
    expect(market('absent.csv', '--out', 'x').err).toContain('[file-missing]');
    expect(market('absent/*.csv', '--out', 'x').err).toContain('[file-missing]');
    expect(market('.', '--out', 'x').err).toContain('[file-is-directory]');
    expect(market('-', '--out', 'x').err).toContain('[file-missing]');
    for (const [name, remedy] of [
      ['jobs.xlsx', 'save the sheet as CSV'],
      ['jobs.zip', 'unpack it and name the files'],
    ] as const) {
      const { code, err } = market(file(name, 'PK'), '--out', 'x');
      expect(err).toContain(remedy);
      expect(err).toContain('[input-not-rows]');
      expect(code).toBe(2);
    }
  });

  it('reports with every table beside the page, and runs nothing that the input says', async () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    const rows = postings(40).map((row, at) => ({
      ...row,
      title: at % 2 === 0 ? hostile : row.title,
      company: `${hostile}${at % 9}`,
    }));
    const path = file("'><b>.jsonl", jsonl(rows));
    expect(market(path, '--out', 'hostile').code).toBe(0);
    const page = readFileSync(join(folder, 'hostile/report.html'), 'utf8');
    expect(page).not.toMatch(/<script|<img|<b>|https?:/);
    expect(page).toMatch(/<td>\* \d+<\/td>/);
    const tables = readdirSync(join(folder, 'hostile/tables'));
    expect(tables).toContain('title-tells.csv');
    for (const name of tables) {
      const [head = ''] = readFileSync(join(folder, 'hostile/tables', name), 'utf8').split('\n');
      expect(new Set(head.split(',')).size, name).toBe(head.split(',').length);
    }
    for (const [, name] of page.matchAll(/<code>tables\/([^<]+)<\/code>/g)) {
      expect(tables).toContain(name);
    }
  });

  it('finds reposts, and counts them once when asked', () => {
    const rows = postings(30);
    const again = rows
      .slice(0, 6)
      .map((row) => ({ ...row, id: `${row.id}-again`, text: `${row.text} Apply now.` }));
    const path = file('reposts.jsonl', jsonl([...rows, ...again]));
    const page = (out: string): string => readFileSync(join(folder, out, 'report.html'), 'utf8');
    expect(market(path, '--out', 'reposts').code).toBe(0);
    const found = readFileSync(join(folder, 'reposts/tables/reposts.csv'), 'utf8');
    for (const at of rows.slice(0, 6).keys()) expect(found).toContain(`\n${31 + at},`);
    expect(page('reposts')).toContain('36 counted');
    expect(market(path, '--out', 'reposts', '--count-reposts-once').code).toBe(0);
    expect(page('reposts')).toMatch(/(?:2\d|30) counted/);
  });

  it('reads exports as strangers make them: other separators, encodings, breaks in cells, their own columns', async () => {
    const [one, two] = postings(2);
    const cell = (text: string | undefined): string => `"${text?.replaceAll('"', '""')}"`;
    const rows = (separator: string, ...more: readonly string[][]): string =>
      more.map((line) => line.map(cell).join(separator)).join('\r\n');
    // As LinkedIn's postings are sold, as JobSpy writes them, and as a German Excel saves them.
    file(
      'linkedin.csv',
      rows(
        ',',
        [
          'job_id',
          'company_name',
          'title',
          'description',
          'max_salary',
          'pay_period',
          'location',
          'min_salary',
          'listed_time',
          'currency',
        ],
        [
          '1',
          'Acme\n4.1',
          'Product Owner',
          one?.text ?? '',
          '60.0',
          'HOURLY',
          'Princeton, NJ',
          '50.0',
          '1713397508000.0',
          'USD',
        ],
      ),
    );
    file(
      'jobspy.csv',
      rows(
        ',',
        [
          'id',
          'title',
          'company',
          'location',
          'date_posted',
          'interval',
          'min_amount',
          'max_amount',
          'currency',
          'description',
        ],
        [
          '2',
          'Product Owner',
          'Acme',
          'Bengaluru, KA, IN',
          '2025-03-01',
          'yearly',
          '900000',
          '1200000',
          'INR',
          two?.text ?? '',
        ],
      ),
    );
    const excel = rows(
      ';',
      ['Job Title', 'Description', 'Company', 'Location', 'Salary'],
      [
        'Product Owner',
        `${one?.text ?? ''}\r\n“für” – 10 €`,
        'Fürst',
        'Köln, Germany',
        '60.000 - 75.000 € pro Jahr',
      ],
    );
    const special: Record<string, number> = { '€': 0x80, '“': 0x93, '”': 0x94, '–': 0x96 };
    file(
      'excel.csv',
      Uint8Array.from(
        excel,
        (sign) => special[sign] ?? (sign.charCodeAt(0) < 256 ? sign.charCodeAt(0) : 0x3f),
      ),
    );
    file('bom.csv', `\ufeff${excel}`);
    const { code, err } = market(
      'linkedin.csv',
      'jobspy.csv',
      'excel.csv',
      'bom.csv',
      '--out',
      'strange-csv',
    );
    expect(err).toContain('4 rows = 4 verdicts + 0 rejects');
    expect(err).toContain('[encoding-guessed]');
    expect(code).toBe(0);
    const found = await query(
      "SELECT employer, country, year, pay.yearly AS yearly, pay.currency AS currency FROM '$F/strange-csv/verdicts/*.parquet' ORDER BY seq",
    );
    const excelRow = {
      employer: 'Fürst',
      country: 'DE',
      year: null,
      yearly: 67_500,
      currency: 'EUR',
    };
    expect(found).toEqual([
      { employer: 'Acme', country: 'US', year: 2024, yearly: 114_400, currency: 'USD' },
      { employer: 'Acme', country: 'IN', year: 2025, yearly: 1_050_000, currency: 'INR' },
      excelRow,
      excelRow,
    ]);
  });

  it('fails when no row is a posting, and says why the first is none', () => {
    const { code, err } = market(file('none.jsonl', '1\n2\n'), '--out', 'none');
    expect(err).toContain('[no-postings]');
    expect(code).toBe(2);
    const foreign = file('foreign.csv', 'Rolle;Aufgaben\nPO;Text\n');
    expect(market(foreign, '--out', 'foreign').err).toContain('name it with --text-column');
  });
});

/** Runs the command and kills it without warning once that many parts are whole; a run that ends sooner is fine. */
async function killedAfter(parts: number, args: readonly string[]): Promise<void> {
  const out = join(folder, args.at(-1) ?? '', 'parts');
  await killedWhen(() => {
    const whole = existsSync(out) ? readdirSync(out).filter((name) => name.endsWith('.json')) : [];
    return whole.length >= parts;
  }, args);
}

async function killedWhen(isTime: () => boolean, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [MAIN, 'market', ...args], {
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const watch = setInterval(() => {
    if (isTime()) child.kill('SIGKILL');
  }, 2);
  await ended;
  clearInterval(watch);
}
