import { chanceOf, shuffle } from './chance.ts';
import { type Table, uncertaintyOf } from './uncertainty.ts';

const TIMES = 100;
const SEED = 20_261_125;
/** Above this the shuffles say no more than their limit does, and cost memory. */
const MOST = 200_000;

/**
 * The corrected coefficient that titles dealt out at random reach in 95 of 100 shuffles. Above 200,000 postings the limit of
 * large samples stands in: 2n ln 2 times the shared information is chi-square, whose 95th percentile is approximated.
 */
export function permutedUncertainty(table: Table): number | null {
  const found = uncertaintyOf(table);
  if (found === null) return null;
  const { n, bits } = found;
  if (n > MOST) return limitOf(table, n, bits);
  const rows = new Uint16Array(n);
  const columns = new Uint16Array(n);
  let at = 0;
  for (const [row, counts] of table.entries()) {
    for (const [column, count] of counts.entries()) {
      rows.fill(row, at, at + count);
      columns.fill(column, at, at + count);
      at += count;
    }
  }
  const width = Math.max(...table.map((row) => row.length));
  const chance = chanceOf(SEED);
  const reached: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    shuffle(rows, chance);
    const dealt = table.map(() => new Array<number>(width).fill(0));
    for (let one = 0; one < n; one += 1) {
      const row = dealt[rows[one] ?? 0];
      const column = columns[one] ?? 0;
      if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
    }
    reached.push(uncertaintyOf(dealt)?.corrected ?? 0);
  }
  return reached.sort((a, b) => a - b)[Math.ceil(0.95 * TIMES) - 1] ?? null;
}

/** Chi-square less its mean, at the 95th percentile (Wilson and Hilferty), as a share of the entropy. */
function limitOf(table: Table, n: number, bits: number): number {
  const used = table.filter((row) => row.some((count) => count > 0));
  const width = Math.max(...used.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => used.some((row) => (row[at] ?? 0) > 0));
  const freedom = (used.length - 1) * (columns.filter(Boolean).length - 1);
  const root = 1 - 2 / (9 * freedom) + 1.6449 * Math.sqrt(2 / (9 * freedom));
  return (freedom * root ** 3 - freedom) / (2 * n * Math.LN2) / bits;
}
