import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

/** One run of a program in a process of its own. */
export interface Run {
  readonly milliseconds: number;
  /** Peak of the resident memory, in bytes. */
  readonly memory: number;
  /** Lines on standard output. */
  readonly lines: number;
}

const PROBE = new URL('./peak-memory.js', import.meta.url).href;

/** Runs a script of Node with `input` on its standard input. Throws when it does not end well. */
export function runCommand(args: readonly string[], input: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', PROBE, ...args], {
      stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
    });
    let lines = 0;
    let memory = '';
    child.stdout?.on('data', (bytes: Buffer) => {
      for (const byte of bytes) lines += Number(byte === 10);
    });
    child.stdio[3]?.on('data', (bytes: Buffer) => {
      memory += bytes.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      const milliseconds = performance.now() - start;
      if (code === 0) resolve({ milliseconds, memory: Number(memory.split(' ')[0]), lines });
      else reject(new Error(`measured command ended with ${code}: node ${args.join(' ')}`));
    });
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** The fastest of `times` runs. */
export async function fastestRun(
  args: readonly string[],
  input: string,
  times: number,
): Promise<Run> {
  let best = await runCommand(args, input);
  for (let count = 1; count < times; count += 1) {
    const run = await runCommand(args, input);
    if (run.milliseconds < best.milliseconds) best = run;
  }
  return best;
}
