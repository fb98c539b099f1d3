import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { openDatabase } from '@titlescope/market';
import { KEYWORD_PATTERNS } from '#eval/systems/keywords';

/** The packages of the Python yardstick, installed into a folder of its own under the bench's temporary one. */
const PYTHON_PACKAGES: readonly string[] = ['pandas==2.3.3'];

/** A program over a file: its seconds, those on a core and its peak memory in bytes where they are known. */
export interface Yardstick {
  readonly seconds: number;
  readonly coreSeconds: number | null;
  readonly peak: number | null;
}

/** DuckDB alone, one thread: reads every row of the file and adds up the lengths of the texts. */
export async function measureDuckdb(path: string, spill: string): Promise<Yardstick> {
  const start = performance.now();
  const before = process.cpuUsage();
  const database = await openDatabase('512MB', spill);
  try {
    await database.all(
      `SELECT count(*)::DOUBLE AS n, sum(length(text))::DOUBLE AS units
       FROM read_json('${path.replaceAll("'", "''")}', format = 'newline_delimited', columns = {title: 'VARCHAR', text: 'VARCHAR'})`,
    );
    const { user, system } = process.cpuUsage(before);
    return {
      seconds: (performance.now() - start) / 1000,
      coreSeconds: (user + system) / 1e6,
      peak: null,
    };
  } finally {
    database.close();
  }
}

/** A Python with pandas under `folder`, or why there is none: no Python, or no network to install from. */
export async function preparePython(folder: string): Promise<{ python: string } | { why: string }> {
  const venv = join(folder, 'venv');
  const python = join(venv, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const own = process.platform === 'win32' ? 'python' : 'python3';
  if (!existsSync(python) && (await run(own, ['-m', 'venv', venv])).code !== 0) {
    return { why: `${own} cannot make an environment (is it installed?)` };
  }
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  const installed = await run(python, [...pip, ...PYTHON_PACKAGES]);
  return installed.code === 0
    ? { python }
    : { why: `pip could not install ${PYTHON_PACKAGES.join(', ')} (is there a network?)` };
}

/** The keyword script in Python over a file. */
export async function measurePython(
  python: string,
  root: string,
  path: string,
  folder: string,
): Promise<Yardstick> {
  const patterns = join(folder, 'patterns.json');
  writeFileSync(patterns, JSON.stringify(KEYWORD_PATTERNS));
  const script = join(root, 'bench/python/keywords.py');
  const probe = `import runpy, sys
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name='__main__')
try:
    import resource
    used = resource.getrusage(resource.RUSAGE_SELF)
    print('peak', used.ru_maxrss, used.ru_utime + used.ru_stime)
except ImportError:
    pass`;
  const done = await run(python, [
    '-c',
    probe,
    script,
    path,
    patterns,
    join(folder, 'answers.csv'),
  ]);
  if (done.code !== 0) throw new Error(`${script} ended with ${done.code}: ${done.said}`);
  const [, peak, core] = /^peak (\d+) ([\d.]+)$/m.exec(done.said) ?? [];
  return {
    seconds: done.seconds,
    coreSeconds: core === undefined ? null : Number(core),
    peak: peak === undefined ? null : Number(peak) * 1024,
  };
}

interface Done {
  readonly code: number;
  readonly seconds: number;
  readonly said: string;
}

function run(command: string, args: readonly string[]): Promise<Done> {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (bytes: Buffer): void => {
      said += bytes.toString();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    const end = (code: number): void =>
      resolve({ code, seconds: (performance.now() - start) / 1000, said });
    child.once('error', () => end(1));
    child.once('close', (code, signal) => {
      if (signal !== null) said += `ended by ${signal}`;
      end(code ?? 1);
    });
  });
}
