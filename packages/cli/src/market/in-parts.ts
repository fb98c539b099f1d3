import type { PartRow, Store } from '@titlescope/market';
import type { SaidRow } from '../decode/say-row.ts';

function partRow({ line, counted }: SaidRow): PartRow {
  return counted.ok ? { ok: true, line } : { ok: false, reject: JSON.parse(line) };
}

/** Writes rows as parts of `size` rows; the next part is read while one is being written. */
export async function inParts(
  rows: AsyncIterable<SaidRow>,
  size: number,
  store: Pick<Store, 'writePart'>,
): Promise<void> {
  let part: PartRow[] = [];
  let writing: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    await writing;
    writing = store.writePart(part);
    // Whoever waits for it hears of its failure; until then it must not end the process.
    writing.catch(() => undefined);
    part = [];
  };
  for await (const row of rows) {
    part.push(partRow(row));
    if (part.length === size) await write();
  }
  if (part.length > 0) await write();
  await writing;
}
