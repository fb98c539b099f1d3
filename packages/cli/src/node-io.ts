import { randomUUID } from 'node:crypto';
import {
  createReadStream,
  fstatSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { isatty } from 'node:tty';
import { CliError } from './errors.ts';
import { setInterruptNote } from './interrupt-note.ts';
import {
  BrokenPipe,
  type Files,
  type FolderEntry,
  type Input,
  type Io,
  type Output,
} from './io.ts';
import { openBrowser } from './serve/open-browser.ts';

function isBrokenPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

function outputOf(stream: NodeJS.WriteStream): Output {
  // Each write reports its own failure; without a listener Node would end the process with a stack.
  stream.on('error', () => undefined);
  return {
    isTerminal: stream.isTTY === true,
    get columns(): number | undefined {
      return (stream.isTTY && stream.columns) || undefined;
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (!error) resolve();
          else if (isBrokenPipe(error)) reject(new BrokenPipe('output closed'));
          else reject(new CliError('output-unwritable', `output not written: ${error.message}`));
        });
      }),
  };
}

function standardInput(): Input {
  return {
    isTerminal: isatty(0),
    get size(): number | undefined {
      const found = fstatSync(0);
      return found.isFile() ? found.size : undefined;
    },
    bytes: () => process.stdin,
  };
}

/** Without a pause between draft and rename, so that Ctrl-C cannot leave a draft behind. Devices and pipes have no draft. */
function replaceFile(path: string, text: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) {
    writeFileSync(path, text);
    return;
  }
  const target = found === undefined ? path : realpathSync(path);
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

async function listFolder(path: string): Promise<readonly FolderEntry[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const kinds = entries.map(async (entry): Promise<FolderEntry> => {
    const { name } = entry;
    if (entry.isFile()) return { name, kind: 'file' };
    if (entry.isDirectory()) return { name, kind: 'directory' };
    if (!entry.isSymbolicLink()) return { name, kind: 'other' };
    const target = await stat(join(path, name)).catch(() => undefined);
    if (target?.isDirectory()) return { name, kind: 'linked-directory' };
    return { name, kind: target?.isFile() ? 'file' : 'other' };
  });
  return (await Promise.all(kinds)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const files: Files = {
  inspect: async (path) => {
    const found = await stat(path);
    if (found.isDirectory()) return { kind: 'directory' };
    return found.isFile() ? { kind: 'file', size: found.size } : { kind: 'stream' };
  },
  bytes: (path) => createReadStream(path),
  list: listFolder,
  replace: (path, text) => Promise.resolve().then(() => replaceFile(path, text)),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
};

/** The real process as an `Io`. */
export function nodeIo(): Io {
  return {
    stdin: standardInput(),
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    env: process.env,
    files,
    now: () => performance.now(),
    loadEngine: async (reader) => (await import('./load-engine.ts')).loadEngine(reader),
    loadMarket: () => import('@titlescope/market'),
    loadIntake: async () => (await import('./load-intake.ts')).loadIntake(),
    loadAsk: async (reader) => (await import('./ask/load-ask.ts')).loadAsk(reader),
    loadCandidate: async (reader) =>
      (await import('./candidate/load-candidate.ts')).loadCandidate(reader),
    today: () => new Date().toISOString(),
    serve: async (port) => (await import('./serve/serve-page.ts')).servePage(port),
    browse: (address) => openBrowser(address),
    atInterrupt: setInterruptNote,
    cores: availableParallelism(),
    openLanes: async (reader, task, count) =>
      (await import('./decode/worker-lane.ts')).openWorkerLanes(reader, task, count),
  };
}
