import type { Database } from '../database.ts';
import { type Estimate, estimateOf, inSamples } from '../statistics/bootstrap.ts';
import { Moments } from '../statistics/moments.ts';
import { oaxaca, type Split } from '../statistics/oaxaca.ts';
import type { Block, Design } from './pay-design.ts';
import { eachPaid, FEWEST, picked } from './pay-models.ts';

/** The gap between two titles split in two. */
export interface SplitFound {
  readonly n: readonly [number, number];
  readonly parts: readonly { readonly name: string; readonly part: Estimate }[];
}

/** Each group holds two tables of products, which are large where countries and currencies are many. */
const SPLIT_GROUPS = 250;
const SPLIT_BLOCKS: readonly Block[] = [
  'answers',
  'level',
  'country',
  'year',
  'organisation',
  'currency',
];

/** The gap between product managers and product owners, split in two, by blocks of variables. */
export async function splitOf(design: Design, database: Database): Promise<SplitFound | null> {
  const columns = SPLIT_BLOCKS.flatMap((block) => design.blocks[block]);
  const size = columns.length + 2;
  const byGroup = new Map<number, readonly [Moments, Moments]>();
  await eachPaid(database, (cells) => {
    const side = ['product_manager', 'product_owner'].indexOf(String(cells['family']));
    if (side === -1) return;
    const group = Number(cells['grp']) % SPLIT_GROUPS;
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
