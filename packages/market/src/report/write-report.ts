import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvLines } from '../csv.ts';
import type { Database } from '../database.ts';
import { type InputColumns, sayColumns } from '../row/columns-seen.ts';
import type { Manifest } from '../store/manifest.ts';
import { exposure } from './exposure.ts';
import { loadPostings } from './load-postings.ts';
import { onDisk } from './on-disk.ts';
import { organisations } from './organisations.ts';
import { overTime } from './over-time.ts';
import { reportHtml } from './report-html.ts';
import { scopePays } from './scope-pays.ts';
import { counted, grouped, type Section } from './section.ts';
import { titleTells } from './title-tells.ts';

/** Inputs whose columns are listed. */
const MOST_INPUTS = 5;

/** How a report is made. */
export interface ReportOptions {
  /** Count near-duplicate postings once. */
  readonly once: boolean;
  /** Called before each part, with what is worked on. */
  readonly say: (step: string) => Promise<void>;
}

/** Makes the report of a finished run anew: `tables/*.csv` and `report.html` in its folder. The same run gives the same bytes. */
export async function writeReport(
  folder: string,
  options: ReportOptions,
  database: Database,
): Promise<void> {
  await onDisk(folder, database, () => write(folder, options, database));
}

async function write(
  folder: string,
  { once, say }: ReportOptions,
  database: Database,
): Promise<void> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const { settings, inputs, rows = 0, rejects = 0, columns = [] } = manifest;
  await say('near-duplicates');
  const loaded = await loadPostings(folder, once, database);
  const sections: Section[] = [];
  const steps: readonly (readonly [string, () => Promise<Section>])[] = [
    ['what the title tells', () => titleTells(database)],
    ['what scope is worth', () => scopePays(loaded.counted, columns, database)],
    ['organisations', () => organisations(database)],
    ['exposure', () => exposure(database)],
    ['time', () => overTime(database)],
  ];
  for (const [step, make] of steps) {
    await say(step);
    sections.push(await make());
  }
  const repeated = `${grouped(loaded.reposts)} nearly repeat an earlier one${once ? ' and are not counted' : ' and are counted all the same'}`;
  const head = {
    facts: [
      ['postings', `${grouped(loaded.counted)} counted; ${repeated}`],
      [
        'rows',
        `${grouped(rows)} = ${counted(loaded.verdicts, 'verdict')} + ${counted(rejects, 'reject')}`,
      ],
      [
        'employers',
        `${grouped(loaded.employers)} named; each posting without one counts as its own`,
      ],
      ['known', await knownOf(database)],
      ['inputs', inputs.map(({ name }) => name).join(', ')],
      ...columnFacts(columns),
      [
        'read by',
        `titlescope ${settings.titlescope}, reader ${settings.reader}, knowledge ${settings.knowledge}, DuckDB ${settings.duckdb}`,
      ],
      [
        'what it is',
        'What these postings say, as a program read them. They are no random sample of jobs, and the reader errs: how often stands in its evaluation (docs/evaluation.md of titlescope).',
      ],
    ] as const,
  };
  const tables = join(folder, 'tables');
  await mkdir(tables, { recursive: true });
  for (const name of await readdir(tables)) await rm(join(tables, name));
  for (const { name, header, rows: cells } of sections.flatMap((section) => section.tables)) {
    await writeFile(join(tables, `${name}.csv`), csvLines([header, ...cells]));
  }
  await writeReposts(join(tables, 'reposts.csv'), database);
  const page = join(folder, 'report.html');
  await writeFile(`${page}.tmp`, reportHtml(head, sections));
  await rename(`${page}.tmp`, page);
}

/** Which columns were read as what, for each input that differs. */
function columnFacts(columns: readonly InputColumns[]): [string, string][] {
  return columns.slice(0, MOST_INPUTS).map((found, at) => {
    const of = at === 0 ? '' : `in ${found.input}: `;
    return ['columns', `${of}${sayColumns(found)}`];
  });
}

/** In how many of the postings each thing is known that the tables go by. */
async function knownOf(database: Database): Promise<string> {
  const asked = {
    title: "family <> 'no known family'",
    country: "country <> 'not known'",
    year: "year <> 'not known'",
    pay: 'yearly IS NOT NULL',
    'kind of organisation': "organisation <> 'unknown'",
    'de-facto role': 'role IS NOT NULL',
  };
  const shares = Object.values(asked).map((one, at) => `avg((${one})::INT)::DOUBLE AS s${at}`);
  const [found] = await database.all(`SELECT ${shares.join(', ')} FROM postings`);
  return Object.keys(asked)
    .map((name, at) => `${name} ${Math.round(100 * Number(found?.[`s${at}`] ?? 0))} %`)
    .join(', ');
}

/** Every repost with the posting that it repeats, a batch at a time: there can be hundreds of thousands. */
async function writeReposts(path: string, database: Database): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.write(csvLines([['seq', 'repeats']]));
    for await (const rows of database.stream(
      'SELECT seq::DOUBLE AS seq, first::DOUBLE AS first FROM reposts ORDER BY seq',
    )) {
      await file.write(csvLines(rows.map(({ seq, first }) => [Number(seq), Number(first)])));
    }
  } finally {
    await file.close();
  }
}
