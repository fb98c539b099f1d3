import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pipeline, Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { type Database, sqlText } from '../database.ts';
import { MarketError } from '../errors.ts';

/** One input file: its name as typed, and its bytes as text that intake reads (a table of Parquet comes as JSON lines). */
export interface MarketSource {
  readonly name: string;
  /** The name without the endings that say how it is packed: what tells intake the format. */
  readonly plainName: string;
  readonly size: number;
  bytes(): AsyncIterable<Uint8Array>;
  /** Bytes of the file itself taken so far. */
  taken(): number;
}

const ENDS = 1 << 20;

/** What tells one input from another without reading all of it: its length, and a hash of its first and last mebibyte. */
export async function fingerprintOf(path: string): Promise<{ bytes: number; sha256: string }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const hash = createHash('sha256');
    for (const start of [0, Math.max(ENDS, size - ENDS)]) {
      const length = Math.max(0, Math.min(ENDS, size - start));
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
      hash.update(buffer.subarray(0, bytesRead));
    }
    return { bytes: size, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

/** Refuses files that people name for the rows inside them. */
function refuseOthers(path: string): void {
  if (/\.(xlsx?|xlsm|xlsb|ods|numbers)$/i.test(path)) {
    throw new MarketError(
      'input-not-rows',
      `${path}: workbooks are not read; save the sheet as CSV (UTF-8) and name that`,
    );
  }
  if (/\.(zip|7z|rar|tar|tgz|tar\.gz)$/i.test(path)) {
    throw new MarketError(
      'input-not-rows',
      `${path}: archives are not read; unpack it and name the files, as in 'folder/*.csv'`,
    );
  }
}

/** Opens a file as a source. What is packed with gzip or zstd is unpacked on the way; Parquet is read by the database. */
export async function openSource(path: string, database: Database): Promise<MarketSource> {
  const found = await stat(path);
  if (found.isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' });
  refuseOthers(path);
  const { size } = found;
  if (/\.(parquet|parq|pq)$/i.test(path)) return parquetSource(path, size, database);
  const packed = /\.(gz|zst|zstd)$/i.exec(path)?.[1]?.toLowerCase();
  if (packed !== undefined && packed !== 'gz' && !('createZstdDecompress' in zlib)) {
    throw new MarketError(
      'zstd-not-read',
      `${path}: Node ${process.versions.node} cannot unpack zstd; unpack it first (zstd -d ${path}), use Node 22.15 or later, or pass gzip or Parquet`,
    );
  }
  let taken = 0;
  async function* counted(): AsyncIterable<Uint8Array> {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
      taken += chunk.length;
      yield chunk;
    }
  }
  return {
    name: path,
    plainName: packed === undefined ? path : path.slice(0, path.lastIndexOf('.')),
    size,
    taken: () => taken,
    bytes: async function* bytes() {
      if (packed === undefined) {
        yield* counted();
        return;
      }
      try {
        yield* unpacked(Readable.from(counted()), packed === 'gz' ? zlib.createGunzip() : zstd());
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new MarketError('input-damaged', `${path}: file could not be unpacked: ${why}`);
      }
    },
  };
}

function zstd(): Transform {
  return (zlib as unknown as { createZstdDecompress(): Transform }).createZstdDecompress();
}

function unpacked(file: Readable, transform: Transform): Transform {
  pipeline(file, transform, () => undefined);
  return transform;
}

async function parquetSource(
  path: string,
  size: number,
  database: Database,
): Promise<MarketSource> {
  const table = `read_parquet(${sqlText(path)})`;
  let rows = 0;
  let total = 0;
  try {
    const [counted] = await database.all(`SELECT count(*)::DOUBLE AS n FROM ${table}`);
    total = Number(counted?.['n'] ?? 0);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new MarketError('input-damaged', `${path}: file is not readable as Parquet: ${why}`);
  }
  return {
    name: path,
    plainName: `${path}.jsonl`,
    size,
    taken: () => (total === 0 ? size : Math.floor((size * rows) / total)),
    bytes: async function* bytes() {
      const encoder = new TextEncoder();
      const query = `SELECT CAST(to_json(t) AS VARCHAR) AS line FROM ${table} AS t`;
      for await (const batch of database.stream(query)) {
        rows += batch.length;
        yield encoder.encode(batch.map(({ line }) => `${line}\n`).join(''));
      }
    },
  };
}

const SIGNS = /[*?]/;

function patternOf(part: string): RegExp {
  const escaped = part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '[^/]*').replaceAll('?', '[^/]')}$`);
}

/**
 * The files that a path with `*` or `?` in its parts stands for, sorted; the path itself when it has none of them or a file has
 * that very name. Shells do this for most; a quoted pattern and shells of Windows leave it to the program.
 */
export async function expandPattern(path: string): Promise<readonly string[]> {
  if (!SIGNS.test(path)) return [path];
  if ((await stat(path).catch(() => undefined)) !== undefined) return [path];
  let found: readonly string[] = [path.startsWith('/') ? '/' : ''];
  for (const part of path.split(/[\\/]/).filter((name) => name !== '')) {
    const next: string[] = [];
    for (const folder of found) {
      if (!SIGNS.test(part)) {
        next.push(join(folder, part));
        continue;
      }
      const names = await readdir(folder === '' ? '.' : folder).catch(() => []);
      const pattern = patternOf(part);
      const hits = names.filter((name) => pattern.test(name) && !name.startsWith('.'));
      next.push(...hits.sort().map((name) => join(folder, name)));
    }
    found = next;
  }
  return found;
}
