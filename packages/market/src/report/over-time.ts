import { ROLES } from '@titlescope/core';
import type { Database } from '../database.ts';
import { cellsOf, endsOf, FEW, grouped, type Plot, type Section, words } from './section.ts';
import { type Mean, meansOf } from './shares.ts';

/** (e) Volumes, role mix and scope by year. */
export async function overTime(database: Database): Promise<Section> {
  const shares = [
    'scope * 10000',
    'order_taker::INT * 10000',
    ...ROLES.map((role) => `(role IS NOT DISTINCT FROM '${role}')::INT * 10000`),
    '(role IS NULL)::INT * 10000',
  ];
  const years = await meansOf('year', shares, 'true', 10_000, database, 3);
  const known = years.filter(
    ({ kind, means }) => kind !== 'not known' && (means[0]?.n ?? 0) >= FEW,
  );
  const [first, last] = [known[0], known.at(-1)];
  const [from, to] = [first?.means[0], last?.means[0]];
  const unknown = years.find(({ kind }) => kind === 'not known')?.means[0]?.n ?? 0;
  const moved =
    from?.low != null && from.high != null && to?.low != null && to.high != null
      ? from.low > to.high
        ? 'It fell, by more than chance.'
        : from.high < to.low
          ? 'It rose, by more than chance.'
          : 'The intervals overlap: no change is shown.'
      : '';
  const change =
    first === undefined || last === undefined || first === last
      ? undefined
      : `Of the three questions a role held ${interval(from)} on average in ${first.kind} and ${interval(to)} in ${last.kind} (${grouped(from?.n ?? 0)} and ${grouped(to?.n ?? 0)} postings). ${moved}`;
  return {
    id: 'time',
    heading: 'Over time',
    ...(change !== undefined && { short: `${change} Another mix of sources can do that too.` }),
    sentences: [
      change === undefined
        ? `Fewer than two years have ${FEW} postings: nothing can be said of change.`
        : `${change} A change can be one of the market, of the mix of titles, or of who was collected in which year; it is no trend until the sources are the same.`,
      ...(unknown > 0 ? [`${grouped(unknown)} postings name no year.`] : []),
      `The number of postings a year is that of the input, not of the market. Years with fewer than ${FEW} postings stand in the table only.`,
    ],
    plots: [
      {
        kind: 'intervals',
        title: 'Mean number of the three questions held by the role, by year',
        unit: 'number',
        zero: true,
        rows: known.flatMap(({ kind, means: [scope] }) =>
          scope === undefined ? [] : [{ label: kind, ...scope }],
        ),
      },
      mixOf(known),
    ],
    tables: [
      {
        name: 'over-time',
        caption:
          'By year: postings, mean scope, share of order-taker seats, and share of each de-facto role, with 95 % intervals over employers',
        header: [
          'year',
          'n',
          ...['scope', 'order taker', ...ROLES.map(words), 'too little said'].flatMap(endsOf),
        ],
        rows: years.map(({ kind, means }) => [
          kind,
          means[0]?.n ?? 0,
          ...means.flatMap((mean) => cellsOf(mean)),
        ]),
      },
    ],
  };
}

function interval(mean: Mean | undefined): string {
  const number = (value: number | null | undefined): string => (value ?? 0).toFixed(2);
  return `${number(mean?.value)} (${number(mean?.low)} to ${number(mean?.high)})`;
}

/** The mix of de-facto roles by year. */
function mixOf(years: readonly { readonly kind: string; readonly means: readonly Mean[] }[]): Plot {
  const before = 2;
  return {
    kind: 'heat',
    title: 'What the work is (columns), by year (rows)',
    rows: years.map(({ kind }) => kind),
    columns: [...ROLES.map(words), 'too little said'],
    cells: years.map(({ means }) => means.slice(before).map(({ value }) => value ?? 0)),
    counts: years.map(({ means: [first] }) => first?.n ?? 0),
  };
}
