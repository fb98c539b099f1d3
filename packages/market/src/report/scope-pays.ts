import type { Cells, Database } from '../database.ts';
import { type Estimate, estimateOf, inSamples } from '../statistics/bootstrap.ts';
import { Scores, solve } from '../statistics/least-squares.ts';
import { Moments } from '../statistics/moments.ts';
import { oaxaca, type Split } from '../statistics/oaxaca.ts';
import { studentOf } from '../statistics/student.ts';
import { type Block, type Design, designOf, PAID } from './pay-design.ts';
import {
  cellsOf,
  FEW,
  fewNote,
  grouped,
  percent,
  type ReportTable,
  rounded,
  type Section,
  words,
} from './section.ts';

const MODELS: readonly { readonly name: string; readonly holds: readonly Block[] }[] = [
  { name: 'raw', holds: [] },
  { name: 'the three answers held equal', holds: ['answers'] },
  {
    name: 'level, place, year, organisation held equal',
    holds: ['level', 'country', 'year', 'organisation'],
  },
  { name: 'all held equal', holds: ['answers', 'level', 'country', 'year', 'organisation'] },
];
/** The fewest postings beyond the variables, and in each group of a split. */
const FEWEST = 10;

interface Term extends Estimate {
  readonly model: string;
  readonly name: string;
  readonly n: number;
  readonly robust: number;
  readonly clustered: number;
}

interface Fit {
  readonly terms: readonly Term[];
  /** Share of the variance that the model accounts for. */
  readonly rSquared: number;
  readonly n: number;
  readonly employers: number;
}

const PAID_ROWS = `SELECT * FROM postings WHERE ${PAID} ORDER BY seq`;

async function eachPaid(database: Database, use: (cells: Cells) => void): Promise<void> {
  for await (const rows of database.stream(PAID_ROWS)) for (const cells of rows) use(cells);
}

/** Keeps the constant, the variables of some blocks, and the outcome. */
function picked(row: Float64Array, columns: readonly number[]): Float64Array {
  return Float64Array.from([1, ...columns.map((at) => row[at + 1] ?? 0), row.at(-1) ?? 0]);
}

function columnsOf(design: Design, holds: readonly Block[]): number[] {
  return [
    ...design.blocks.family,
    ...design.blocks.currency,
    ...holds.flatMap((block) => design.blocks[block]),
  ];
}

