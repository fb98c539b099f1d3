import { parentPort, workerData } from 'node:worker_threads';
import { loadEngine } from '../load-engine.ts';
import type { SourcedRow } from './read-postings.ts';
import { sayRow } from './say-row.ts';
import type { LaneStart } from './worker-lane.ts';

// The program of one thread: rows in, said rows out, in order, until it is ended.
const { reader, weights, task, begun } = workerData as LaneStart;
const engine = await loadEngine(reader, weights);
parentPort?.on('message', (row: SourcedRow) => {
  Atomics.add(begun, 0, 1);
  parentPort?.postMessage(sayRow(row, task, engine));
});
