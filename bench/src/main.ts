import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Document } from '@titlescope/core';
import { knowledge } from '@titlescope/knowledge';
import { loadReader } from './load-reader.ts';
import type { Making } from './market/made-postings.ts';
import { fastestRun, runCommand } from './measure-command.ts';
import { measureGate } from './measure-gate.ts';
import { measureRemembering } from './measure-remembering.ts';
import { measureThroughput } from './measure-throughput.ts';
import {
  type Batch,
  type BenchResult,
  type StartUp,
  type Threads,
  toJson,
  toMarkdown,
} from './results.ts';
import { readTexts, type Texts } from './texts.ts';

/** The least postings that a batch holds. */
const SMALL_BATCH = 500;

/** The readers that are measured, with the passes over all texts: the slower one takes its time. */
const READERS: Readonly<Record<string, number>> = { linear: 8, context: 3 };

const MAKINGS: readonly Making[] = ['recombined', 'unique'];

const HELP = `npm run bench -- [options]

  --quick           fewer texts and passes; prints and writes nothing
  --reader <name>   measures this reader alone; prints and writes nothing

  --market          measures titlescope market instead; what it finds replaces what stands in bench/market.md
    --sizes <rows,…>  numbers of rows (1000,10000,100000)
    --made <kind>     only rows that are recombined or unique
    --reader <name>   only this reader
    --quick           300 rows; prints and writes nothing

  --page            measures the app in Chromium instead (CHROMIUM names it), and writes bench/page.md
    --quick           fewer turns; prints and writes nothing
`;

/** Runs the benchmark in the repository at `root`; `cli` is the built command. Resolves to the exit code. */
export async function main(root: string, cli: string, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      reader: { type: 'string' },
      market: { type: 'boolean', default: false },
      sizes: { type: 'string' },
      made: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const { quick, reader } = values;
  if (values.market) {
    // Loaded when asked for: it needs DuckDB.
    const { marketBench } = await import('./market/market-bench.ts');
    await marketBench({
      root,
      cli,
      readers: reader === undefined ? Object.keys(READERS) : [reader],
      sizes: (values.sizes ?? (quick ? '300' : '1000,10000,100000')).split(',').map(Number),
      makings: MAKINGS.filter((making) => values.made === undefined || making === values.made),
      quick,
    });
    return 0;
  }
  const texts = await readTexts(root, quick ? 200 : 2000);
  const results = new Map<string, BenchResult>();
  for (const name of reader === undefined ? Object.keys(READERS) : [reader]) {
    results.set(name, await measureReader(name, texts, root, cli, quick));
  }
  process.stdout.write(toMarkdown([...results.values()]));
  if (quick || reader !== undefined) return 0;
  for (const [name, result] of results) {
    const file = name === 'linear' ? 'results.json' : `results-${name}.json`;
    writeFileSync(join(root, 'bench', file), toJson(result));
  }
  writeFileSync(join(root, 'bench/results.md'), toMarkdown([...results.values()]));
  process.stdout.write('\nwrote bench/results.md and the numbers as JSON beside it\n');
  return 0;
}

async function measureReader(
  name: string,
  { source, documents }: Texts,
  root: string,
  cli: string,
  quick: boolean,
): Promise<BenchResult> {
  const { bytes, model, milliseconds } = loadReader(name);
  const decode = [cli, 'decode', '--reader', name];
  return {
    schema: 'titlescope/bench@1',
    reader: `${model.reader.name} ${model.reader.version}`,
    weights: { bytes: bytes.byteLength, milliseconds },
    texts: {
      source,
      postings: documents.length,
      units: documents.reduce((sum, { text }) => sum + text.length, 0),
    },
    throughput: measureThroughput(documents, model, knowledge, quick ? 2 : (READERS[name] ?? 3)),
    startUp: await measureStartUp(root, decode, quick ? 3 : 7),
    batches: await measureBatches(documents, decode, quick ? [1] : [1, 6]),
    // the context reader remembers: a posting that comes again would cost one thread nothing, and two the same again
    threads: await measureThreads(documents, decode, quick ? 1 : 3, name === 'context' ? 1 : 6),
    ...(name === 'context' && {
      gate: measureGate(documents, bytes, knowledge),
      remembering: measureRemembering(documents, bytes, knowledge),
    }),
  };
}

/** The first documents as JSON lines. */
function linesOf(documents: readonly Document[], count = SMALL_BATCH): readonly string[] {
  return documents
    .slice(0, count)
    .map(({ id, title, text }) => `${JSON.stringify({ id, title, text })}\n`);
}

async function measureThreads(
  documents: readonly Document[],
  decode: readonly string[],
  times: number,
  copies: number,
): Promise<Threads> {
  const lines = linesOf(documents, documents.length);
  const input = lines.join('').repeat(copies);
  const run = async (jobs: string): Promise<number> =>
    (await fastestRun([...decode, '--jsonl', '--jobs', jobs], input, times)).milliseconds;
  return {
    postings: copies * lines.length,
    milliseconds: { one: await run('1'), two: await run('2') },
  };
}

async function measureStartUp(
  root: string,
  decode: readonly string[],
  times: number,
): Promise<Record<StartUp, number>> {
  const example = join(root, 'examples/postings/saas-po-is-pm.txt');
  const line = `${JSON.stringify({ text: readFileSync(example, 'utf8') })}\n`;
  const time = async (args: readonly string[], input = ''): Promise<number> =>
    (await fastestRun(args, input, times)).milliseconds;
  return {
    node: await time(['--eval', '0']),
    'keywords, one posting': await time([keywordCommand()], line),
    'titlescope --version': await time([...decode.slice(0, 1), '--version']),
    'titlescope decode, one posting': await time([...decode, example]),
  };
}

/** Batches of ever more postings: the same ones again and again, so that only the number grows. */
async function measureBatches(
  documents: readonly Document[],
  decode: readonly string[],
  sizes: readonly number[],
): Promise<readonly Batch[]> {
  const lines = linesOf(documents);
  const batches: Batch[] = [];
  for (const size of sizes) {
    const input = lines.join('').repeat(size);
    const postings = lines.length * size;
    const titlescope = await runCommand([...decode, '--jsonl', '--jobs', '1'], input);
    const keywords = await runCommand([keywordCommand()], input);
    for (const [name, run] of Object.entries({ titlescope, keywords })) {
      if (run.lines !== postings) {
        throw new Error(
          `${name} gave ${run.lines} lines for ${postings} postings; see what it said above`,
        );
      }
    }
    batches.push({ postings, titlescope, keywords });
  }
  return batches;
}

function keywordCommand(): string {
  return fileURLToPath(new URL('./keyword-command.js', import.meta.url));
}
