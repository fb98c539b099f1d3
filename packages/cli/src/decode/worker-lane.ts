import { Worker } from 'node:worker_threads';
import type { ReaderName } from '@titlescope/core/reader-names';
import { readWeights } from '../load-model.ts';
import { type Lane, LaneBroken } from './lane.ts';
import type { SourcedRow } from './read-postings.ts';
import type { RowTask, SaidRow } from './say-row.ts';

/** What a thread is started with. */
export interface LaneStart {
  readonly reader: ReaderName;
  readonly weights: Uint8Array;
  readonly task: RowTask;
  /** How many rows the thread has begun, shared with it: what it was at work on can be told after its end. */
  readonly begun: Int32Array;
}

interface Waiting {
  resolve(said: SaidRow): void;
  reject(error: LaneBroken): void;
}

/** Starts threads of Node with one copy of the weights among them. */
export async function openWorkerLanes(
  reader: ReaderName,
  task: RowTask,
  count: number,
): Promise<readonly Lane[]> {
  const bytes = await readWeights(reader);
  const weights = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  weights.set(bytes);
  return Array.from({ length: count }, () => {
    const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    return workerLane({ reader, weights, task, begun });
  });
}

function workerLane(start: LaneStart): Lane {
  const worker = new Worker(new URL('./lane-worker.js', import.meta.url), {
    workerData: start,
    execArgv: [],
  });
  const waiting: Waiting[] = [];
  let said = 0;
  let broken: string | undefined;
  const breakDown = (reason: string): void => {
    if (broken !== undefined) return;
    broken = reason;
    const atWork = Atomics.load(start.begun, 0) - said - 1;
    for (const [at, { reject }] of waiting.splice(0).entries()) {
      reject(new LaneBroken(reason, at === atWork));
    }
  };
  worker.on('message', (row: SaidRow) => {
    said += 1;
    waiting.shift()?.resolve(row);
  });
  worker.on('error', (error: Error) => breakDown(`its thread ended: ${error.message}`));
  worker.on('messageerror', (error: Error) =>
    breakDown(`its thread was cut off: ${error.message}`),
  );
  worker.on('exit', (code) => breakDown(`its thread ended with ${code}`));
  return {
    say: (row: SourcedRow) =>
      new Promise((resolve, reject) => {
        if (broken !== undefined) {
          reject(new LaneBroken(broken, false));
          return;
        }
        waiting.push({ resolve, reject });
        worker.postMessage(row);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
