import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

/** One run of `titlescope market`, from its start to its report. */
export interface MarketRun {
  /** Until every row is in a part, its start-up included. */
  readonly readSeconds: number;
  readonly reportSeconds: number;
  /** Seconds that all threads together spent on a core: what counts on a machine that others use too. */
  readonly coreSeconds: number;
  /** Peak of the resident memory of the whole process, its threads and DuckDB included, in bytes. */
  readonly peak: number;
  /** Medians of the resident memory in the second and in the last fifth of the reading; null where it cannot be looked up. */
  readonly memory: { readonly early: number; readonly late: number } | null;
}

const PROBE = new URL('../peak-memory.js', import.meta.url).href;
const LOOK_MS = 250;

/** Runs the command over `args` and measures it. Throws when it does not end well or does not give `rows` rows. */
export function runMarket(cli: string, args: readonly string[], rows: number): Promise<MarketRun> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', PROBE, cli, 'market', ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    const samples: number[] = [];
    let used = '';
    let said = '';
    let read: number | undefined;
    const look = setInterval(() => {
      const now = residentOf(child.pid);
      if (now !== undefined && read === undefined) samples.push(now);
    }, LOOK_MS);
    child.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (read === undefined && said.includes(' rows = ')) read = performance.now();
    });
    child.stdio[3]?.on('data', (bytes: Buffer) => {
      used += bytes.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(look);
      const end = performance.now();
      const count = Number(/([\d,]+) rows = /.exec(said)?.[1]?.replaceAll(',', ''));
      if (code !== 0 || read === undefined || count !== rows) {
        reject(new Error(`measured command ended with ${code} after ${count} rows: ${said}`));
        return;
      }
      const [peak = Number.NaN, core = Number.NaN] = used.split(' ').map(Number);
      const part = (from: number, to: number): number =>
        median(samples.slice(Math.floor(from * samples.length), Math.ceil(to * samples.length)));
      resolve({
        readSeconds: (read - start) / 1000,
        reportSeconds: (end - read) / 1000,
        coreSeconds: core / 1e6,
        peak,
        memory: samples.length < 10 ? null : { early: part(0.2, 0.4), late: part(0.8, 1) },
      });
    });
  });
}

/** Resident memory of a process in bytes, where the system has /proc. */
function residentOf(pid: number | undefined): number | undefined {
  try {
    const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found === null ? undefined : Number(found[1]) * 1024;
  } catch {
    return undefined;
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
