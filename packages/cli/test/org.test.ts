import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/run.ts';
import { fakeIo } from './fake-io.ts';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../../examples/org/', import.meta.url));

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'titlescope-org-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function org(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'org', ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env['PATH'] },
  });
  return { code: status, out: stdout, err: stderr };
}

function posting(title: string, product: string): string {
  return `${title}\n\nWhat you will do\n- Own the ${product} roadmap and decide what is built next.\n- Order the backlog of the ${product} team and accept finished work.\n`;
}

describe('titlescope org', { timeout: 90_000 }, () => {
  it('reads a folder with what is in it, and loses nothing to what it cannot read', () => {
    const root = join(folder, 'company');
    file('company/pm.txt', posting('Product Manager, Booking', 'booking'));
    file('company/deeper/po.md', `# ${posting('Product Owner, Booking', 'booking')}`);
    file('company/copy.txt', posting('Product Manager, Booking', 'booking'));
    file(
      'company/rows.jsonl',
      `${JSON.stringify({ id: 'a', title: 'Product Manager, Freight', text: posting('', 'freight') })}\nnot json\n`,
    );
    file('company/.hidden/secret.txt', posting('Product Manager, Hidden', 'hidden'));
    file('company/.secret.txt', posting('Product Manager, Hidden', 'hidden'));
    file('company/menu.txt', 'Monday: soup.\n');
    file('company/empty.txt', '');
    file('company/picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]));
    file(
      'company/cv.json',
      JSON.stringify({ basics: { name: 'x' }, work: [{ name: 'y', position: 'PM' }] }),
    );
    symlinkSync(root, join(root, 'loop'));
    const { code, out, err } = org([root, '--json']);
    expect([code, err]).toEqual([0, '']);
    const result = JSON.parse(out);
    expect(result.schema).toBe('titlescope/org@1');
    expect(result.roles.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Product Manager, Booking',
      'Product Manager, Freight',
      'Product Owner, Booking',
    ]);
    expect(result.duplicates).toHaveLength(1);
    const left = result.leftOut.map(({ source, code: why }: { source: string; code: string }) => [
      source.slice(root.length + 1),
      why,
    ]);
    expect(left).toEqual([
      ['cv.json', 'org-resume'],
      ['empty.txt', 'no-text'],
      ['loop', 'file-unreadable'],
      ['menu.txt', 'org-no-role'],
      ['picture.png', 'binary-input'],
      ['rows.jsonl', 'row-not-json'],
    ]);
    const [first] = result.observations;
    expect(first).toMatchObject({ code: 'two-owners', accountabilities: ['roadmap', 'backlog'] });
    expect(org([root, '--strict', '--json']).code).toBe(1);
  });

  it('gives the same whatever the order of the files', () => {
    const paths = ['product-manager-booking.txt', 'product-owner-booking.txt'].map(
      (name) => `${EXAMPLES}osierfield/${name}`,
    );
    const forwards = org([...paths, '--json']);
    expect(forwards.code).toBe(0);
    expect(org([...paths.reverse(), '--json']).out).toBe(forwards.out);
  });

  it('lists a file that may not be read, where the system keeps it from us', () => {
    const path = file('denied/po.txt', posting('Product Owner, Booking', 'booking'));
    file('denied/pm.txt', posting('Product Manager, Freight', 'freight'));
    chmodSync(path, 0o000);
    const { code, out } = org([join(folder, 'denied'), '--json']);
    chmodSync(path, 0o600);
    expect(code).toBe(0);
    const isRoot = process.getuid?.() === 0;
    const codes = JSON.parse(out).leftOut.map(({ code: why }: { code: string }) => why);
    expect(codes).toEqual(isRoot || process.platform === 'win32' ? [] : ['file-denied']);
  });

  it('reads rows from standard input', () => {
    const rows = ['booking', 'freight'].map((product) =>
      JSON.stringify({ title: `Product Manager, ${product}`, text: posting('', product) }),
    );
    const { code, out } = org([], `${rows.join('\n')}\n`);
    expect(code).toBe(0);
    expect(out).toMatch(/^Two roles/);
    expect(out).not.toContain('\u001b');
  });

  it('writes one page that needs nothing else, and Markdown', () => {
    const page = join(folder, 'org.html');
    const { code, out, err } = org([`${EXAMPLES}kestermann`, '--html', page]);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain(`wrote ${page}`);
    expect(org([`${EXAMPLES}kestermann`, '--html', '-']).out).toMatch(/^<!doctype html>/);
    expect(org([`${EXAMPLES}kestermann`, '--markdown']).out).toMatch(/^## Three roles/);
  });

  it('says of one description that there is nothing to hold it against', () => {
    const { code, out } = org([`${EXAMPLES}talvik/../osierfield/product-manager-freight.md`]);
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain('nothing to hold it against');
    expect(out).toContain('Product Manager, Freight');
  });

  it('reads two hundred files', () => {
    for (let at = 0; at < 200; at += 1) {
      file(`many/${at}.txt`, posting(`Product Manager, Line ${at}`, `harbour${at}`));
    }
    const { code, out } = org([join(folder, 'many'), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).roles).toHaveLength(200);
  }, 120_000);

  it.each([
    [['/no/such/folder'], 'file not found', 'file-missing'],
    [['--json', '--markdown', EXAMPLES], '2 output forms', 'forms-conflict'],
    [['--html', EXAMPLES, EXAMPLES], 'is a directory', 'html-is-directory'],
    [['-', '-'], 'only once', 'stdin-twice'],
    [['--frmat', 'csv'], 'unknown option', 'option-unknown'],
  ])('refuses %j', (args, message, code) => {
    const result = org(args);
    expect([result.code, result.out]).toEqual([2, '']);
    expect(result.err).toContain(message);
    expect(result.err).toContain(`[${code}]`);
  });

  it('says what it left out when no role remains', () => {
    const path = file('nothing/menu.txt', 'Monday: soup.\n');
    const { code, err } = org([path]);
    expect(code).toBe(2);
    expect(err).toContain('[org-no-role]');
    expect(err).toContain('[org-empty]');
    mkdirSync(join(folder, 'bare'));
    expect(org([join(folder, 'bare')]).err).toContain('[org-empty]');
  });
});

describe('titlescope org within', () => {
  const files = { a: 'DIRECTORY' as const, 'a/1.txt': 'one', 'a/2.txt': 'two', 'a/3.txt': 'BOOM' };

  it('shows how far it is where somebody watches, and leaves nothing of that behind', async () => {
    const fake = fakeIo({ files, stderrIsTerminal: true, stdoutIsTerminal: true, columns: 90 });
    expect(await run(['org', 'a'], fake.io)).toBe(3);
    expect(fake.err()).toContain('descriptions');
    expect(fake.err().endsWith('\r\u001b[2K')).toBe(true);
    expect(fake.out()).toBe('org 2 width=90 explain=false\n');
  });

  it('lists a description on which it failed, and ends as a fault', async () => {
    const fake = fakeIo({ files });
    expect(await run(['org', 'a', '--json'], fake.io)).toBe(3);
    expect(JSON.parse(fake.out())).toMatchObject({
      roles: ['a/1.txt:1', 'a/2.txt:1'],
      leftOut: [{ source: 'a/3.txt', code: 'fault' }],
    });
  });
});
