import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import { plainLine } from '../plain-line.ts';
import type { Source } from './intake-port.ts';

const STANDARD_INPUT = 'standard input';

function causeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** The error for a path that could not be opened or read, with the path as typed and what to do. */
function fileError(path: string, error: unknown): CliError {
  const name = plainLine(path) || 'an empty path';
  const cause = causeOf(error);
  switch (cause) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new CliError(
        'file-missing',
        `${name}: file not found; check the path, or pass - to read standard input`,
      );
    case 'EACCES':
    case 'EPERM':
      return new CliError('file-denied', `${name}: permission denied; make the file readable`);
    default: {
      const detail = error instanceof Error ? plainLine(error.message) : String(error);
      return new CliError('file-unreadable', `${name}: file could not be read: ${detail}`);
    }
  }
}

async function* guarded(name: string, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw fileError(name, error);
  }
}

function standardInput(io: Io): Source {
  return {
    name: STANDARD_INPUT,
    size: io.stdin.size,
    bytes: () => guarded(STANDARD_INPUT, io.stdin.bytes()),
  };
}

async function openFile(path: string, io: Io): Promise<Source> {
  const found = await io.files.inspect(path).catch((error: unknown) => {
    throw fileError(path, error);
  });
  if (found.kind === 'directory') {
    const name = plainLine(path).replace(/(?<=.)[\\/]+$/, '');
    throw new CliError(
      'file-is-directory',
      `${name}: is a directory; name its files, as in ${name}/*.txt, or read one company's roles together with titlescope org ${name}`,
    );
  }
  return { name: path, size: found.size, bytes: () => guarded(path, io.files.bytes(path)) };
}

/**
 * Opens the inputs in the order in which they were named; none named means standard input. Every path is looked at
 * before anything is read. Throws a `CliError` when one cannot be an input, or when there is nothing to read.
 */
export async function openSources(paths: readonly string[], io: Io): Promise<readonly Source[]> {
  if (paths.length === 0) {
    if (io.stdin.isTerminal) {
      throw new CliError(
        'no-input',
        'input missing: name a file, or pipe a posting in; for example: titlescope decode posting.txt',
      );
    }
    return [standardInput(io)];
  }
  if (paths.filter((path) => path === '-').length > 1) {
    throw new CliError('stdin-twice', '-: standard input can be read only once; name it once');
  }
  const sources: Source[] = [];
  for (const path of paths) {
    sources.push(path === '-' ? standardInput(io) : await openFile(path, io));
  }
  return sources;
}
