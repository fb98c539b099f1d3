import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { knowledge } from '@titlescope/knowledge';
import { loadReader } from '../load-reader.ts';
import type { Making } from './made-postings.ts';
import { marketMarkdown } from './market-markdown.ts';
import { type MarketResults, withResults } from './market-results.ts';
import { measureStages } from './market-stages.ts';
import { type Real, realPostings } from './real-postings.ts';
import { runMarket } from './run-market.ts';
import { writeRows } from './write-rows.ts';
import { measureDuckdb, measurePython, preparePython } from './yardsticks.ts';

/** What to measure of the market. */
export interface MarketBench {
  readonly root: string;
  /** The built command. */
  readonly cli: string;
  readonly readers: readonly string[];
  readonly sizes: readonly number[];
  readonly makings: readonly Making[];
  /** Prints and writes nothing. */
  readonly quick: boolean;
}

/** The context reader is not run over more rows than this unless it is asked for alone. */
const MOST_SLOW = 10_000;
/** From this many rows on one thread is measured beside all: before, start-up is most of it. */
const LEAST_ALONE = 3_000;
const STAGE_ROWS: Readonly<Record<string, number>> = { linear: 2000, context: 500 };
const EMPTY: MarketResults = {
  schema: 'titlescope/bench-market@1',
  source: 'corpus',
  stages: [],
  runs: [],
  beside: [],
  notes: [],
};

/** Measures the market, and puts what it found into `bench/results-market.json` and `bench/market.md`. */
export async function marketBench(asked: MarketBench): Promise<void> {
  const { root, quick } = asked;
  const path = join(root, 'bench/results-market.json');
  const folder = mkdtempSync(join(tmpdir(), 'titlescope-bench-'));
  const real = await realPostings(root);
  let results =
    quick || !existsSync(path) ? EMPTY : (JSON.parse(readFileSync(path, 'utf8')) as MarketResults);
  const keep = (found: Partial<MarketResults>): void => {
    results = withResults({ ...results, source: real.source }, found);
    if (quick) return;
    // After each run: the long ones may never end.
    const rounded = (_: string, value: unknown): unknown =>
      typeof value === 'number' ? Math.round(value * 1e3) / 1e3 : value;
    writeFileSync(path, `${JSON.stringify(results, rounded, 1)}\n`);
    writeFileSync(join(root, 'bench/market.md'), marketMarkdown(results));
  };
  try {
    await measureEachStage(asked, real, folder, keep);
    for (const rows of asked.sizes) await measureSize(rows, asked, real, folder, keep);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(marketMarkdown(results));
  if (!quick) process.stdout.write('\nwrote bench/market.md and bench/results-market.json\n');
}

type Keep = (found: Partial<MarketResults>) => void;

async function measureEachStage(
  { readers, quick }: MarketBench,
  { postings }: Real,
  folder: string,
  keep: Keep,
): Promise<void> {
  for (const reader of readers) {
    const rows = quick ? 200 : (STAGE_ROWS[reader] ?? 1000);
    const file = join(folder, 'stages.jsonl');
    const out = join(folder, 'stages');
    await writeRows(file, rows, 'unique', postings);
    say(`stages of ${reader}, ${rows} rows`);
    const { model } = loadReader(reader);
    const stages = await measureStages(file, rows, model, knowledge, out);
    keep({ stages: [{ reader: `${model.reader.name} ${model.reader.version}`, ...stages }] });
    rmSync(out, { recursive: true });
  }
}

async function measureSize(
  rows: number,
  { root, cli, readers, makings, quick }: MarketBench,
  { postings }: Real,
  folder: string,
  keep: Keep,
): Promise<void> {
  const cores = availableParallelism();
  for (const making of makings) {
    const path = join(folder, `${making}.jsonl`);
    const file = await writeRows(path, rows, making, postings);
    for (const name of readers) {
      if (name !== 'linear' && rows > MOST_SLOW && readers.length > 1) continue;
      const { model } = loadReader(name);
      const reader = `${model.reader.name} ${model.reader.version}`;
      for (const jobs of making === 'unique' && rows >= LEAST_ALONE && rows <= MOST_SLOW
        ? [1, cores]
        : [cores]) {
        say(`${rows} ${making} rows, ${name}, ${jobs} threads`);
        const out = join(folder, 'out');
        const args = [path, '--out', out, '--reader', name, '--jobs', String(jobs)];
        const run = await runMarket(cli, args, rows);
        keep({ runs: [{ reader, ...file, jobs, run }] });
        rmSync(out, { recursive: true });
      }
    }
    if (making === 'recombined') await measureBeside(rows, path, root, folder, keep, quick);
    rmSync(path);
  }
}

async function measureBeside(
  rows: number,
  path: string,
  root: string,
  folder: string,
  keep: Keep,
  quick: boolean,
): Promise<void> {
  say(`${rows} rows, DuckDB alone`);
  keep({ beside: [{ name: 'duckdb', rows, ...(await measureDuckdb(path, folder)) }] });
  if (quick) return;
  const prepared = await preparePython(folder);
  if ('why' in prepared) {
    say(`the Python yardstick is left out: ${prepared.why}`);
    return;
  }
  say(`${rows} rows, Python with pandas`);
  const found = await measurePython(prepared.python, root, path, folder).catch((error: Error) => {
    say(`the Python yardstick is left out: ${error.message}`);
  });
  if (found !== undefined) keep({ beside: [{ name: 'pandas', rows, ...found }] });
}

function say(line: string): void {
  process.stderr.write(`bench: ${line}\n`);
}
