import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase, sqlText } from '../database.ts';
import { MarketError } from '../errors.ts';
import { ROW_COLUMNS } from '../row/row-columns.ts';
import { groupOf } from './group-of.ts';
import type { MarketRole, MarketRoles, RoleQuery } from './market-roles.ts';
import { openReport } from './open-report.ts';

const MEMORY = '512MB';

/**
 * Two roles by the postings of a finished run. Throws a `MarketError`: `data-not-report`, `data-other-version`,
 * `data-unfinished`, `data-damaged`, or `data-no-role` when no posting bears the title or is the work.
 */
export async function compareInMarket(
  folder: string,
  left: RoleQuery,
  right: RoleQuery,
): Promise<MarketRoles> {
  const { manifest, verdicts } = await openReport(folder);
  const database = await openDatabase(MEMORY, join(tmpdir(), 'titlescope-spill'));
  try {
    const postings = await load(folder, verdicts, database);
    const { reader, knowledge } = manifest.settings;
    return {
      folder,
      postings,
      repeats: verdicts - postings,
      reader,
      knowledge,
      left: await roleOf(folder, left, database),
      right: await roleOf(folder, right, database),
    };
  } finally {
    database.close();
  }
}

/** The columns of the verdicts' files that a comparison needs. */
const NEEDED = [
  'seq',
  'title_family',
  'role',
  'order_taker',
  'organisation',
  'findings',
  'pay',
  'exposure',
];

/** Makes the view `postings` of the postings that count, and says how many there are. */
async function load(folder: string, verdicts: number, database: Database): Promise<number> {
  const files = `read_parquet(${sqlText(join(folder, 'verdicts', '*.parquet'))})`;
  const reposts = `read_csv(${sqlText(join(folder, 'tables', 'reposts.csv'))}, header = true, columns = {'seq': 'BIGINT', 'repeats': 'BIGINT'})`;
  try {
    const found = await database.all(
      `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM ${files})`,
    );
    const types = new Map(found.map(({ name, type }) => [String(name), plainType(String(type))]));
    const changed = NEEDED.filter(
      (name) =>
        types.get(name) !== plainType(ROW_COLUMNS.find((one) => one.name === name)?.type ?? ''),
    );
    if (changed.length > 0) {
      throw new MarketError(
        'data-other-version',
        `${folder}: verdicts have other columns than this titlescope writes (${changed.join(', ')}); make the report anew with titlescope market`,
      );
    }
    await database.run(`CREATE TABLE repeats AS SELECT seq FROM ${reposts}`);
    await database.run(
      `CREATE VIEW postings AS SELECT * FROM ${files} WHERE seq NOT IN (SELECT seq FROM repeats)`,
    );
    const [counts] = await database.all(
      `SELECT (SELECT count(*) FROM ${files})::DOUBLE AS whole, (SELECT count(*) FROM postings)::DOUBLE AS n`,
    );
    if (Number(counts?.['whole']) !== verdicts) {
      throw new MarketError(
        'data-damaged',
        `${folder}: verdicts are ${Number(counts?.['whole'])} rows and the manifest says ${verdicts}; make the report anew with titlescope market`,
      );
    }
    return Number(counts?.['n']);
  } catch (error) {
    if (error instanceof MarketError) throw error;
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new MarketError(
      'data-damaged',
      `${folder}: verdicts could not be read: ${why}; make the report anew with titlescope market`,
    );
  }
}

/** A type as DuckDB writes it, without the quotation marks and spaces that differ. */
function plainType(type: string): string {
  return type.replace(/["\s]/g, '').toUpperCase();
}

async function roleOf(
  folder: string,
  { role, families }: RoleQuery,
  database: Database,
): Promise<MarketRole> {
  const titles =
    families.length === 0 ? 'false' : `title_family IN (${families.map(sqlText).join(', ')})`;
  const byTitle = await groupOf(titles, database);
  const byWork = await groupOf(`role = ${sqlText(role)}`, database);
  if (byTitle.n + byWork.n === 0) {
    const name = role.replaceAll('_', ' ');
    throw new MarketError(
      'data-no-role',
      `${folder}: no posting bears a title of a ${name} or is one by its work; compare roles that the market holds`,
    );
  }
  return { role, byTitle, byWork };
}
