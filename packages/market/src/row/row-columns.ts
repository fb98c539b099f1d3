import { ACCOUNTABILITIES, ROLES } from '@titlescope/core';

/** One column of the verdicts' files: its name, its type in SQL, and what it holds. */
export interface RowColumn {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
}

const OWNERS = 'STRUCT("role" DOUBLE, shared DOUBLE, "other" DOUBLE, unstated DOUBLE)';
const EVIDENCE =
  'STRUCT("start" INTEGER, "end" INTEGER, quote VARCHAR, "owner" VARCHAR, confidence DOUBLE)[]';
const FINDING = `STRUCT("owner" VARCHAR, confidence DOUBLE, probabilities ${OWNERS}, evidence ${EVIDENCE})`;
const FINDINGS = `STRUCT(${ACCOUNTABILITIES.map((key) => `"${key}" ${FINDING}`).join(', ')})`;
const ROLE_SHARES = `STRUCT(${ROLES.map((role) => `"${role}" DOUBLE`).join(', ')})`;
const BITS = 'STRUCT(roadmap DOUBLE, customers DOUBLE, metrics DOUBLE, "role" DOUBLE)';
const EXPOSURE =
  'STRUCT(units INTEGER, absorbing DOUBLE, judgement DOUBLE, human DOUBLE, model DOUBLE, observed DOUBLE)';
const PAY =
  'STRUCT("min" DOUBLE, "max" DOUBLE, currency VARCHAR, period VARCHAR, yearly DOUBLE, origin VARCHAR)';

const column = (name: string, type: string, meaning: string): RowColumn => ({
  name,
  type,
  meaning,
});

/** The columns of the verdicts' Parquet files, in their order: one row for each posting that could be read. */
export const ROW_COLUMNS: readonly RowColumn[] = [
  column(
    'seq',
    'BIGINT',
    'number of the row over all inputs in their order, from 1; rejects take numbers too',
  ),
  column('source', 'VARCHAR', 'the input file, as it was named'),
  column(
    'line',
    'BIGINT',
    'line of the file on which the row starts; in Parquet the number of the row',
  ),
  column('id', 'VARCHAR', 'identifier in the input, where it has one'),
  column('title', 'VARCHAR', 'declared title'),
  column(
    'title_family',
    'VARCHAR',
    'family of the title in the knowledge tables; null when none matches',
  ),
  column('title_level', 'VARCHAR', 'seniority that the title names; null when it names none'),
  column('employer', 'VARCHAR', 'employer by the input'),
  column(
    'country',
    'VARCHAR',
    'two letters of the country that the input names; null rather than guessed',
  ),
  column('year', 'INTEGER', 'year of the date in the input; null rather than guessed'),
  column('units', 'INTEGER', 'length of the text in UTF-16 units'),
  column('role', 'VARCHAR', 'de-facto role; null when too little is said to tell'),
  column('role_probabilities', ROLE_SHARES, 'probability of each de-facto role'),
  column('scope', 'INTEGER', 'how many of the three questions this role holds, 0 to 3'),
  column('order_taker', 'BOOLEAN', 'backlog or requirements work without a say in the why'),
  column('order_taker_probability', 'DOUBLE', 'its probability'),
  column(
    'title_gap',
    'VARCHAR',
    'title against role: undersold, oversold, matches, sideways, unclear',
  ),
  column('organisation', 'VARCHAR', 'kind of organisation as far as the text tells, else unknown'),
  column('safe', 'BOOLEAN', 'whether the text names the Scaled Agile Framework'),
  column(
    'findings',
    FINDINGS,
    'one finding for each accountability: owner, probabilities, evidence with its place in the text',
  ),
  column('flags', 'VARCHAR[]', 'codes of the flags raised'),
  column(
    'bits',
    BITS,
    'entropy of the probabilities of each answer and of the role: what the text leaves open, in bits',
  ),
  column(
    'pay',
    PAY,
    'stated pay, null when none is; yearly is the middle of the range over a year; origin is columns or text',
  ),
  column(
    'exposure',
    EXPOSURE,
    'units of duty text, the shares of it in work that AI is said to absorb and that is said to stay, and the mean over it by each measure',
  ),
  column(
    'sketch',
    'USMALLINT[]',
    'MinHash of the five-word shingles, by which reposts are found; empty for a text of fewer words',
  ),
];
