import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type Database, type Estimate, openDatabase } from '@titlescope/market';
import { readCorpus } from '../corpus.ts';
import { labelledTitles } from './labelled-titles.ts';
import {
  type Figure,
  type MarketFigures,
  type PayFigure,
  TARGETS,
  type Target,
} from './market-figures.ts';

const SPLITS = ['train', 'dev', 'unlabelled'] as const;
const ABOUT: Readonly<Record<Target, string>> = {
  roadmap: 'who owns the roadmap',
  customers: 'who talks to customers',
  metrics: 'who sets success metrics',
  role: 'the de-facto role',
};
type Line = Readonly<Record<string, unknown>>;

/** Reports on all postings of the corpus, and keeps the main figures in `docs/market-figures.json`. Resolves to the exit code. */
export async function runMarketFigures(root: string, corpus: string): Promise<number> {
  const files = SPLITS.map((name) => join(corpus, `${name}.jsonl`));
  if (!files.every((file) => existsSync(file))) {
    process.stdout.write(
      'SKIPPED: no corpus beside the repository (../shared/corpus); pass --corpus\n',
    );
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'titlescope-figures-'));
  try {
    const out = join(folder, 'report');
    const cli = join(root, 'packages/cli/dist/main.js');
    const { status } = spawnSync(process.execPath, [cli, 'market', ...files, '--out', out], {
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`titlescope market ended with ${status}`);
    const database = await openDatabase('512MB', join(folder, 'spill'));
    try {
      const figures = await figuresOf(out, corpus, labelsMadeHere(root), database);
      const path = 'docs/market-figures.json';
      writeFileSync(join(root, path), `${JSON.stringify(figures, null, 2)}\n`);
      process.stdout.write(`wrote ${path}; npm run generate puts it into the README\n`);
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

/** How many of the corpus' postings without labels got some for training, in this project. */
function labelsMadeHere(root: string): number {
  const lines = readFileSync(join(root, 'training/labels/unlabelled.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').length;
}

async function figuresOf(
  out: string,
  corpus: string,
  madeHere: number,
  database: Database,
): Promise<MarketFigures> {
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    verdicts: number;
    settings: { reader: string };
  };
  const table = (name: string): Promise<readonly Line[]> =>
    database.all(`SELECT * FROM read_csv('${join(out, 'tables', name)}.csv', header = true)`);
  const verdicts = `read_parquet('${join(out, 'verdicts')}/*.parquet')`;
  const families = await database.all(
    `SELECT id, title_family AS family FROM ${verdicts} WHERE title_family IS NOT NULL`,
  );
  const familyOf = new Map(families.map(({ id, family }) => [String(id), String(family)]));
  const train = readCorpus(corpus, 'train');
  const labelled = labelledTitles([...train, ...readCorpus(corpus, 'dev')], familyOf);
  const [named] = await database.all(
    `SELECT count(DISTINCT lower(trim(employer)))::DOUBLE AS n FROM ${verdicts}`,
  );
  const told = (await table('title-tells')).filter(
    (line) => line['by'] === 'all' && line['title read as'] === 'family',
  );
  const title = Object.fromEntries(
    TARGETS.map((target) => {
      const line = told.find((one) => one['about'] === ABOUT[target]) ?? {};
      const n = Number(line['n']);
      return [
        target,
        {
          read: { ...estimateAt(line, 'title'), n },
          labelled: rounded(labelled[target]),
          shuffled: numberOf(line['shuffled titles']),
          text: { ...estimateAt(line, 'text'), n },
        },
      ];
    }),
  ) as Record<Target, MarketFigures['title'][Target]>;
  return {
    schema: 'titlescope/market-figures@1',
    reader: manifest.settings.reader,
    postings: manifest.verdicts,
    employers: Number(named?.['n'] ?? 0),
    trainedOn: train.length + madeHere,
    title,
    pay: payOf(await table('pay')),
    roadmap: sharesOf(await table('organisations'), 'organisation', 'roadmap held'),
    absorbing: sharesOf(await table('exposure-by-title'), 'title', 'work said to be absorbed'),
  };
}

function numberOf(value: unknown): number | null {
  return value === null || value === undefined || value === '' ? null : Number(value);
}

function rounded({ value, low, high, n }: Figure): Figure {
  const of = (one: number | null): number | null =>
    one === null ? null : Math.round(one * 1e4) / 1e4;
  return { value: of(value), low: of(low), high: of(high), n };
}

/** The estimate in the three columns that begin with a name. */
function estimateAt(line: Line, name: string): Estimate {
  return {
    value: numberOf(line[name]),
    low: numberOf(line[`${name} low`]),
    high: numberOf(line[`${name} high`]),
  };
}

function sharesOf(lines: readonly Line[], by: string, name: string): Record<string, Figure> {
  return Object.fromEntries(
    lines.map((line) => [String(line[by]), { ...estimateAt(line, name), n: Number(line['n']) }]),
  );
}

/** The title with most postings that state pay, against the title that the others are held against. */
function payOf(lines: readonly Line[]): PayFigure | null {
  const estimate = (line: Line | undefined): Estimate => ({
    value: numberOf(line?.['difference']),
    low: numberOf(line?.['low']),
    high: numberOf(line?.['high']),
  });
  const raw = lines.filter(
    ({ model, term }) => model === 'raw' && !/^(?:no known|all others)/.test(String(term)),
  );
  const most =
    raw.find(({ term }) => term === 'product owner') ??
    raw.toSorted((a, b) => Number(b['n']) - Number(a['n']))[0];
  if (most === undefined) return null;
  const held = lines.find(({ model, term }) => model === 'all held equal' && term === most['term']);
  return {
    title: String(most['term']),
    base: 'product manager',
    postings: Number(most['postings in the model']),
    n: Number(most['n']),
    raw: estimate(most),
    held: estimate(held),
  };
}
