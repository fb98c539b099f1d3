import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const notOurs = ['.git', '.titlescope', '.venv', '__pycache__', 'coverage', 'dist', 'node_modules'];

/**
 * Paths, from the top folder, of all files that git holds or would add; of all files where git is not there.
 * @returns {string[]}
 */
export function repositoryFiles() {
  const { status, stdout } = spawnSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  if (status !== 0) return filesIn('');
  return stdout.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

/** @returns {string[]} */
function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.includes(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}
