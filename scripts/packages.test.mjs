import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeLock } from './complete-lock.mjs';
import { repositoryFiles } from './repository-files.mjs';
import { root } from './setup.mjs';

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const names = readdirSync(join(root, 'packages')).filter((name) =>
  existsSync(join(root, 'packages', name, 'package.json')),
);
const packages = names.map((name) => ({ name, ...readJson(`packages/${name}/package.json`) }));
const workspace = readJson('package.json');

describe('packages', () => {
  it('core has no dependencies of any kind', () => {
    const core = readJson('packages/core/package.json');
    expect(core.dependencies ?? {}).toEqual({});
    expect(core.peerDependencies ?? {}).toEqual({});
    expect(core.optionalDependencies ?? {}).toEqual({});
  });

  it('put `types` first in every condition of `exports`', () => {
    const conditions = packages.flatMap(({ exports }) =>
      Object.values(exports).filter((entry) => typeof entry === 'object'),
    );
    expect(conditions.length).toBeGreaterThan(0);
    for (const entry of conditions) expect(Object.keys(entry)[0]).toBe('types');
  });

  it('state one version, one licence and one range of Node', () => {
    for (const { version, license, engines } of packages) {
      expect({ version, license, engines }).toEqual({
        version: workspace.version,
        license: workspace.license,
        engines: workspace.engines,
      });
    }
  });

  it('pin every dependency, and docs/dependencies.md gives the reason for each', () => {
    const documented = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
    const all = [workspace, ...packages].flatMap(({ dependencies, devDependencies }) =>
      Object.entries({ ...dependencies, ...devDependencies }),
    );
    for (const [name, version] of all) {
      expect(version).toMatch(/^\d+\.\d+\.\d+(-r\.\d+)?$/);
      if (!name.startsWith('@titlescope/')) expect(documented).toContain(`| \`${name}\` |`);
    }
  });

  it('install no compiler and no bundler with the command: the app comes built', () => {
    const { packages: locked } = readJson('package-lock.json');
    const found = new Set();
    const follow = (names) => {
      for (const name of Object.keys(names ?? {})) {
        if (found.has(name)) continue;
        found.add(name);
        const { link, resolved } = locked[`node_modules/${name}`] ?? {};
        const entry = link === true ? locked[resolved] : locked[`node_modules/${name}`];
        follow(entry?.dependencies);
      }
    };
    follow(readJson('packages/cli/package.json').dependencies);
    expect(found).toContain('@titlescope/web');
    expect(found).toContain('unpdf');
    const external = [...found].filter((name) => !name.startsWith('@titlescope/'));
    expect(external.length).toBeLessThan(15);
    expect(
      external.filter((name) => /vite|svelte|typescript|rolldown|font|duckdb/.test(name)),
    ).toEqual([]);
  });

  it.each([
    ['linear', 4],
    ['context', 16],
  ])('ship the weights of the reader %s in at most %d MB', (name, megabytes) => {
    const { size } = statSync(join(root, `packages/core/weights/${name}.bin`));
    expect(size).toBeLessThanOrEqual(megabytes * 1_000_000);
  });

  it('ship no weights that no size is set for', () => {
    const weights = repositoryFiles().filter((path) => path.startsWith('packages/core/weights/'));
    expect(weights.sort()).toEqual(
      ['context', 'linear'].map((name) => `packages/core/weights/${name}.bin`),
    );
  });
});

describe('the lock file', () => {
  it('names no download address', () => {
    const resolved = Object.values(readJson('package-lock.json').packages).map(
      (entry) => entry.resolved ?? '',
    );
    expect(resolved.filter((address) => /^[a-z+]+:/.test(address))).toEqual([]);
  });

  it('holds the packages of every platform (else run `node scripts/complete-lock.mjs`)', () => {
    const lock = readJson('package-lock.json');
    expect(Object.keys(lock.packages)).toEqual(
      expect.arrayContaining(Object.keys(completeLock(lock).packages)),
    );
  });
});

describe('the core', () => {
  const impure = /Math\.random|localeCompare|\.toLocale\w+|\bIntl\b|\bnew Date\b|\bDate\.|\beval\(/;

  it('calls nothing that depends on chance, clock or locale', () => {
    const sources = repositoryFiles().filter(
      (path) => /^packages\/core\/src\/.*\.ts$/.test(path) && !path.endsWith('.test.ts'),
    );
    expect(sources.length).toBeGreaterThan(10);
    const found = sources.filter((path) => impure.test(readFileSync(join(root, path), 'utf8')));
    expect(found).toEqual([]);
  });
});
