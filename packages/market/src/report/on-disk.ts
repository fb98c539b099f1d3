import { mkdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, sqlText } from '../database.ts';

/**
 * Lets work make its tables in a file under the folder and not in memory, where only what is looked at is held, and removes
 * the file at the end. One that a killed run has left goes first.
 */
export async function onDisk<Result>(
  folder: string,
  database: Database,
  work: () => Promise<Result>,
): Promise<Result> {
  const place = join(folder, '.spill');
  const file = join(place, 'report.duckdb');
  const remove = async (): Promise<void> => {
    for (const path of [file, `${file}.wal`]) await rm(path, { force: true });
  };
  await mkdir(place, { recursive: true });
  await remove();
  await database.run(`ATTACH ${sqlText(file)} AS report`);
  await database.run('USE report');
  try {
    return await work();
  } finally {
    await database.run('USE memory');
    await database.run('DETACH report');
    await remove();
    // Not when the database still keeps something of its own in it.
    await rmdir(place).catch(() => undefined);
  }
}
