import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXIT, EXIT_CODES } from '../src/exit-codes.ts';
import { run } from '../src/run.ts';
import { fakeIo } from './fake-io.ts';

/** Compares what stands between two markers of a page; `UPDATE_DOCS=1` writes it instead. */
function expectBetween(page: string, marker: string, wanted: string): void {
  const path = new URL(`../../../docs/${page}`, import.meta.url);
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const opening = `<!-- ${marker} -->\n`;
  const start = text.indexOf(opening) + opening.length;
  const end = text.indexOf('<!-- end -->', start);
  expect(start).toBeGreaterThan(opening.length);
  if (process.env['UPDATE_DOCS'] === '1') {
    writeFileSync(path, text.slice(0, start) + wanted + text.slice(end));
  } else {
    expect(text.slice(start, end)).toBe(wanted);
  }
}

async function help(argv: readonly string[]): Promise<string> {
  const fake = fakeIo();
  await run([...argv, '--help'], fake.io);
  return fake.out();
}

describe('docs/cli.md', () => {
  it.each([
    ['titlescope', []],
    ['titlescope decode', ['decode']],
    ['titlescope ask', ['ask']],
    ['titlescope answer', ['answer']],
    ['titlescope market', ['market']],
    ['titlescope org', ['org']],
    ['titlescope compare', ['compare']],
    ['titlescope resume', ['resume']],
    ['titlescope serve', ['serve']],
  ])('holds %s --help', async (name, argv) => {
    expectBetween('cli.md', `help: ${name}`, `\`\`\`text\n${await help(argv)}\`\`\`\n`);
  });

  it('shows lines that fit a terminal', async () => {
    for (const line of `${await help([])}${await help(['decode'])}${await help(['ask'])}${await help(['answer'])}${await help(['resume'])}${await help(['compare'])}${await help(['org'])}`.split(
      '\n',
    )) {
      expect(line.length, line).toBeLessThan(100);
    }
  });
});

describe('docs/exit-codes.md', () => {
  it('holds the table', () => {
    const rows = EXIT_CODES.map(({ code, name, meaning }) => `| ${code} | ${name} | ${meaning} |`);
    const table = ['| code | name | meaning |', '| --- | --- | --- |', ...rows, ''].join('\n');
    expectBetween('exit-codes.md', 'exit-codes', table);
  });

  it('names every code once', () => {
    expect(EXIT).toEqual(Object.fromEntries(EXIT_CODES.map(({ name, code }) => [name, code])));
    expect(new Set(Object.values(EXIT)).size).toBe(EXIT_CODES.length);
  });
});
