import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import {
  type Document,
  judge,
  type Knowledge,
  type Model,
  read,
  segment,
  weigh,
} from '@titlescope/core';
import { openInput } from '@titlescope/intake';
import { openDatabase, openStore, type PartRow, writeReport } from '@titlescope/market';
import { toMarketRow } from '@titlescope/market/row';

/** The stages of a market, in their order: `judge` is weigh and judge, `say` makes the row and its sketch. */
export const STAGES: readonly ['parse', 'segment', 'read', 'judge', 'say', 'write', 'query'] = [
  'parse',
  'segment',
  'read',
  'judge',
  'say',
  'write',
  'query',
];

/** One stage of a market. */
export type Stage = (typeof STAGES)[number];

/** Milliseconds on a core that each stage took for all rows, one stage after the other. */
export interface Stages {
  readonly rows: number;
  readonly milliseconds: Readonly<Record<Stage, number>>;
}

const PART = 2000;

/** Milliseconds that this process spent on a core: waiting for others who use the machine does not count. */
function coreTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Takes the rows of a file through each stage, a part at a time, in this process. `out` is a folder that does not exist yet. */
export async function measureStages(
  path: string,
  rows: number,
  model: Model,
  knowledge: Knowledge,
  out: string,
): Promise<Stages> {
  const spent = new Map<Stage, number>();
  const note = (stage: Stage, since: number): number => {
    const now = coreTime();
    spent.set(stage, (spent.get(stage) ?? 0) + now - since);
    return now;
  };
  const database = await openDatabase('512MB', join(out, '.spill'));
  const identity = `${model.reader.name} ${model.reader.version}`;
  const settings = {
    titlescope: 'bench',
    reader: identity,
    knowledge: knowledge.version,
    duckdb: database.version,
    partRows: PART,
    input: {},
  };
  const store = await openStore(out, settings, [], database);
  const sayPart = async (documents: readonly Document[]): Promise<void> => {
    let at = coreTime();
    const segmented = documents.map(segment);
    at = note('segment', at);
    const done = segmented.map((one) => read(one, model.reader));
    at = note('read', at);
    const judged = done.map((one) => judge(weigh(one, model.weigher), model.policy, knowledge));
    at = note('judge', at);
    const lines = judged.map((one, line): PartRow => {
      const place = { source: path, line: line + 1 };
      return { ok: true, line: JSON.stringify(toMarketRow(one, place, {})) };
    });
    at = note('say', at);
    await store.writePart(lines);
    note('write', at);
  };
  try {
    let part: Document[] = [];
    let at = coreTime();
    let count = 0;
    const input = await openInput(createReadStream(path), { name: path });
    if (!input.ok || input.holds !== 'many') throw new Error(`${path} holds no rows`);
    for await (const row of input.rows) {
      count += 1;
      if (row.ok) part.push(row.document);
      if (part.length < PART && count < rows) continue;
      note('parse', at);
      await sayPart(part);
      part = [];
      if (count === rows) break;
      at = coreTime();
    }
    at = coreTime();
    await store.finish();
    at = note('write', at);
    await writeReport(out, { once: false, say: () => Promise.resolve() }, database);
    note('query', at);
    const milliseconds = Object.fromEntries(STAGES.map((stage) => [stage, spent.get(stage) ?? 0]));
    return { rows: count, milliseconds: milliseconds as Record<Stage, number> };
  } finally {
    await store.close();
    database.close();
  }
}
