import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvLines } from '../csv.ts';
import { type Database, sqlText } from '../database.ts';
import { MarketError } from '../errors.ts';
import type { InputColumns } from '../row/columns-seen.ts';
import { ROW_COLUMNS } from '../row/row-columns.ts';
import { lockFolder } from './lock-folder.ts';
import { differences, type InputPrint, type Manifest, type Settings } from './manifest.ts';

/** A row that could not be read. */
export interface Reject {
  readonly seq: number;
  readonly source: string;
  readonly line: number;
  readonly id: string | null;
  readonly code: string;
  readonly reason: string;
}

/** One row on its way into a part: a verdict as a line of JSON without its number, or a reject. */
export type PartRow =
  | { readonly ok: true; readonly line: string }
  | { readonly ok: false; readonly reject: Omit<Reject, 'seq'> };

/** What a finished part holds; its file is written last, so that where it is, the part is whole. */
interface PartRecord {
  readonly rows: number;
  readonly verdicts: number;
  readonly rejects: readonly Reject[];
}

/** What is kept in memory of a part. */
type PartCounts = Omit<PartRecord, 'rejects'> & { readonly rejects: number };

/** The counts of a run: `rows` is always `verdicts` and `rejects` together. */
export interface RunCounts {
  readonly rows: number;
  readonly verdicts: number;
  readonly rejects: number;
}

/** A folder that a run writes its parts to. */
export interface Store {
  readonly folder: string;
  /** Rows of the input that are in whole parts already: the first ones. */
  readonly rowsDone: number;
  /** Writes the next part: `rows` are the next rows of the input, as many as the settings say unless they are the last. */
  writePart(rows: readonly PartRow[]): Promise<void>;
  /** Writes rejects.csv and completes the manifest, with the columns that were used, after the last part. Throws `rows-lost` when the counts do not add up. */
  finish(columns?: readonly InputColumns[]): Promise<RunCounts>;
  /** Gives the folder back. */
  close(): Promise<void>;
}

/** The longest line of JSON that a verdict may have, in UTF-16 units. */
const MOST_UNITS = 8_000_000;

const partName = (number: number): string => `part-${String(number).padStart(6, '0')}`;

const recordPath = (folder: string, number: number): string =>
  join(folder, 'parts', `${partName(number)}.json`);

async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
}

async function readJson<Value>(path: string): Promise<Value | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Value);
}

/** Whether a run gave no verdict, or was stopped before its first part. */
async function isBarren(folder: string, { verdicts }: Manifest): Promise<boolean> {
  return verdicts === 0 || (await readJson(recordPath(folder, 1))) === undefined;
}

/** Refuses a folder that holds a run over other inputs or with other settings, or anything else. */
async function checkFolder(folder: string, wanted: Manifest): Promise<void> {
  const found = await readJson<Manifest>(join(folder, 'manifest.json'));
  if (found === undefined) {
    const names = (await readdir(folder)).filter((name) => name !== '.lock' && name !== '.spill');
    if (names.length === 0) return;
    throw new MarketError(
      'out-not-report',
      `${folder}: folder holds ${names.length} files and no run of titlescope; name an empty or a new folder`,
    );
  }
  if (await isBarren(folder, found)) {
    // What a wrong column name leaves behind must not stand in the way of the right one.
    for (const name of ['parts', 'verdicts', 'rejects.csv', 'manifest.json'])
      await rm(join(folder, name), { recursive: true, force: true });
    return;
  }
  const changed = differences(wanted.settings, found.settings);
  if (changed.length > 0) {
    const said = changed.map(
      (key) => `${key} was ${JSON.stringify(found.settings[key as keyof Settings])}`,
    );
    throw new MarketError(
      'out-other-settings',
      `${folder}: run in this folder has other settings (${said.join('; ')}); repeat them, or name another folder`,
    );
  }
  if (JSON.stringify(found.inputs) !== JSON.stringify(wanted.inputs)) {
    const names = found.inputs.map(({ name }) => name).join(', ');
    throw new MarketError(
      'input-changed',
      `${folder}: run in this folder has other inputs (${names}, as they were then); name the same ones, or another folder`,
    );
  }
}

/** The records of the parts that are whole, up to the first gap; removes whatever else stands there. */
async function wholeParts(folder: string): Promise<PartCounts[]> {
  const records: PartCounts[] = [];
  while (true) {
    const record = await readJson<PartRecord>(recordPath(folder, records.length + 1));
    if (record === undefined) break;
    records.push({ ...record, rejects: record.rejects.length });
  }
  const kept = new Set(records.map((_, at) => partName(at + 1)));
  for (const place of ['parts', 'verdicts']) {
    for (const name of await readdir(join(folder, place))) {
      if (!kept.has(name.replace(/\.(json|parquet)$/, ''))) await rm(join(folder, place, name));
    }
  }
  return records;
}

