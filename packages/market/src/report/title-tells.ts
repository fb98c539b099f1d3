import { ROLES } from '@titlescope/core';
import type { Database } from '../database.ts';
import { type Estimate, estimates, type SumRow, type Sums } from '../statistics/bootstrap.ts';
import { permutedUncertainty } from '../statistics/permute.ts';
import { entropyOf, uncertaintyOf } from '../statistics/uncertainty.ts';
import {
  cellsOf,
  clearest,
  endsOf,
  FEW,
  fewNote,
  grouped,
  percent,
  rounded,
  type Section,
  words,
} from './section.ts';

const OWNERS: readonly string[] = ['role', 'shared', 'other', 'unstated'];
const TARGETS = {
  roadmap: { label: 'who owns the roadmap', kinds: OWNERS },
  customers: { label: 'who talks to customers', kinds: OWNERS },
  metrics: { label: 'who sets success metrics', kinds: OWNERS },
  role: { label: 'the de-facto role', kinds: ROLES as readonly string[] },
} as const;
type Target = keyof typeof TARGETS;
const FAMILY = 'family';
const FINE = "family || ' · ' || level";

/** What is known of one target from a title and from the text, in one part of the market. */
interface Told {
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
): Promise<readonly SumRow[]> {
  const { kinds } = TARGETS[target];
  const hard = kinds.map((kind) => `count(*) FILTER (WHERE ${target} = '${kind}')::DOUBLE`);
  const soft = kinds.map((kind) => `sum(${target}_${kind})::DOUBLE`);
  const sums = ['count(*)::DOUBLE', ...hard, ...soft, `sum(${target}_bits)::DOUBLE`];
  const rows = await database.all(
    `SELECT grp, ${title} AS kind, ${sums.map((sum, at) => `${sum} AS s${at}`).join(', ')}
     FROM postings WHERE ${target} IS NOT NULL AND ${where} GROUP BY ALL ORDER BY grp, kind`,
  );
  return rows.map((row) => ({
    group: Number(row['grp']),
    kind: String(row['kind']),
    sums: sums.map((_, at) => Number(row[`s${at}`])),
  }));
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

async function toldOf(
  part: { by: string; name: string; where: string },
  target: Target,
  title: Told['title'],
  database: Database,
): Promise<Told | null> {
  const width = TARGETS[target].kinds.length;
  const rows = await sumsOf(target, title === 'family' ? FAMILY : FINE, part.where, database);
  const all = new Map<string, number[]>();
  for (const { kind, sums } of rows) {
    const sum = all.get(kind);
    if (sum === undefined) all.set(kind, [...sums]);
    else for (const [at, one] of sums.entries()) sum[at] = (sum[at] ?? 0) + one;
  }
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
async function partsOf(database: Database): Promise<{ by: string; name: string; where: string }[]> {
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

async function heatOf(database: Database): Promise<Section['plots'][number]> {
  const rows = await database.all(
    `SELECT family, role, count(*)::DOUBLE AS n FROM postings WHERE role IS NOT NULL GROUP BY ALL`,
  );
  const families = [...new Set(rows.map((row) => String(row['family'])))].sort();
  const count = (family: string, role: string): number =>
    Number(rows.find((row) => row['family'] === family && row['role'] === role)?.['n'] ?? 0);
  const total = (family: string): number =>
    ROLES.reduce((sum, role) => sum + count(family, role), 0);
  families.sort((a, b) => total(b) - total(a) || (a < b ? -1 : 1));
  return {
    kind: 'heat',
    title: 'What the work is (columns), of the postings under each title (rows)',
    rows: families.map(words),
    columns: ROLES.map(words),
    cells: families.map((family) => ROLES.map((role) => count(family, role) / total(family))),
    counts: families.map(total),
  };
}

/** (a) How much of the uncertainty about each answer and about the role a title removes, beside what the text removes. */
export async function titleTells(database: Database): Promise<Section> {
  const told: Told[] = [];
  for (const part of await partsOf(database)) {
    for (const target of Object.keys(TARGETS) as Target[]) {
      for (const title of ['family', 'family and level'] as const) {
        if (part.by !== 'all' && title !== 'family') continue;
        const one = await toldOf(part, target, title, database);
        if (one !== null) told.push(one);
      }
    }
  }
  const overall = told.filter(({ by, title }) => by === 'all' && title === 'family');
  return {
    id: 'title',
    heading: 'What the title tells',
    short: shortOf(overall),
    sentences: [
      'The share of the uncertainty (entropy) about each answer that goes when the family of the title is known; 100 % would mean that the title settles it.',
      ...overall.map(sentenceOf),
      ...byKind(told),
      'What can be concluded: how far the titles of these postings foretell what the reader finds in their texts. What cannot: how far they foretell the job. The reader’s errors mostly lower the share of the title, since chance cannot be foretold. It does not see the declared title, but texts repeat it (“as product owner, you …”), which raises the share about the role.',
      'The text’s share is 1 − (mean entropy of the reader’s probabilities for one posting) ÷ (entropy of their mean over all postings). It is the information that the text gives if the reader’s probabilities are right, which the evaluation measures and does not prove; the title’s share on the same probabilities stands beside it, so that the two can be compared. On postings that it was trained on the reader is surer than on others.',
    ],
    plots: [
      {
        kind: 'intervals',
        title:
          'Share of the uncertainty removed: by the title (dot with interval), by the text (ring)',
        unit: 'share',
        zero: true,
        rows: overall.map((one) => ({
          label: TARGETS[one.target].label,
          ...one.hard,
          beside: one.text.value,
          n: one.n,
        })),
      },
      await heatOf(database),
    ],
    tables: [
      {
        name: 'title-tells',
        caption:
          'Uncertainty coefficients: corrected after Miller and Madow, with 95 % intervals over employers; what shuffled titles reach in 95 of 100 deals; the same on probabilities; and the text’s',
        header: [
          'by',
          'part',
          'about',
          'title read as',
          'n',
          'bits',
          ...endsOf('title'),
          'shuffled titles',
          ...endsOf('title on probabilities'),
          ...endsOf('text'),
        ],
        rows: told.map((one) => [
          one.by,
          words(one.part),
          TARGETS[one.target].label,
          one.title,
          one.n,
          rounded(one.bits),
          ...cellsOf(one.hard),
          rounded(one.shuffled),
          ...cellsOf(one.soft),
          ...cellsOf(one.text),
        ]),
      },
    ],
  };
}

function shortOf(overall: readonly Told[]): string {
  const parts = overall
    .filter(({ hard }) => hard.value !== null)
    .map(({ target, hard }) => `${percent(hard)} of that about ${TARGETS[target].label}`);
  if (parts.length === 0) return 'Nothing can be said of titles: the answers do not vary.';
  const n = overall[0]?.n ?? 0;
  const last = parts.pop();
  const listed = parts.length === 0 ? last : `${parts.join(', ')}, and ${last}`;
  return `Knowing the family of the title removes, of the uncertainty: ${listed} (${grouped(n)} postings).${fewNote(n)}`;
}

/** Whether the title's share about the roadmap differs between the kinds of organisation, countries and years. */
function byKind(told: readonly Told[]): string[] {
  return (['organisation', 'country', 'year'] as const).flatMap((by) => {
    const parts = told
      .filter((one) => one.by === by && one.target === 'roadmap' && one.hard.value !== null)
      .map(({ part, n, hard }) => ({ part, n, ...hard }));
    if (parts.length < 2) return [];
    const name = by === 'organisation' ? 'kind of organisation' : by;
    const pair = clearest(parts);
    const said = ({ part, n, ...share }: (typeof parts)[number]): string =>
      `${percent(share)} (${words(part)}, ${grouped(n)} postings)`;
    return [
      pair === undefined
        ? `By ${name} (${parts.length} with enough postings), no difference is shown in what the title tells about the roadmap: all intervals overlap.`
        : `By ${name}, what the title tells about the roadmap differs most clearly between ${said(pair[1])} and ${said(pair[0])}, picked as the clearest pair of ${parts.length}.`,
    ];
  });
}

function sentenceOf({ target, n, hard, shuffled, text }: Told): string {
  const about = TARGETS[target].label;
  if (hard.value === null)
    return `All ${grouped(n)} postings give the same answer about ${about}: nothing can be said.`;
  const nothing =
    shuffled !== null && (hard.low ?? hard.value) <= shuffled
      ? ` That is not told apart from titles dealt out at random, which stay below ${percentOf(shuffled)} in 95 of 100 deals.`
      : ` Titles dealt out at random stay below ${percentOf(shuffled)} in 95 of 100 deals.`;
  const wide =
    (hard.high ?? 1) - (hard.low ?? 0) > 0.2
      ? ' The interval is wide: take its ends, not its middle.'
      : '';
  return `About ${about} the title tells ${percent(hard)}, the text ${percent(text)} (${grouped(n)} postings).${nothing}${wide}${fewNote(n)}`;
}

function percentOf(share: number | null): string {
  return share === null ? 'nothing' : `${(share * 100).toFixed(1)} %`;
}
