import type { LeftOut } from '@titlescope/core';
import type { Source } from '../decode/intake-port.ts';
import { openSources } from '../decode/open-sources.ts';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import { plainLine } from '../plain-line.ts';

/** More files than any company has role descriptions: a wrong folder was named. */
const MOST_FILES = 5000;

/** What there is to read, in a fixed order, and what in the folders cannot be. */
export interface FoundFiles {
  readonly sources: readonly Source[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Opens files, and folders with what is in them; none named means standard input. Hidden files are passed over; links to folders
 * are not followed. Throws a `CliError` for a named path that is not there.
 */
export async function findFiles(paths: readonly string[], io: Io): Promise<FoundFiles> {
  const files: string[] = [];
  const leftOut: LeftOut[] = [];
  let hasFolder = false;
  for (const path of paths) {
    const found = path === '-' ? undefined : await io.files.inspect(path).catch(() => undefined);
    if (found?.kind !== 'directory') files.push(path);
    else {
      hasFolder = true;
      await walk(path.replace(/(?<=.)[\\/]+$/, ''), files, leftOut, io);
    }
  }
  if (hasFolder && files.length === 0 && leftOut.length === 0) {
    throw new CliError('org-empty', `${paths.map(plainLine).join(', ')}: no files in it to read`);
  }
  if (paths.length > 0 && files.length === 0) return { sources: [], leftOut };
  return { sources: await openSources(files, io), leftOut };
}

async function walk(folder: string, files: string[], leftOut: LeftOut[], io: Io): Promise<void> {
  const entries = await io.files.list(folder).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    leftOut.push({
      source: folder,
      code: 'file-denied',
      message: `folder could not be read: ${plainLine(detail)}`,
    });
    return [];
  });
  for (const { name, kind } of entries) {
    if (name.startsWith('.')) continue;
    const path = `${folder}/${name}`;
    if (kind === 'file') files.push(path);
    else if (kind === 'directory') await walk(path, files, leftOut, io);
    else
      leftOut.push({
        source: path,
        code: 'file-unreadable',
        message:
          kind === 'linked-directory'
            ? 'a link to a folder, which is not followed; name the folder itself'
            : 'no regular file; copy what it holds into one',
      });
    if (files.length > MOST_FILES) {
      throw new CliError(
        'org-too-many',
        `${plainLine(folder)}: more than 5,000 files; name the folder of the role descriptions, or use titlescope market`,
      );
    }
  }
}
