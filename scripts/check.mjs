import './check-node.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const { root, setUp } = await import('./setup.mjs');

const fewestModules = 30;
const bin = (path) => join(root, 'node_modules', path);
const colours = process.stdout.isTTY ? 'force' : 'off';

/** It lies beside a TypeScript of its own: it needs the compiler as a library, which version 7 is not. */
const svelteCheck = join(root, 'packages/web/node_modules/svelte-check/bin/svelte-check');

const steps = [
  ['types', bin('typescript/bin/tsc'), '-b'],
  ['types of the tests', bin('typescript/bin/tsc'), '-p', 'tsconfig.test.json'],
  ['types of the scripts', bin('typescript/bin/tsc'), '-p', 'tsconfig.scripts.json'],
  [
    'the app',
    svelteCheck,
    '--workspace',
    'packages/web',
    '--tsconfig',
    'tsconfig.json',
    '--fail-on-warnings',
  ],
  [
    'format and lint',
    bin('@biomejs/biome/bin/biome'),
    'ci',
    '--error-on-warnings',
    `--colors=${colours}`,
    '.',
  ],
  ['import rules', checkImports],
  ['unused code', bin('knip/bin/knip.js')],
  ['generated files', join(root, 'scripts/generate.mjs'), '--check'],
  ['tests', join(root, 'scripts/test.mjs')],
].filter(([name]) => name !== 'tests' || !process.argv.includes('--no-tests'));

try {
  await setUp();
} catch (error) {
  console.error(`titlescope: ${error.message}`);
  process.exit(3);
}

for (const [name, step, ...args] of steps) {
  console.log(`\n== ${name}`);
  const isGood = typeof step === 'function' ? step() : run(step, args);
  if (isGood) continue;
  console.error(`\ncheck failed at: ${name}`);
  process.exit(1);
}
console.log(`\ncheck passed: ${steps.map(([name]) => name).join(', ')}`);

function run(script, args, options = {}) {
  const result = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    ...options,
  });
  return result.status === 0;
}

/** With no parser for TypeScript the checker sees no modules and finds nothing wrong: their number is checked too. */
function checkImports() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      'packages/*/{src,test,scripts}',
      '{eval,bench}/src',
      '--config',
      '.dependency-cruiser.cjs',
    ],
    { cwd: root, encoding: 'utf8' },
  );
  process.stdout.write(stdout + stderr);
  const modules = Number(/(\d+) modules/.exec(stdout)?.[1] ?? 0);
  if (modules <= fewestModules) {
    console.error(`import rules saw ${modules} modules, more than ${fewestModules} expected`);
    return false;
  }
  return status === 0;
}
