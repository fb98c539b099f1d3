import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { type Making, madePostings, type RealPosting } from './made-postings.ts';

/** A file of made postings. */
export interface RowsFile {
  readonly rows: number;
  readonly bytes: number;
  readonly making: Making;
  /** Share of the sentences that stood in an earlier posting; null where there are too many to count. */
  readonly repeated: number | null;
}

/** Above this the sentences seen are not kept. */
const MOST_COUNTED = 100_000;
const BATCH = 1 << 20;
const ROWS_AN_EMPLOYER = 8;

/** Writes made postings as JSON lines. */
export async function writeRows(
  path: string,
  rows: number,
  making: Making,
  real: readonly RealPosting[],
): Promise<RowsFile> {
  const seen = rows > MOST_COUNTED ? undefined : new Set<number>();
  const file = await open(path, 'w');
  let bytes = 0;
  let pieces = 0;
  let batch = '';
  try {
    const made = madePostings(real, making, Math.ceil(rows / ROWS_AN_EMPLOYER));
    for (let row = 0; row < rows; row += 1) {
      const { value } = made.next();
      batch += `${JSON.stringify(value.posting)}\n`;
      pieces += value.pieces.length;
      if (seen !== undefined) for (const piece of value.pieces) seen.add(hashOf(piece));
      if (batch.length < BATCH && row + 1 < rows) continue;
      bytes += (await file.write(batch)).bytesWritten;
      batch = '';
    }
  } finally {
    await file.close();
  }
  return { rows, bytes, making, repeated: seen === undefined ? null : 1 - seen.size / pieces };
}

function hashOf(text: string): number {
  return createHash('md5').update(text).digest().readUIntBE(0, 6);
}
