import { ROLES } from '@titlescope/core';
import type { Database } from '../database.ts';
import { cellsOf, FEW, grouped, type Section, words } from './section.ts';
import { meansOf } from './shares.ts';

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
  const number = (value: number | null | undefined): string => (value ?? 0).toFixed(2);
  return {
    id: 'time',
    heading: 'Over time',
    sentences: [
      first === undefined || last === undefined || first === last
        ? `Fewer than two years have ${FEW} postings: nothing can be said of change.`
        : `Of the three questions a role held ${number(from?.value)} on average in ${first.kind} and ${number(to?.value)} in ${last.kind} (${grouped(from?.n ?? 0)} and ${grouped(to?.n ?? 0)} postings). ${moved} A change can be one of the market or of who was collected in which year.`,
      ...(unknown > 0 ? [`${grouped(unknown)} postings name no year.`] : []),
      'The number of postings a year is that of the input, not of the market.',
    ],
    plots: [
      {
        kind: 'intervals',
        title: 'Mean number of the three questions held by the role, by year',
        unit: 'number',
        zero: true,
        rows: years.flatMap(({ kind, means: [scope] }) =>
          scope === undefined ? [] : [{ label: kind, ...scope }],
        ),
      },
    ],
    tables: [
      {
        name: 'over-time',
        caption:
          'By year: postings, mean scope, share of order-taker seats, and share of each de-facto role, with 95 % intervals over employers',
        header: [
          'year',
          'n',
          ...['scope', 'order taker', ...ROLES.map(words), 'too little said'].flatMap((name) => [
            name,
            'low',
            'high',
          ]),
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
