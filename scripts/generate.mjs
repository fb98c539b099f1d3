import './check-node.mjs';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

// The packages' own come first: those of scripts/ read what the packages are built of.
const folders = [
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/scripts`),
  'scripts',
];

/** Every generator: a function `generate…` exported by a `generate-….mjs`, giving one or more `{ path, text }`. */
async function generators() {
  const files = folders.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .filter((name) => /^generate-.*(?<!\.test)\.mjs$/.test(name))
          .map((name) => join(root, folder, name))
      : [],
  );
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(file).href)));
  return modules.flatMap((module) =>
    Object.entries(module)
      .filter(([name]) => name.startsWith('generate'))
      .map(([, generate]) => generate),
  );
}

const isCheck = process.argv.includes('--check');
const outdated = [];
let count = 0;

for (const generate of await generators()) {
  for (const { path, text } of [await generate()].flat()) {
    const target = join(root, path);
    count += 1;
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    outdated.push(path);
    if (!isCheck) writeFileSync(target, text);
  }
}

if (isCheck && outdated.length > 0) {
  console.error(`generated files out of date: ${outdated.join(', ')}; run \`npm run generate\``);
  process.exit(1);
}
console.log(`${count} generated files, ${outdated.length} ${isCheck ? 'out of date' : 'written'}`);
