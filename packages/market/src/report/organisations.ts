import type { Database } from '../database.ts';
import {
  apart,
  cellsOf,
  clearest,
  endsOf,
  FEW,
  fewNote,
  grouped,
  percent,
  type Section,
  words,
} from './section.ts';
import { type Mean, meansOf } from './shares.ts';

const ASKED = ['roadmap', 'customers', 'metrics'] as const;
const HELD = ASKED.flatMap((key) => [
  `${key} = 'role'`,
  `${key} IN ('role', 'shared')`,
  `${key} = 'unstated'`,
]);
const NAMES = ASKED.flatMap((key) => [`${key} held`, `${key} held or shared`, `${key} not stated`]);

/** (c) How often each kind of organisation gives which answers, SAFe against not, and where product owners hold the roadmap. */
export async function organisations(database: Database): Promise<Section> {
  const kinds = await meansOf('organisation', HELD, 'true', 1, database);
  const safe = await meansOf(
    "CASE WHEN safe THEN 'names SAFe' ELSE 'does not' END",
    HELD,
    'true',
    1,
    database,
  );
  const owners = await meansOf(
    'organisation',
    ["roadmap = 'role'", "roadmap IN ('role', 'shared')"],
    "family = 'product_owner'",
    1,
    database,
  );
  const [held, without] = [
    safe.find(({ kind }) => kind === 'names SAFe')?.means[0],
    safe.find(({ kind }) => kind === 'does not')?.means[0],
  ];
  const allOwners = await meansOf(
    "'all'",
    ["roadmap = 'role'"],
    "family = 'product_owner'",
    1,
    database,
  );
  const owner = allOwners[0]?.means[0];
  const among = amongKinds(
    kinds.flatMap(({ kind, means: [roadmap] }) =>
      kind === 'unknown' || roadmap === undefined ? [] : [roadmap],
    ),
  );
  const plotted = kinds.flatMap(({ kind, means }) => {
    const [roadmap] = means;
    return roadmap === undefined ? [] : [{ label: words(kind), ...roadmap }];
  });
  return {
    id: 'organisations',
    heading: 'Which organisations give which answers',
    short: among,
    sentences: [
      among,
      held === undefined || without === undefined
        ? 'No posting names SAFe (or all do): nothing can be said of it.'
        : `Where the text names SAFe the role holds the roadmap in ${percent(held)}, elsewhere in ${percent(without)} (${grouped(held.n)} and ${grouped(without.n)} postings). ${apart(held, without) ? 'The intervals lie apart.' : 'The intervals overlap: no difference is shown.'}${fewNote(held.n)}`,
      owner === undefined
        ? 'No posting bears a product owner’s title.'
        : `Of the postings under a product owner’s title, ${percent(owner)} give the role the roadmap outright.${fewNote(owner.n)}`,
      'The kind of organisation is what the text lets one tell; where it does not, the posting stands under “unknown”. A posting that does not say who owns the roadmap is no posting in which somebody else does.',
    ],
    plots: [
      {
        kind: 'intervals',
        title: 'Share of postings in which this role holds the roadmap',
        unit: 'share',
        zero: true,
        rows: plotted,
      },
    ],
    tables: [
      {
        name: 'organisations',
        caption: 'Share of postings by kind of organisation, with 95 % intervals over employers',
        header: ['organisation', 'n', ...NAMES.flatMap(endsOf)],
        rows: kinds.map(({ kind, means }) => [
          words(kind),
          means[0]?.n ?? 0,
          ...means.flatMap((mean) => cellsOf(mean)),
        ]),
      },
      {
        name: 'safe',
        caption: 'The same for postings that name the Scaled Agile Framework, and others',
        header: ['text', 'n', ...NAMES.flatMap(endsOf)],
        rows: safe.map(({ kind, means }) => [
          kind,
          means[0]?.n ?? 0,
          ...means.flatMap((mean) => cellsOf(mean)),
        ]),
      },
      {
        name: 'product-owners',
        caption: 'Where product owners hold the roadmap: postings under a product owner’s title',
        header: [
          'organisation',
          'n',
          ...endsOf('roadmap held'),
          ...endsOf('roadmap held or shared'),
        ],
        rows: owners.map(({ kind, means }) => [
          words(kind),
          means[0]?.n ?? 0,
          ...means.flatMap((mean) => cellsOf(mean)),
        ]),
      },
    ],
  };
}

/** The share of each kind that has enough postings, and the two that lie furthest apart where any do. */
function amongKinds(roadmaps: readonly Mean[]): string {
  const known = roadmaps
    .filter(({ n, value }) => n >= FEW && value !== null)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || (a.kind < b.kind ? -1 : 1));
  if (known.length < 2) {
    return `Fewer than two kinds of organisation have ${FEW} postings: they cannot be compared.`;
  }
  const listed = known.map((one) => `${words(one.kind)} ${percent(one)}`).join(', ');
  const pair = clearest(known);
  const told =
    pair === undefined
      ? 'All intervals overlap: no difference is shown.'
      : `The clearest difference is between ${words(pair[0].kind)} and ${words(pair[1].kind)} (${grouped(pair[0].n)} and ${grouped(pair[1].n)} postings), whose intervals lie apart.`;
  return `The role holds the roadmap outright in these shares of the postings, by kind of organisation: ${listed}. ${told}`;
}