async function fitOf(
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

interface SplitFound {
  readonly n: readonly [number, number];
  readonly parts: readonly { readonly name: string; readonly part: Estimate }[];
}

const SPLIT_BLOCKS: readonly Block[] = [
  'answers',
  'level',
  'country',
  'year',
  'organisation',
  'currency',
];

/** The gap between product managers and product owners, split in two, by blocks of variables. */
async function splitOf(design: Design, database: Database): Promise<SplitFound | null> {
  const columns = SPLIT_BLOCKS.flatMap((block) => design.blocks[block]);
  const size = columns.length + 2;
  const byGroup = new Map<number, readonly [Moments, Moments]>();
  await eachPaid(database, (cells) => {
    const side = ['product_manager', 'product_owner'].indexOf(String(cells['family']));
    if (side === -1) return;
    const group = Number(cells['grp']);
    const pair = byGroup.get(group) ?? ([new Moments(size), new Moments(size)] as const);
    byGroup.set(group, pair);
    pair[side]?.add(picked(design.rowOf(cells), columns));
  });
  const split = (times: (group: number) => number): readonly [Split | null, Moments, Moments] => {
    const [one, other] = [new Moments(size), new Moments(size)];
    for (const [group, [a, b]] of byGroup) {
      one.addMoments(a, times(group));
      other.addMoments(b, times(group));
    }
    return [oaxaca(one, other), one, other];
  };
  const [whole, first, second] = split(() => 1);
  if (whole === null || Math.min(first.n, second.n) < FEWEST) return null;
  let at = 1;
  const ranges = SPLIT_BLOCKS.map((block) => {
    const from = at;
    at += design.blocks[block].length;
    return { name: block, from, to: at };
  });
  const figures = (one: Split | null): (number | null)[] =>
    one === null
      ? [null, null, null, ...ranges.map(() => null)]
      : [
          one.gap,
          one.explained,
          one.unexplained,
          ...ranges.map(({ from, to }) =>
            one.explainedBy.slice(from, to).reduce((sum, part) => sum + part, 0),
          ),
        ];
  const samples = inSamples((times) => figures(split(times)[0]));
  const names = [
    'gap',
    'explained',
    'unexplained',
    ...ranges.map(({ name }) => `explained by ${name}`),
  ];
  const values = figures(whole);
  return {
    n: [first.n, second.n],
    parts: names.map((name, place) => ({
      name,
      part: estimateOf(
        values[place] ?? null,
        samples.map((sample) => sample[place] ?? null),
        byGroup.size,
      ),
    })),
  };
}

const ANSWER = /: (?:held by the role|shared)$/;

function holdsZero({ low, high }: Estimate): boolean {
  return low === null || high === null || (low <= 0 && high >= 0);
}

/** What two titles differ in: the product owner's and the product manager's, or where too few state pay, the two most frequent. */
function gapSentences(fits: readonly Fit[], { base, baseCount }: Design): string[] {
  const raw = fits[0]?.terms ?? [];
  const owner =
    base === 'product_manager' ? raw.find(({ name }) => name === 'product_owner') : undefined;
  const most = raw
    .filter(
      ({ name }) => !name.startsWith('no known') && name !== 'all others' && !ANSWER.test(name),
    )
    .reduce<Term | undefined>(
      (best, one) => (best === undefined || one.n > best.n ? one : best),
      undefined,
    );
  const first = owner ?? most;
  if (first === undefined) return ['Only one title states pay often enough: no gap is computed.'];
  const all = fits.at(-1)?.terms.find(({ name }) => name === first.name);
  const none = holdsZero(first) ? ', an interval that holds zero: no gap is shown' : '';
  const left =
    all === undefined
      ? ''
      : ` When the three answers, level, place, year and kind of organisation are held equal, it is ${percent(all)}${holdsZero(all) ? ', an interval that holds zero: no gap is shown' : ''}.`;
  const instead =
    owner === undefined
      ? [
          'Too few postings of product owners or of product managers state pay for their gap; in its place the two titles with most postings are compared.',
        ]
      : [];
  return [
    ...instead,
    `Under the title of ${words(first.name)} the advertised pay differs from that under ${words(base)} by ${percent(first)} as it stands, within one currency${none} (${grouped(first.n)} and ${grouped(baseCount)} postings).${left}${fewNote(Math.min(first.n, baseCount))}`,
  ];
}

function answerSentence(fits: readonly Fit[]): string {
  const terms = fits.at(-1)?.terms.filter(({ name }) => name.endsWith('held by the role')) ?? [];
  const said = terms.map(
    (term) =>
      `${words(term.name).split(':')[0]} ${percent(term)}${holdsZero(term) ? ' (not told apart from nothing)' : ''}`,
  );
  return said.length === 0
    ? 'What the three answers are worth cannot be computed from so few postings.'
    : `With title and all else held equal, pay differs where the role holds, against where nothing is stated: ${said.join('; ')}. These are differences between advertised jobs, not what taking on scope would earn anybody.`;
}

function splitSentence(split: SplitFound | null): string {
  if (split === null) {
    return `The Oaxaca–Blinder split needs ${FEWEST} postings with pay under each of the two titles; there are fewer.`;
  }
  const of = (name: string): Estimate =>
    split.parts.find((part) => part.name === name)?.part ?? { value: null, low: null, high: null };
  const log = (part: Estimate): string =>
    part.value === null
      ? 'not known'
      : `${part.value.toFixed(2)} (${(part.low ?? Number.NaN).toFixed(2)} to ${(part.high ?? Number.NaN).toFixed(2)})`;
  return `Of a gap of ${log(of('gap'))} in logarithms between product managers and product owners, ${log(of('explained'))} goes with what the postings differ in, ${log(of('explained by answers'))} of it with the three answers, and ${log(of('unexplained'))} is left (${split.n[0]} and ${split.n[1]} postings).${fewNote(Math.min(...split.n))}`;
}

/** The spread of stated pay by title and currency, as it stands. */
async function payLevels(database: Database): Promise<ReportTable> {
  const rows = await database.all(
    `SELECT currency, family, count(*)::DOUBLE AS n, ${[25, 50, 75]
      .map((part) => `quantile_cont(yearly, 0.${part})::DOUBLE AS p${part}`)
      .join(', ')}
     FROM postings WHERE ${PAID} GROUP BY ALL ORDER BY currency, n DESC, family`,
  );
  return {
    name: 'pay-levels',
    caption:
      'Stated pay over a year by currency and title, as it stands: quartiles of the middles of the ranges',
    header: ['currency', 'title', 'n', 'lower quartile', 'median', 'upper quartile', 'note'],
    rows: rows.map(({ currency, family, n, p25, p50, p75 }) => [
      String(currency),
      words(String(family)),
      Number(n),
      ...[p25, p50, p75].map((sum) => Math.round(Number(sum))),
      Number(n) < FEW ? `fewer than ${FEW}` : '',
    ]),
  };
}

/** (b) What titles and the three answers are worth in advertised pay. */
export async function scopePays(counted: number, database: Database): Promise<Section> {
  const design = await designOf(database);
  const fits: Fit[] = [];
  for (const model of MODELS) {
    const fit = await fitOf(model, design, database);
    if (fit !== null) fits.push(fit);
  }
  const split = await splitOf(design, database);
  const n = fits[0]?.n ?? 0;
  const last = fits.at(-1);
  const gaps = fits.length === 0 ? [] : gapSentences(fits, design);
  const share = counted === 0 ? 0 : Math.round((100 * n) / counted);
  return {
    id: 'pay',
    heading: 'What scope is worth',
    ...(gaps.length > 0 && { short: gaps.at(-1) ?? '' }),
    sentences: [
      fits.length === 0
        ? 'Too few postings state pay as a range with currency and period: nothing is computed.'
        : `${grouped(n)} postings (${share} %) of ${grouped(last?.employers ?? 0)} employers or groups of them state pay; those that do are not a random part of the market.`,
      ...(fits.length === 0 ? [] : [...gaps, answerSentence(fits), splitSentence(split)]),
      `Least squares on the logarithm of the middle of the stated range, over a year of 2,080 hours, 260 days, 52 weeks or 12 months. Intervals hold when postings of one employer are alike. A difference resting on fewer than ${FEW} postings is marked.`,
    ],
    plots:
      last === undefined
        ? []
        : [
            {
              kind: 'intervals',
              title: `Difference in advertised pay, all held equal (titles against ${words(design.base)}; answers against not stated)`,
              unit: 'percent',
              zero: true,
              rows: last.terms.map((term) => ({
                label: words(term.name),
                n: term.n,
                value: term.value,
                low: term.low,
                high: term.high,
              })),
            },
          ],
    tables: [
      await payLevels(database),
      {
        name: 'pay',
        caption: `Difference in advertised pay against ${words(design.base)} (titles) and against not stated or somebody else (answers): share, 95 % interval, and standard errors of the logarithm`,
        header: [
          'model',
          'term',
          'n',
          'difference',
          'low',
          'high',
          'error (HC1)',
          'error (by employer)',
          'postings in the model',
          'R²',
          'note',
        ],
        rows: fits.flatMap(({ terms, n: all, rSquared }) =>
          terms.map((term) => [
            term.model,
            words(term.name),
            term.n,
            ...cellsOf(term),
            rounded(term.robust),
            rounded(term.clustered),
            all,
            rounded(rSquared),
            term.n < FEW ? `fewer than ${FEW}` : '',
          ]),
        ),
      },
      {
        name: 'pay-split',
        caption:
          'Product managers less product owners, in logarithms: the gap split in two (Oaxaca–Blinder, pooled coefficients), 95 % intervals over employers',
        header: ['part', 'value', 'low', 'high', 'product managers', 'product owners'],
        rows:
          split === null
            ? []
            : split.parts.map(({ name, part }) => [name, ...cellsOf(part), ...split.n]),
      },
    ],
  };
}
