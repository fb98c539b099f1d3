import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

/** The top folder of the repository, ending in a separator. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The built entry point of the command. */
export const cli = join(root, 'packages/cli/dist/main.js');

const DUCKDB = '@duckdb/node-api';
const stamp = join(root, '.titlescope/built');
const pageStamp = join(root, '.titlescope/page');
const lock = join(root, '.titlescope/set-up.lock');

/**
 * Installs what is missing and builds what has changed. All that it prints goes to stderr. To run the command
 * takes little; `withTools` adds what tests and checks need.
 */
export async function setUp({ withTools = true } = {}) {
  if (isInstalled(withTools) && isBuilt()) return;
  await withLock(
    lock,
    () => say('another set-up is running here: waiting for it'),
    async () => {
      if (!isInstalled(withTools)) await install(withTools);
      if (!isBuilt()) await build();
    },
  );
}

/** Builds the app when what it is made of has changed. Call it after `setUp`; nothing is downloaded. */
export async function setUpPage() {
  if (isPageBuilt()) return;
  await withLock(
    lock,
    () => say('another set-up is running here: waiting for it'),
    async () => {
      if (isPageBuilt()) return;
      say('building the app');
      const sources = pageFingerprint();
      const vite = join(root, 'node_modules/vite/bin/vite.js');
      const args = ['build', '--logLevel', 'warn', join(root, 'packages/web')];
      // Whoever builds it, a test too, builds what users get.
      const env = { ...process.env, NODE_ENV: 'production' };
      const code = await run(process.execPath, [vite, ...args], { env });
      if (code !== 0) throw new Error('app not built: see the lines above');
      writeFileSync(pageStamp, sources);
    },
  );
}

/** Installs DuckDB, which only `titlescope market` and `compare --data` need. */
export async function addMarket() {
  const { devDependencies } = JSON.parse(
    readFileSync(join(root, 'packages/market/package.json'), 'utf8'),
  );
  const wanted = devDependencies[DUCKDB];
  const installed = packagesOf(join(root, 'node_modules/.package-lock.json'));
  const isListed = installed?.[`node_modules/${DUCKDB}`]?.version === wanted;
  if (isListed && existsSync(join(root, 'node_modules', DUCKDB, 'package.json'))) return;
  say('installing DuckDB for the market (once, about 70 MB; this needs the network)');
  const flags = ['--no-save', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if ((await npm(['install', ...flags, `${DUCKDB}@${wanted}`])) === 0) return;
  throw new Error('DuckDB not installed: see what npm says above, then run the command again');
}

async function install(withTools) {
  say('installing the dependencies (once; this needs the network)');
  const flags = [
    withTools ? '--include=dev' : '--omit=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  if ((await npm(['ci', ...flags])) === 0) return;
  say('`npm ci` failed: trying `npm install`');
  if ((await npm(['install', '--no-package-lock', ...flags])) === 0) return;
  throw new Error(
    'dependencies not installed: see what npm says above, then run the command again',
  );
}

async function build() {
  say('building');
  const sources = fingerprint();
  const code = await run(process.execPath, [
    join(root, 'node_modules/typescript/bin/tsc'),
    '-b',
    '--pretty',
    'false',
  ]);
  if (code !== 0) throw new Error('build failed: see the lines above');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
}

/** Whether node_modules holds what the lock file names: npm keeps a list of what it installed there. */
function isInstalled(withTools) {
  const installed = packagesOf(join(root, 'node_modules/.package-lock.json'));
  const wanted = packagesOf(join(root, 'package-lock.json'));
  if (installed === undefined || wanted === undefined) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, dev }]) =>
      !path.startsWith('node_modules/') ||
      optional === true ||
      (dev === true && !withTools) ||
      (installed[path] !== undefined && installed[path].version === version),
  );
}

function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

function isBuilt() {
  const outputs = compiledFolders().map((path) => join(path, 'dist/tsconfig.tsbuildinfo'));
  if (![cli, stamp, ...outputs].every((path) => existsSync(path))) return false;
  return readFileSync(stamp, 'utf8') === fingerprint();
}

/** Changes when a source file is added, removed or changed, or a dependency moves. */
function fingerprint() {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(root, 'package-lock.json')));
  for (const path of sources()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path.slice(root.length)}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function isPageBuilt() {
  const page = join(root, 'packages/web/dist/index.html');
  return (
    [page, pageStamp].every(existsSync) && readFileSync(pageStamp, 'utf8') === pageFingerprint()
  );
}

/** Changes when the page's own files, what it is compiled with, or the data it carries change. */
function pageFingerprint() {
  const hash = createHash('sha256').update(fingerprint());
  const folders = ['packages/web/src', 'packages/web/public', 'packages/core/weights', 'examples'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const own = ['index.html', 'vite.config.ts', 'package.json'];
  for (const path of [...files, ...own.map((name) => join(root, 'packages/web', name))].sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path.slice(root.length)}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function sources() {
  return [
    join(root, 'tsconfig.json'),
    join(root, 'tsconfig.base.json'),
    ...compiledFolders().flatMap((path) => [
      ...[join(path, 'package.json')].filter((file) => existsSync(file)),
      join(path, 'tsconfig.json'),
      ...readdirSync(join(path, 'src'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .sort()
        .map((name) => join(path, 'src', name)),
    ]),
  ];
}

/** The folders that `tsc -b` compiles. The page is not among them: Vite builds it. */
function compiledFolders() {
  const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  return references.map(({ path }) => join(root, path));
}

/** The npm that runs this script, or the one on the path. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}

function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function say(line) {
  process.stderr.write(`titlescope: ${line}\n`);
}
