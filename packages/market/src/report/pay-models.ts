import type { Cells, Database } from '../database.ts';
import type { Estimate } from '../statistics/bootstrap.ts';
import { Scores, solve } from '../statistics/least-squares.ts';
import { Moments } from '../statistics/moments.ts';
import { studentOf } from '../statistics/student.ts';
import { type Block, type Design, PAID_ROWS } from './pay-design.ts';

/** The models, from the raw gap to all held equal. */
export const MODELS: readonly { readonly name: string; readonly holds: readonly Block[] }[] = [
  { name: 'raw', holds: [] },
  { name: 'the three answers held equal', holds: ['answers'] },
  {
    name: 'level, place, year, organisation held equal',
    holds: ['level', 'country', 'year', 'organisation'],
  },
  { name: 'all held equal', holds: ['answers', 'level', 'country', 'year', 'organisation'] },
];
/** The fewest postings beyond the variables, and in each group of a split. */
export const FEWEST = 10;

/** One difference in pay by one model. */
export interface Term extends Estimate {
  readonly model: string;
  readonly name: string;
  readonly n: number;
  readonly robust: number;
  readonly clustered: number;
}

/** One model. */
export interface Fit {
  readonly terms: readonly Term[];
  /** Share of the variance that the model accounts for. */
  readonly rSquared: number;
  readonly n: number;
  readonly employers: number;
}

/** Takes the postings that state pay one by one. */
export async function eachPaid(database: Database, use: (cells: Cells) => void): Promise<void> {
  for await (const rows of database.stream(PAID_ROWS)) for (const cells of rows) use(cells);
}

/** Keeps the constant, the variables of some blocks, and the outcome. */
export function picked(row: Float64Array, columns: readonly number[]): Float64Array {
  return Float64Array.from([1, ...columns.map((at) => row[at + 1] ?? 0), row.at(-1) ?? 0]);
}

function columnsOf(design: Design, holds: readonly Block[]): number[] {
  return [
    ...design.blocks.family,
    ...design.blocks.currency,
    ...holds.flatMap((block) => design.blocks[block]),
  ];
}

/** Fits one model; null when there are too few postings. */
export async function fitOf(
  model: (typeof MODELS)[number],
  design: Design,
  database: Database,
): Promise<Fit | null> {
  const columns = columnsOf(design, model.holds);
  const moments = new Moments(columns.length + 2);
  await eachPaid(database, (cells) => moments.add(picked(design.rowOf(cells), columns)));
  const solution = solve(moments);
  if (moments.n < solution.rank + FEWEST) return null;
  const scores = new Scores(solution);
  await eachPaid(database, (cells) =>
    scores.add(picked(design.rowOf(cells), columns), Number(cells['grp'])),
  );
  const [robust, clustered] = [scores.robust(), scores.clustered()];
  const shown = new Set([...design.blocks.family, ...design.blocks.answers]);
  const terms = columns.flatMap((column, at) => {
    if (!shown.has(column) || !solution.isOwn[at + 1]) return [];
    const value = solution.coefficients[at + 1] ?? 0;
    const error = clustered[at + 1] ?? Number.NaN;
    const half = studentOf(scores.groups - 1) * error;
    const known = Number.isFinite(error);
    return [
      {
        model: model.name,
        name: design.names[column] ?? '',
        n: design.counts[column] ?? 0,
        value: Math.expm1(value),
        low: known ? Math.expm1(value - half) : null,
        high: known ? Math.expm1(value + half) : null,
        robust: robust[at + 1] ?? Number.NaN,
        clustered: error,
      },
    ];
  });
  const last = moments.size - 1;
  const total = moments.of(last, last) - moments.of(0, last) ** 2 / moments.n;
  return { terms, rSquared: 1 - scores.squares / total, n: moments.n, employers: scores.groups };
}
