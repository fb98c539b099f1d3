import type { ReaderName } from '@titlescope/core/reader-names';
import type { MarketSource, RunCounts, Store } from '@titlescope/market';
import type { AspectColumns } from '@titlescope/market/row';
import type { ReadRequest } from '../decode/intake-port.ts';
import { createProgress, type Progress } from '../decode/progress.ts';
import { readPostings, type SourcedRow } from '../decode/read-postings.ts';
import type { SaidRow } from '../decode/say-row.ts';
import { sayRows } from '../decode/say-rows.ts';
import type { Engine } from '../engine.ts';
import { groupDigits } from '../group-digits.ts';
import type { Io } from '../io.ts';
import { plainLine } from '../plain-line.ts';
import { wantsUnicode } from '../terminal-style.ts';
import { ColumnWatch } from './column-watch.ts';
import { inParts } from './in-parts.ts';
import type { Market } from './market-port.ts';

/** What is read into which folder, and how. */
export interface DecodeAll {
  readonly market: Market;
  readonly sources: readonly MarketSource[];
  readonly store: Store;
  readonly engine: Engine;
  readonly reader: ReaderName;
  readonly reading: ReadRequest;
  readonly aspects: AspectColumns;
  readonly jobs: number;
  readonly partRows: number;
}

/** What became of the rows. */
export interface Decoded {
  readonly counts: RunCounts;
  readonly faults: number;
  /** Why the first row that was read and rejected in this run is no posting. */
  readonly firstReject: string | undefined;
}

/** Rows passed over between two lines that say how far that is. */
const SAY_PASSED = 2000;

/** Reads what is not yet in parts, and completes the folder. */
export async function decodeAll(asked: DecodeAll, io: Io): Promise<Decoded> {
  const { sources, store, engine, reading, aspects, jobs, partRows } = asked;
  const intake = await io.loadIntake();
  const postings = await readPostings(
    sources.map((source) => ({ ...source, size: undefined })),
    {
      open: (source, request) => {
        const plain = sources.find(({ name }) => name === source.name)?.plainName ?? source.name;
        return intake.open({ ...source, name: plain }, request);
      },
    },
    reading,
  );
  const columns = new ColumnWatch(asked.market, aspects, io);
  const total = sources.reduce((sum, { size }) => sum + size, 0);
  const taken = (): number => sources.reduce((sum, source) => sum + source.taken(), 0);
  let skippedBytes = 0;
  async function* unread(): AsyncIterable<SourcedRow> {
    let at = 0;
    for await (const row of postings.rows) {
      at += 1;
      await columns.see(row);
      if (at > store.rowsDone) {
        yield row;
        continue;
      }
      skippedBytes = taken();
      if (at % SAY_PASSED === 0) await sayPassed(at / store.rowsDone, io);
    }
    await columns.close();
  }
  if (store.rowsDone > 0) {
    await io.stderr.write(
      `titlescope: going on after ${groupDigits(store.rowsDone)} rows of an earlier run\n`,
    );
  }
  let rows = 0;
  let faults = 0;
  let firstReject: string | undefined;
  let progress: Progress | undefined;
  async function* watched(said: AsyncIterable<SaidRow>): AsyncIterable<SaidRow> {
    for await (const row of said) {
      // Not before the first row: what was passed over took time, and says nothing of the time that is left.
      progress ??= progressOf(io);
      rows += 1;
      if (!row.counted.ok) {
        faults += Number(row.counted.code === 'fault');
        firstReject ??= (JSON.parse(row.line) as { reason: string }).reason;
      }
      yield row;
      const bytes = taken() - skippedBytes;
      await progress.update({ rows, bytes, total: total - skippedBytes });
    }
  }
  const task = { title: undefined, explain: false, market: aspects };
  try {
    const said = sayRows(unread(), task, engine, {
      jobs,
      open: (_, lanes) => io.openLanes(asked.reader, task, lanes),
      now: () => io.now(),
    });
    await inParts(watched(said), partRows, store);
  } finally {
    await progress?.erase();
  }
  for (const { source, message, code } of postings.notices()) {
    await io.stderr.write(
      `titlescope: note: ${plainLine(source)}: ${plainLine(message)} [${code}]\n`,
    );
  }
  return { counts: await store.finish(columns.found()), faults, firstReject };
}

/** The rows go to files: the line is drawn whatever standard output is. */
function progressOf(io: Io): Progress {
  const stdout = { ...io.stdout, isTerminal: false };
  return createProgress({ ...io, stdout }, wantsUnicode(io.env));
}

async function sayPassed(share: number, io: Io): Promise<void> {
  if (!io.stderr.isTerminal) return;
  await io.stderr.write(
    `\r\u001b[2Kpassing over the rows that are done: ${Math.floor(100 * share)}%`,
  );
}
