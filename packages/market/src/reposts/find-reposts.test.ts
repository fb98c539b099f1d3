import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../database.ts';
import { onDisk } from '../report/on-disk.ts';
import { findReposts } from './find-reposts.ts';

const folder = mkdtempSync(join(tmpdir(), 'titlescope-reposts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Sketches of `kind`: 64 numbers that only those of the same kind share, the first `other` of them replaced. */
const sketch = (kind: string, other = '0'): string =>
  `list_transform(range(64), lambda x: (hash(x * 1000003 + ${kind} + CASE WHEN x < ${other} THEN 500000000 + seq ELSE 0 END) % 65536)::USMALLINT)`;

async function repostsOf(from: string, memory: string): Promise<readonly (readonly number[])[]> {
  const database: Database = await openDatabase(memory, join(folder, '.spill'));
  try {
    return await onDisk(folder, database, async () => {
      await findReposts(`(${from})`, database);
      const rows = await database.all(
        'SELECT seq::DOUBLE AS seq, first::DOUBLE AS first FROM reposts ORDER BY seq',
      );
      return rows.map(({ seq, first }) => [Number(seq), Number(first)]);
    });
  } finally {
    database.close();
  }
}

describe('findReposts', () => {
  it('takes four in five numbers for a repost, and fewer not', async () => {
    const rows = [
      [1, 70, 0],
      [2, 80, 0],
      [3, 70, 12],
      [4, 80, 13],
      [5, 90, 0],
    ].map(([seq, kind, other]) => `(${seq}::BIGINT, ${kind}, ${other})`);
    const from = `SELECT seq, ${sketch('kind', 'other')} AS sketch FROM (VALUES ${rows.join(', ')}) AS t(seq, kind, other)`;
    expect(await repostsOf(from, '100MB')).toEqual([[3, 1]]);
  });

  it('follows a chain of reposts to its first', async () => {
    // Each replaces six numbers more than the one before: 1 and 5 are no longer alike.
    const parts = [0, 6, 12, 18, 24].map(
      (other, at) =>
        `SELECT ${at + 1}::BIGINT AS seq, list_transform(range(64), lambda x: (hash(x * 1000003 + CASE WHEN x < ${other} THEN 500 ELSE 0 END) % 65536)::USMALLINT) AS sketch`,
    );
    expect(await repostsOf(parts.join(' UNION ALL '), '100MB')).toEqual([
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
    ]);
  });

  it('needs less memory than the sketches take', async () => {
    // 200,000 sketches take 26 MB as numbers; each tenth posting is that before it again.
    const seqs = 'SELECT range AS seq FROM range(1, 200001)';
    const from = `SELECT seq, ${sketch('(CASE WHEN seq % 10 = 0 THEN seq - 1 ELSE seq END)')} AS sketch FROM (${seqs})`;
    const found = await repostsOf(from, '25MB');
    expect(found).toHaveLength(20_000);
    expect(found.every(([seq = 0, first]) => seq % 10 === 0 && first === seq - 1)).toBe(true);
  }, 120_000);
});
