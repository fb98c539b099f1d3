import { CliError } from './errors.ts';
import type { Io, Output } from './io.ts';
import { plainLine } from './plain-line.ts';
import { writeReason } from './write-reason.ts';

/** Where a page asked for with `--html` is written: a file, all of it or nothing; `-` is standard output. */
export function pageOutput(path: string, io: Io): Output {
  if (path === '-') return io.stdout;
  return {
    isTerminal: false,
    columns: undefined,
    write: async (page) => {
      const name = plainLine(path);
      await io.files.replace(path, page).catch((error: unknown) => {
        throw new CliError(
          'html-unwritable',
          `--html ${name}: page not written: ${writeReason(error)}`,
        );
      });
      await io.stderr.write(`titlescope: wrote ${name}\n`);
    },
  };
}

/** Refuses an empty path for the page, and one that is a directory, before anything is read. */
export async function checkPagePath(path: string | undefined, io: Io): Promise<void> {
  if (path === undefined || path === '-') return;
  if (path === '') {
    throw new CliError(
      'html-path',
      '--html: path is empty; pass a file name, or - for standard output',
    );
  }
  const found = await io.files.inspect(path).catch(() => undefined);
  if (found?.kind === 'directory') {
    throw new CliError(
      'html-is-directory',
      `--html ${plainLine(path)}: is a directory; name a file in it`,
    );
  }
}
