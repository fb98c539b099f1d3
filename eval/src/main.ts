import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { runCandidate } from './candidate/run-candidate.ts';
import { checkReader } from './check.ts';
import { readCorpus } from './corpus.ts';
import { errorTables } from './errors/error-tables.ts';
import { findErrors } from './errors/find-errors.ts';
import { evaluate } from './evaluate.ts';
import { compareExamples, LEAST_AGREEMENT } from './examples.ts';
import { loadProduct, readerNames } from './load-product.ts';
import { HELP, type Options, parseOptions } from './options.ts';
import { runPairs } from './pairs/run-pairs.ts';
import { resultsPage } from './report/readme.ts';
import { replacePart } from './report/replace-part.ts';
import { resultTables } from './report/result-tables.ts';
import { toMarkdownTable, toPlainTable } from './report/table.ts';
import { type EvalResult, toJson } from './results.ts';

/** Runs the evaluation in the repository at `root` and resolves to the exit code: 0 done, 1 a score fell. */
export async function main(root: string, args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (options.candidate) return runCandidate(root, options.check);
  const readers = options.reader === undefined ? readerNames() : [options.reader];
  if (options.examples) return runExamples(root, readers);
  if (options.pairs) {
    runPairs(root, readers);
    return 0;
  }
  const corpus =
    options.corpus === undefined
      ? join(root, '../shared/corpus')
      : resolve(process.env['INIT_CWD'] ?? '.', options.corpus);
  if (options.market) {
    // Loaded when asked for: it needs DuckDB.
    const { runMarketFigures } = await import('./market/run-market-figures.ts');
    return runMarketFigures(root, corpus);
  }
  const isPlain = options.reader === undefined && !options.errors && !options.json;
  const candidate = isPlain ? runCandidate(root, options.check) : 0;
  if (isPlain && !options.check) runPairs(root, readers);
  if (!existsSync(join(corpus, `${options.split}.jsonl`))) {
    return Math.max(candidate, withoutCorpus(options));
  }
  if (options.errors) return runErrors(root, corpus, readers, options);
  const folder = join(root, 'eval/results');
  let code = candidate;
  for (const reader of readers) {
    const result = evaluate(corpus, options.split, loadProduct(reader));
    if (options.json) {
      process.stdout.write(toJson(result));
      continue;
    }
    process.stdout.write(`${resultTables(result).map(toPlainTable).join('\n')}\n`);
    const name = `${options.split}-${reader}.json`;
    if (options.check) code = Math.max(code, checkReader(join(folder, name), result));
    else write(folder, name, result);
  }
  return code;
}

function withoutCorpus({ corpus }: Options): number {
  if (corpus !== undefined) throw new Error(`corpus not found at ${corpus}; pass its folder`);
  process.stdout.write(
    'SKIPPED: no labelled corpus beside the repository (../shared/corpus); pass --corpus\n',
  );
  return 0;
}

function write(folder: string, name: string, result: EvalResult): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), toJson(result));
  const results = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as EvalResult);
  writeFileSync(join(folder, 'README.md'), resultsPage(results));
  process.stdout.write(`wrote eval/results/${name} and README.md\n`);
}

function runErrors(
  root: string,
  corpus: string,
  readers: readonly string[],
  { split }: Options,
): number {
  const postings = readCorpus(corpus, split);
  const tables = readers.flatMap((reader) =>
    errorTables(reader, findErrors(postings, loadProduct(reader))),
  );
  process.stdout.write(`${tables.map(toPlainTable).join('\n')}\n`);
  // The page tells of postings that no reader has learnt from.
  if (split !== 'dev' || readers.length < readerNames().length) return 0;
  const page = join(root, 'eval/errors.md');
  const part = tables.map((table) => `#${toMarkdownTable(table)}`).join('\n');
  writeFileSync(page, replacePart(readFileSync(page, 'utf8'), 'counts', part));
  process.stdout.write('wrote the counts in eval/errors.md\n');
  return 0;
}

async function runExamples(root: string, readers: readonly string[]): Promise<number> {
  let code = 0;
  for (const reader of readers) {
    const { table, share } = await compareExamples(join(root, 'examples'), loadProduct(reader));
    process.stdout.write(
      `${toPlainTable(table)}\n${reader}: ${(100 * share).toFixed(1)} % of the answers agree\n\n`,
    );
    if (share >= LEAST_AGREEMENT) continue;
    process.stderr.write(
      `reader ${reader} agrees with the examples on ${share.toFixed(4)} of the answers, at least ${LEAST_AGREEMENT} expected; see the rows that say "not"\n`,
    );
    code = 1;
  }
  return code;
}
