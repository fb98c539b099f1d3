import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './setup.mjs';

const core = 'packages/core/src';

/** Each file breaks exactly the rules named; a file that names none is allowed. */
const cases = [
  { file: `${core}/read/late.ts`, imports: '../weigh/weigh.ts', breaks: ['core-read'] },
  { file: `${core}/document/early.ts`, imports: '../report/say.ts', breaks: ['core-document'] },
  { file: `${core}/judge/whole.ts`, imports: '../index.ts', breaks: ['core-judge'] },
  { file: `${core}/segment/disk.ts`, imports: 'node:fs', breaks: ['core-imports-nothing'] },
  {
    file: `${core}/weigh/lost.ts`,
    imports: './gone.ts',
    breaks: ['core-imports-nothing', 'no-unresolved'],
  },
  {
    file: `${core}/first-person/late.ts`,
    imports: '../report/say.ts',
    breaks: ['core-first-person'],
  },
  { file: `${core}/answer/good.ts`, imports: '../report/say.ts', breaks: [] },
  { file: `${core}/report/good.ts`, imports: '../weigh/weigh.ts', breaks: [] },
  { file: `${core}/judge/throws.ts`, imports: '../errors.ts', breaks: [] },
  {
    file: 'packages/intake/src/reach.ts',
    imports: '../../core/src/index.ts',
    breaks: ['intake-imports-core', 'packages-by-name'],
  },
  { file: 'packages/intake/src/named.ts', imports: '@titlescope/core', breaks: [] },
  {
    file: 'packages/intake/src/disk.ts',
    imports: 'node:fs',
    breaks: ['intake-runs-in-browsers'],
  },
  {
    file: 'packages/knowledge/src/disk.ts',
    imports: 'node:fs',
    breaks: ['knowledge-imports-core'],
  },
  {
    file: 'packages/intake/src/front.ts',
    imports: '../../cli/src/main.ts',
    breaks: ['intake-imports-core', 'no-import-of-cli', 'packages-by-name'],
  },
  { file: 'packages/cli/src/uses.ts', imports: '@titlescope/core', breaks: [] },
];

const targets = {
  [`${core}/weigh/weigh.ts`]: '',
  [`${core}/report/say.ts`]: '',
  [`${core}/errors.ts`]: '',
  [`${core}/index.ts`]: "export type * from './judge/turn.ts';",
  [`${core}/judge/turn.ts`]: "export type * from './back.ts';",
  [`${core}/judge/back.ts`]: "export type * from './turn.ts';",
  'packages/core/dist/index.js': '',
  'packages/core/package.json': JSON.stringify({
    name: '@titlescope/core',
    type: 'module',
    exports: './dist/index.js',
  }),
  'packages/intake/package.json': JSON.stringify({ dependencies: { '@titlescope/core': '0.1.0' } }),
  'packages/knowledge/package.json': '{}',
  'packages/cli/package.json': JSON.stringify({ dependencies: { '@titlescope/core': '0.1.0' } }),
  'packages/cli/src/main.ts': '',
};

describe('the import rules', () => {
  let folder;
  let broken;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'titlescope-rules-'));
    const files = {
      ...targets,
      ...Object.fromEntries(
        cases.map(({ file, imports }) => [file, `import type {} from '${imports}';`]),
      ),
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    mkdirSync(join(folder, 'node_modules/@titlescope'), { recursive: true });
    symlinkSync(
      join(folder, 'packages/core'),
      join(folder, 'node_modules/@titlescope/core'),
      'junction',
    );
    broken = violations(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(cases)('$file importing $imports breaks $breaks', ({ file, breaks }) => {
    expect(
      broken
        .filter(({ from }) => from === file)
        .map(({ rule }) => rule.name)
        .sort(),
    ).toEqual(breaks);
  });

  it('find a cycle of type imports', () => {
    expect(broken.filter(({ rule }) => rule.name === 'no-cycles')).not.toEqual([]);
  });
});

function violations(cwd) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      'packages',
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
    ],
    { cwd, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return JSON.parse(stdout).summary.violations;
}
