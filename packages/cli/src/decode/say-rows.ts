import type { Engine } from '../engine.ts';
import { inOrder } from './in-order.ts';
import { type Lane, LaneBroken } from './lane.ts';
import type { SourcedRow } from './read-postings.ts';
import { type RowTask, type SaidRow, sayFault, sayRow } from './say-row.ts';

/** Milliseconds of reading before threads are started: an input that is done sooner is done sooner without. */
export const ALONE = 700;
/** Rows that wait for a thread or are under way in it: more than are read in the time that one takes here. */
const ROWS_IN_LANE = 12;
/** Rows read here that may wait for those before them, and UTF-16 units under way in all: what bounds the memory. */
const ROWS_HERE = 128;
const UNITS_UNDER_WAY = 4_000_000;

/** Starts this many threads that do the task. */
export type OpenLanes = (task: RowTask, count: number) => Promise<readonly Lane[]>;

/** How many threads read, this one among them, and how the others are started. */
export interface Threads {
  readonly jobs: number;
  readonly open: OpenLanes;
  /** Milliseconds of a clock that only runs forward. */
  now(): number;
}

/** Says all rows in their order: the first ones here, the others here and in `jobs - 1` threads beside. */
export async function* sayRows(
  rows: AsyncIterable<SourcedRow>,
  task: RowTask,
  engine: Engine,
  { jobs, open, now }: Threads,
): AsyncIterable<SaidRow> {
  const iterator = rows[Symbol.asyncIterator]();
  const rest = { [Symbol.asyncIterator]: () => iterator };
  try {
    for (let worked = 0; jobs <= 1 || worked < ALONE; ) {
      const next = await iterator.next();
      if (next.done) return;
      const began = now();
      const said = sayRow(next.value, task, engine);
      worked += now() - began;
      yield said;
    }
    const first = await iterator.next();
    if (first.done) return;
    yield* sayInLanes(startingWith(first.value, rest), task, engine, await open(task, jobs - 1));
  } finally {
    await iterator.return?.();
  }
}

/** Gives each row to the thread with the least to do, and reads it here when all of them have enough. */
async function* sayInLanes(
  rows: AsyncIterable<SourcedRow>,
  task: RowTask,
  engine: Engine,
  lanes: readonly Lane[],
): AsyncIterable<SaidRow> {
  const load = new Map(lanes.map((lane) => [lane, 0]));
  const say = async (row: SourcedRow): Promise<SaidRow> => {
    const [lane, rowsInLane] = [...load].sort(([, a], [, b]) => a - b)[0] ?? [];
    if (lane === undefined || rowsInLane === undefined || rowsInLane >= ROWS_IN_LANE) {
      return sayRow(row, task, engine);
    }
    load.set(lane, rowsInLane + 1);
    try {
      const said = await lane.say(row);
      load.set(lane, (load.get(lane) ?? 1) - 1);
      return said;
    } catch (error) {
      load.delete(lane);
      if (!(error instanceof LaneBroken)) throw error;
      return error.wasAtWork ? sayFault(row, error.message, task) : sayRow(row, task, engine);
    }
  };
  const window = { items: ROWS_IN_LANE * lanes.length + ROWS_HERE, size: UNITS_UNDER_WAY };
  try {
    yield* inOrder(rows, say, sizeOf, window);
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()));
  }
}

async function* startingWith<Item>(first: Item, rest: AsyncIterable<Item>): AsyncIterable<Item> {
  yield first;
  yield* rest;
}

function sizeOf({ row }: SourcedRow): number {
  return row.ok ? row.document.text.length : 0;
}
