import { ROLES } from '@titlescope/core';
import type { Database } from '../database.ts';
import { type Estimate, estimates } from '../statistics/bootstrap.ts';
import { GroupedSums, type Sums } from '../statistics/grouped-sums.ts';
import { permutedUncertainty } from '../statistics/permute.ts';
import { entropyOf, uncertaintyOf } from '../statistics/uncertainty.ts';
import { FEW } from './section.ts';
import { sumRowOf } from './shares.ts';

const OWNERS: readonly string[] = ['role', 'shared', 'other', 'unstated'];
/** A thing that a title may foretell. */
export type Target = 'roadmap' | 'customers' | 'metrics' | 'role';

/** The things that a title may foretell, in words, with their kinds. */
export const TARGETS: Readonly<
  Record<Target, { readonly label: string; readonly kinds: readonly string[] }>
> = {
  roadmap: { label: 'who owns the roadmap', kinds: OWNERS },
  customers: { label: 'who talks to customers', kinds: OWNERS },
  metrics: { label: 'who sets success metrics', kinds: OWNERS },
  role: { label: 'the de-facto role', kinds: ROLES },
};
const FAMILY = 'family';
const FINE = "family || ' · ' || level";

/** What is known of one target from a title and from the text, in one part of the market. */
export interface Told {
  readonly by: string;
  readonly part: string;
  readonly target: Target;
  readonly title: 'family' | 'family and level';
  readonly n: number;
  readonly bits: number | null;
  readonly hard: Estimate;
  readonly shuffled: number | null;
  readonly soft: Estimate;
  readonly text: Estimate;
}

/** For each title: n, the count of each kind, the summed probability of each kind, the summed bits that the text leaves. */
async function sumsOf(
  target: Target,
  title: string,
  where: string,
  database: Database,
): Promise<GroupedSums> {
  const { kinds } = TARGETS[target];
  const hard = kinds.map((kind) => `count(*) FILTER (WHERE ${target} = '${kind}')::DOUBLE`);
  const soft = kinds.map((kind) => `sum(${target}_${kind})::DOUBLE`);
  const sums = ['count(*)::DOUBLE', ...hard, ...soft, `sum(${target}_bits)::DOUBLE`];
  const all = new GroupedSums(sums.length);
  for await (const rows of database.stream(
    `SELECT grp, ${title} AS kind, ${sums.map((sum, at) => `${sum} AS s${at}`).join(', ')}
     FROM postings WHERE ${target} IS NOT NULL AND ${where} GROUP BY ALL ORDER BY grp, kind`,
  )) {
    for (const row of rows) all.add(sumRowOf(row, sums.length));
  }
  return all;
}

/** What the title removes counted (corrected), what it removes of the probabilities, and what the text removes of them. */
function figuresOf(sums: Sums, width: number): (number | null)[] {
  const titles = [...sums.values()];
  const table = titles.map((sum) => sum.slice(1, 1 + width));
  const hard = uncertaintyOf(table)?.corrected ?? null;
  const n = titles.reduce((sum, [count = 0]) => sum + count, 0);
  const mean = Array.from({ length: width }, (_, at) =>
    titles.reduce((sum, one) => sum + (one[1 + width + at] ?? 0), 0),
  );
  const prior = entropyOf(mean);
  if (n === 0 || prior === 0) return [hard, null, null];
  const byTitle = titles.reduce(
    (sum, one) => sum + ((one[0] ?? 0) / n) * entropyOf(one.slice(1 + width, 1 + 2 * width)),
    0,
  );
  const left = titles.reduce((sum, one) => sum + (one[1 + 2 * width] ?? 0), 0) / 1e6 / n;
  return [hard, 1 - byTitle / prior, 1 - left / prior];
}

/** What one part of the market's titles and texts tell of a target; null where there are too few. */
export async function toldOf(
  part: { by: string; name: string; where: string },
  target: Target,
  title: Told['title'],
  database: Database,
): Promise<Told | null> {
  const width = TARGETS[target].kinds.length;
  const rows = await sumsOf(target, title === 'family' ? FAMILY : FINE, part.where, database);
  const all = rows.addUp(() => 1);
  const table = [...all.values()].map((sum) => sum.slice(1, 1 + width));
  const found = uncertaintyOf(table);
  const n = [...all.values()].reduce((sum, [count = 0]) => sum + count, 0);
  if (n < 2) return null;
  const none: Estimate = { value: null, low: null, high: null };
  const [hard = none, soft = none, text = none] = estimates(
    rows,
    (sums) => figuresOf(sums, width),
    [0, 1],
  );
  return {
    by: part.by,
    part: part.name,
    target,
    title,
    n,
    bits: found?.bits ?? null,
    hard,
    shuffled: permutedUncertainty(table),
    soft,
    text,
  };
}

/** The parts of the market that are looked at apart: at most eight of each kind, each with enough postings. */
export async function partsOf(
  database: Database,
): Promise<{ by: string; name: string; where: string }[]> {
  const parts = [{ by: 'all', name: 'all postings', where: 'true' }];
  for (const by of ['organisation', 'country', 'year']) {
    const rows = await database.all(
      `SELECT ${by} AS name, count(*)::DOUBLE AS n FROM postings
       WHERE ${by} NOT IN ('unknown', 'not known') GROUP BY 1 HAVING count(*) >= ${FEW} ORDER BY n DESC, name LIMIT 8`,
    );
    const names = rows.map((row) => String(row['name']));
    if (by === 'year') names.sort();
    parts.push(
      ...names.map((name) => ({ by, name, where: `${by} = '${name.replaceAll("'", "''")}'` })),
    );
  }
  return parts;
}