/** Opens a folder for a run, new or begun. */
export async function openStore(
  folder: string,
  settings: Settings,
  inputs: readonly InputPrint[],
  database: Database,
): Promise<Store> {
  const manifest: Manifest = { schema: 'titlescope/market@1', settings, inputs };
  const manifestPath = join(folder, 'manifest.json');
  const giveBack = await begin(folder);
  let records: PartCounts[] = [];
  try {
    await checkFolder(folder, manifest);
    for (const place of ['parts', 'verdicts'])
      await mkdir(join(folder, place), { recursive: true });
    records = await wholeParts(folder);
    if ((await readJson(manifestPath)) === undefined) {
      await writeWhole(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
    }
  } catch (error) {
    await giveBack();
    throw error;
  }
  const rowsDone = records.reduce((sum, { rows }) => sum + rows, 0);
  let seq = rowsDone;

  return {
    folder,
    rowsDone,
    writePart: async (rows) => {
      const name = partName(records.length + 1);
      const lines: string[] = [];
      const rejects: Reject[] = [];
      for (const row of rows) {
        seq += 1;
        if (!row.ok) rejects.push({ seq, ...row.reject });
        else if (row.line.length <= MOST_UNITS) lines.push(`{"seq":${seq},${row.line.slice(1)}\n`);
        else rejects.push(tooLong(seq, row.line));
      }
      const parquet = join(folder, 'verdicts', `${name}.parquet`);
      await writeParquet(lines, parquet, database);
      const record: PartRecord = { rows: rows.length, verdicts: lines.length, rejects };
      await writeWhole(recordPath(folder, records.length + 1), JSON.stringify(record));
      records.push({ ...record, rejects: rejects.length });
    },
    finish: async (columns = []) => {
      const counts = await countRows(folder, records, database);
      await writeRejects(folder, records);
      await writeWhole(
        manifestPath,
        `${JSON.stringify({ ...manifest, ...counts, columns }, null, 2)}\n`,
      );
      return counts;
    },
    close: giveBack,
  };
}

async function begin(folder: string): Promise<() => Promise<void>> {
  try {
    await mkdir(folder, { recursive: true });
    return await lockFolder(folder);
  } catch (error) {
    if (error instanceof MarketError) throw error;
    throw new MarketError('out-unwritable', `${folder}: folder not writable: ${whyNot(error)}`);
  }
}

/** Why a folder could not be made, and what to do about it. */
function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'a file is in its place; name another folder';
  if (code === 'EACCES' || code === 'EPERM')
    return 'permission denied; name a folder that you may write to';
  return error.message;
}

function tooLong(seq: number, line: string): Reject {
  const { source, line: at, id } = JSON.parse(line) as Reject;
  const reason = `verdict is longer than ${MOST_UNITS} characters; split the posting`;
  return { seq, source, line: at, id, code: 'text-too-long', reason };
}

async function writeParquet(
  lines: readonly string[],
  path: string,
  database: Database,
): Promise<void> {
  const json = `${path}.jsonl.tmp`;
  await writeFile(json, lines.join(''));
  const columns = ROW_COLUMNS.map(({ name, type }) => `${name}: ${sqlText(type)}`).join(', ');
  const from = `read_json(${sqlText(json)}, format = 'newline_delimited', columns = {${columns}}, maximum_object_size = 33554432)`;
  await database.run(
    `COPY (SELECT * FROM ${from}) TO ${sqlText(`${path}.tmp`)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  await rename(`${path}.tmp`, path);
  await rm(json);
}

async function countRows(
  folder: string,
  records: readonly PartCounts[],
  database: Database,
): Promise<RunCounts> {
  const sum = (of: (record: PartCounts) => number): number =>
    records.reduce((all, record) => all + of(record), 0);
  const rows = sum((record) => record.rows);
  const rejects = sum((record) => record.rejects);
  const files = sqlText(join(folder, 'verdicts', '*.parquet'));
  const [counted] =
    records.length === 0
      ? []
      : await database.all(`SELECT count(*)::DOUBLE AS n FROM read_parquet(${files})`);
  const verdicts = Number(counted?.['n'] ?? 0);
  if (rows !== verdicts + rejects) {
    throw new MarketError(
      'rows-lost',
      `rows do not add up: ${rows} read, ${verdicts} verdicts and ${rejects} rejects; please report it`,
    );
  }
  return { rows, verdicts, rejects };
}

/** Joins the rejects of all parts into one table, a part at a time. */
async function writeRejects(folder: string, records: readonly PartCounts[]): Promise<void> {
  const path = join(folder, 'rejects.csv');
  await writeFile(`${path}.tmp`, csvLines([['seq', 'file', 'line', 'id', 'code', 'reason']]));
  for (const [at, { rejects }] of records.entries()) {
    const record =
      rejects === 0 ? undefined : await readJson<PartRecord>(recordPath(folder, at + 1));
    const cells = record?.rejects.map((r) => [r.seq, r.source, r.line, r.id, r.code, r.reason]);
    if (cells !== undefined) await appendFile(`${path}.tmp`, csvLines(cells));
  }
  await rename(`${path}.tmp`, path);
}
