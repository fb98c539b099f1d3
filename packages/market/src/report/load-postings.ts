import { join } from 'node:path';
import { ACCOUNTABILITIES, ROLES } from '@titlescope/core';
import { type Database, sqlText } from '../database.ts';
import { findReposts } from '../reposts/find-reposts.ts';
import { GROUPS } from '../statistics/bootstrap.ts';

/** What the tables of a run hold. */
export interface Loaded {
  /** Postings with a verdict, and those that nearly repeat an earlier one. */
  readonly verdicts: number;
  readonly reposts: number;
  /** Postings that the report counts. */
  readonly counted: number;
  readonly employers: number;
  /** Groups of employers that samples are drawn by. */
  readonly groups: number;
}

/** Title of a posting whose title no family holds. */
const NO_FAMILY = 'no known family';

const OWNERS = ['role', 'shared', 'other', 'unstated'] as const;
const ANSWERED = ['roadmap', 'customers', 'metrics'] as const;

/** A posting that names no employer has one of its own. */
const EMPLOYER = "coalesce(nullif(lower(trim(employer)), ''), '#' || seq)";

/** Probabilities are added as whole ten-thousandths, and bits as millionths: whole numbers add up the same in any order. */
function whole(expression: string, factor = 10_000): string {
  return `round(${expression} * ${factor})::BIGINT`;
}

function columns(): string {
  const soft = ANSWERED.flatMap((key) =>
    OWNERS.map(
      (owner) => `${whole(`findings."${key}".probabilities."${owner}"`)} AS ${key}_${owner}`,
    ),
  );
  const roles = ROLES.map((role) => `${whole(`role_probabilities."${role}"`)} AS role_${role}`);
  const bits = [...ANSWERED, 'role'].map(
    (key) => `${whole(`bits."${key}"`, 1_000_000)} AS ${key}_bits`,
  );
  const owners = ACCOUNTABILITIES.map((key) => `findings."${key}"."owner" AS ${key}`);
  const exposure = ['absorbing', 'judgement', 'human', 'model', 'observed'].map(
    (key) => `${whole(`exposure."${key}"`)} AS exposed_${key}`,
  );
  return [
    'seq',
    `coalesce(title_family, ${sqlText(NO_FAMILY)}) AS family`,
    "coalesce(title_level, 'none named') AS level",
    "coalesce(country, 'not known') AS country",
    "coalesce(year::VARCHAR, 'not known') AS year",
    'organisation',
    'safe',
    'scope',
    'order_taker',
    'title_gap',
    'role',
    ...owners,
    ...soft,
    ...roles,
    ...bits,
    'exposure.units AS exposed_units',
    ...exposure,
    'pay.yearly AS yearly',
    'pay.currency AS currency',
  ].join(', ');
}

/**
 * Fills the tables that the report is made from: `postings`, one narrow row for each posting that counts, with the group of
 * employers it belongs to. A posting without an employer is an employer of its own.
 */
export async function loadPostings(
  folder: string,
  once: boolean,
  database: Database,
): Promise<Loaded> {
  const verdicts = `read_parquet(${sqlText(join(folder, 'verdicts', '*.parquet'))})`;
  await findReposts(verdicts, database);
  const only = once ? 'WHERE seq NOT IN (SELECT seq FROM reposts)' : '';
  await database.run(
    `CREATE OR REPLACE TABLE employers AS
     SELECT employer, ((row_number() OVER (ORDER BY md5(employer), employer) - 1) % ${GROUPS})::INTEGER AS grp
     FROM (SELECT DISTINCT ${EMPLOYER} AS employer FROM ${verdicts} ${only})`,
  );
  await database.run(
    `CREATE OR REPLACE TABLE postings AS
     SELECT ${columns()}, employers.grp FROM (SELECT * FROM ${verdicts} ${only}) AS verdicts
     JOIN employers ON employers.employer = ${EMPLOYER.replaceAll('employer', 'verdicts.employer')}`,
  );
  const [counts] = await database.all(
    `SELECT (SELECT count(*) FROM ${verdicts})::DOUBLE AS verdicts,
            (SELECT count(*) FROM reposts)::DOUBLE AS reposts,
            (SELECT count(*) FROM postings)::DOUBLE AS counted,
            (SELECT count(*) FROM employers WHERE employer NOT LIKE '#%')::DOUBLE AS employers,
            (SELECT count(DISTINCT grp) FROM postings)::DOUBLE AS groups`,
  );
  const of = (name: string): number => Number(counts?.[name] ?? 0);
  return {
    verdicts: of('verdicts'),
    reposts: of('reposts'),
    counted: of('counted'),
    employers: of('employers'),
    groups: of('groups'),
  };
}
