import type { Engine } from '../engine.ts';
import { inOrder } from './in-order.ts';
import { type Lane, LaneBroken } from './lane.ts';
import type { SourcedRow } from './read-postings.ts';
import { type RowTask, type SaidRow, sayFault, sayRow } from './say-row.ts';

/** Rows read before a thread is started: a small input is done sooner without. */
export const ROWS_ALONE = 24;
/** Rows under way for each thread, and UTF-16 units under way in all: what bounds the memory. */
const ROWS_IN_LANE = 6;
const UNITS_UNDER_WAY = 4_000_000;

/** Starts this many threads that do the task. */
export type OpenLanes = (task: RowTask, count: number) => Promise<readonly Lane[]>;

/** Says all rows in their order: the first ones here, the others in `jobs` threads when that is more than one. */
export async function* sayRows(
  rows: AsyncIterable<SourcedRow>,
  task: RowTask,
  engine: Engine,
  jobs: number,
  openLanes: OpenLanes,
): AsyncIterable<SaidRow> {
  const iterator = rows[Symbol.asyncIterator]();
  const rest = { [Symbol.asyncIterator]: () => iterator };
  try {
    for (let count = 0; jobs <= 1 || count < ROWS_ALONE; count += 1) {
      const next = await iterator.next();
      if (next.done) return;
      yield sayRow(next.value, task, engine);
    }
    const first = await iterator.next();
    if (first.done) return;
    yield* sayInLanes(startingWith(first.value, rest), task, engine, await openLanes(task, jobs));
  } finally {
    await iterator.return?.();
  }
}

async function* sayInLanes(
  rows: AsyncIterable<SourcedRow>,
  task: RowTask,
  engine: Engine,
  lanes: readonly Lane[],
): AsyncIterable<SaidRow> {
  const load = new Map(lanes.map((lane) => [lane, 0]));
  const say = async (row: SourcedRow): Promise<SaidRow> => {
    const [lane, rowsInLane] = [...load].sort(([, a], [, b]) => a - b)[0] ?? [];
    if (lane === undefined || rowsInLane === undefined) return sayRow(row, task, engine);
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
  const window = { items: ROWS_IN_LANE * lanes.length, size: UNITS_UNDER_WAY };
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
