import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

// A registry mirror may lack the packages of other platforms. npm then leaves them out of the lock file, and
// `npm ci` refuses that file. Their parents pin them, so their entries can be written without the registry.

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** The lock file with an entry for every optional package that another entry names. */
export function completeLock(lock) {
  const packages = { ...lock.packages };
  for (const [parent, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (places(parent, name).some((place) => packages[place] !== undefined)) continue;
      packages[`node_modules/${name}`] = platformPackage(name, version, entry);
    }
  }
  const sorted = Object.keys(packages).sort((a, b) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted.map((path) => [path, packages[path]])) };
}

/** Where Node looks for a package that is imported from `parent`, nearest first. */
function places(parent, name) {
  const cut = parent.lastIndexOf('node_modules/');
  const here = parent === '' ? `node_modules/${name}` : `${parent}/node_modules/${name}`;
  return parent === '' ? [here] : [here, ...places(parent.slice(0, Math.max(0, cut - 1)), name)];
}

function platformPackage(name, version, { dev, engines }) {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (!/^\d+\.\d+\.\d+$/.test(version) || os.length !== 1 || cpu.length !== 1) {
    throw new Error(
      `${name}@${version} is not pinned to one platform; lock it where it can be fetched`,
    );
  }
  const libc = name.includes('-musl') ? ['musl'] : name.includes('-gnu') ? ['glibc'] : undefined;
  return { version, cpu, dev, libc, optional: true, os, engines };
}

if (process.argv[1]?.endsWith('complete-lock.mjs')) {
  const path = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
}
