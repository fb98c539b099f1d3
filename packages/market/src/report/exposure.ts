import type { Database } from '../database.ts';
import { cellsOf, endsOf, fewNote, grouped, percent, type Section, words } from './section.ts';
import { meansOf } from './shares.ts';

const MEASURES = ['absorbing', 'judgement', 'human', 'model', 'observed'] as const;
const SUMS = MEASURES.map((key) => `exposed_${key}`);
const STATED = 'exposed_units > 0';
const NAMES = [
  'work said to be absorbed',
  'work said to stay',
  'human ratings',
  'GPT-4’s ratings',
  'observed use',
];

/** (d) How exposed the duties of each title and role are to AI, by measures that disagree, over time. */
export async function exposure(database: Database): Promise<Section> {
  const header = ['n', ...NAMES.flatMap(endsOf)];
  const table = async (kind: string, name: string, caption: string, where = STATED) => {
    const rows = await meansOf(kind, SUMS, where, 10_000, database);
    return {
      name,
      caption,
      header: [name.replace('exposure-by-', ''), ...header],
      rows: rows.map(({ kind: of, means }) => [
        words(of),
        means[0]?.n ?? 0,
        ...means.flatMap((mean) => cellsOf(mean)),
      ]),
    };
  };
  const byYear = async (kind: string, name: string, caption: string) => {
    const of = `${kind} || '|' || year`;
    const where = `${STATED} AND year <> 'not known'`;
    const rows = await meansOf(of, SUMS, where, 10_000, database);
    return {
      name: `exposure-by-${name}-and-year`,
      caption,
      header: [name, 'year', ...header],
      rows: rows.map(({ kind: pair, means }) => {
        const [what = '', year = ''] = pair.split('|');
        return [words(what), year, means[0]?.n ?? 0, ...means.flatMap((mean) => cellsOf(mean))];
      }),
    };
  };
  const families = await meansOf('family', SUMS, STATED, 10_000, database);
  const of = (family: string) => families.find(({ kind }) => kind === family)?.means;
  const [owner, manager] = [of('product_owner'), of('product_manager')];
  const compared = [2, 3, 4].map((at) => {
    const [a, b] = [owner?.[at], manager?.[at]];
    if (a?.low == null || a.high == null || b?.low == null || b.high == null)
      return `${NAMES[at]}: not known`;
    const says =
      a.low > b.high ? 'more exposed' : a.high < b.low ? 'less exposed' : 'no difference shown';
    return `${NAMES[at]}: ${says}`;
  });
  const said =
    owner?.[0] === undefined || manager?.[0] === undefined
      ? undefined
      : `Work that practitioners say AI absorbs is ${percent(owner[0])} of the duties under a product owner’s title and ${percent(manager[0])} under a product manager’s (${grouped(owner[0].n)} and ${grouped(manager[0].n)} postings with duties). Whether that makes the product owner’s work more exposed depends on the measure: ${compared.join('; ')}.${fewNote(Math.min(owner[0].n, manager[0].n))}`;
  return {
    id: 'exposure',
    heading: 'AI exposure of the duties',
    ...(said !== undefined && { short: said }),
    sentences: [
      'The share of the duty text in each accountability, and what three published measures say of that mix: human raters, a model’s own ratings, and use seen at one provider. They mean different things and disagree; none of them is a forecast.',
      said ??
        'Product owners and product managers cannot be compared: one of the titles does not occur.',
      'Each measure rests on tasks that stand in for an accountability; the intervals here are those of the postings and leave that out.',
    ],
    plots: [
      {
        kind: 'intervals',
        title: 'Share of the duties in work that practitioners say AI absorbs',
        unit: 'share',
        zero: true,
        rows: families.flatMap(({ kind, means: [first] }) =>
          first === undefined ? [] : [{ label: words(kind), ...first }],
        ),
      },
    ],
    tables: [
      await table(
        'family',
        'exposure-by-title',
        'By the family of the title: means over postings with duties, 95 % intervals over employers',
      ),
      await table("coalesce(role, 'too little said')", 'exposure-by-role', 'By de-facto role'),
      await table('year', 'exposure-by-year', 'By year'),
      await byYear('family', 'title', 'By the family of the title and year'),
      await byYear("coalesce(role, 'too little said')", 'role', 'By de-facto role and year'),
    ],
  };
}
