import type { Cells, Database } from '../database.ts';
import { type Estimate, estimates } from '../statistics/bootstrap.ts';
import { GroupedSums, type SumRow } from '../statistics/grouped-sums.ts';

/** A mean over the postings of one kind, with its interval and how many there are. */
export interface Mean extends Estimate {
  readonly kind: string;
  readonly n: number;
}

/**
 * Means of expressions over the postings of each kind, with intervals over employers: for each kind in its order, one mean for
 * each expression. The expressions are whole numbers; `scale` is what they are divided by, and `most` what a
 * mean can be at most.
 */
export async function meansOf(
  kind: string,
  expressions: readonly string[],
  where: string,
  scale: number,
  database: Database,
  most = 1,
): Promise<readonly { readonly kind: string; readonly means: readonly Mean[] }[]> {
  const sums = ['count(*)::DOUBLE', ...expressions.map((one) => `sum((${one})::BIGINT)::DOUBLE`)];
  const rows = new GroupedSums(sums.length);
  for await (const found of database.stream(
    `SELECT grp, ${kind} AS kind, ${sums.map((sum, at) => `${sum} AS s${at}`).join(', ')}
     FROM postings WHERE ${where} GROUP BY ALL ORDER BY grp, kind`,
  )) {
    for (const row of found) rows.add(sumRowOf(row, sums.length));
  }
  // A row for each group and kind: what is counted of a kind is its groups and its postings.
  const counts = rows.counts();
  const kinds = [...counts.keys()].sort();
  const all = estimates(
    rows,
    (by) =>
      kinds.flatMap((name) => {
        const [n = 0, ...parts] = by.get(name) ?? [];
        return expressions.map((_, at) => (n === 0 ? null : (parts[at] ?? 0) / n / scale));
      }),
    [0, most],
    (at) => counts.get(kinds[Math.floor(at / expressions.length)] ?? '')?.groups ?? 0,
  );
  const none: Estimate = { value: null, low: null, high: null };
  return kinds.map((name, place) => ({
    kind: name,
    means: expressions.map((_, at) => ({
      ...(all[place * expressions.length + at] ?? none),
      kind: name,
      n: counts.get(name)?.n ?? 0,
    })),
  }));
}

/** A row of a query with `grp`, `kind` and the sums `s0`, `s1` and so on. */
export function sumRowOf(row: Cells, width: number): SumRow {
  return {
    group: Number(row['grp']),
    kind: String(row['kind']),
    sums: Array.from({ length: width }, (_, at) => Number(row[`s${at}`])),
  };
}
