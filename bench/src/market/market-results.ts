import type { Making } from './made-postings.ts';
import type { Stages } from './market-stages.ts';
import type { MarketRun } from './run-market.ts';
import type { Yardstick } from './yardsticks.ts';

/** One run of the command over a file of made postings. */
export interface ScaleRun {
  readonly reader: string;
  readonly making: Making;
  readonly rows: number;
  readonly bytes: number;
  /** Share of the sentences that stood in an earlier posting; null when not counted. */
  readonly repeated: number | null;
  readonly jobs: number;
  readonly run: MarketRun;
}

/** A yardstick over a file of recombined postings. */
export interface BesideRun extends Yardstick {
  readonly name: 'pandas' | 'duckdb';
  readonly rows: number;
}

/** All that was ever measured of the market: each run replaces an earlier one of the same kind. */
export interface MarketResults {
  readonly schema: 'titlescope/bench-market@1';
  readonly source: 'corpus' | 'examples';
  readonly stages: readonly (Stages & { readonly reader: string })[];
  readonly runs: readonly ScaleRun[];
  readonly beside: readonly BesideRun[];
  /** What was seen of runs that are no measurement of this form, in sentences. */
  readonly notes: readonly string[];
}

/** The results with others put in: what was measured again replaces what stood there. */
export function withResults(old: MarketResults, found: Partial<MarketResults>): MarketResults {
  return {
    ...old,
    ...(found.source !== undefined && { source: found.source }),
    stages: merged(old.stages, found.stages ?? [], ({ reader }) => reader.split(' ')[0] ?? reader),
    runs: merged(old.runs, found.runs ?? [], ({ reader, making, rows, jobs }) =>
      [reader.split(' ')[0], making, String(rows).padStart(9, '0'), jobs].join('|'),
    ),
    beside: merged(old.beside, found.beside ?? [], ({ name, rows }) =>
      [name, String(rows).padStart(9, '0')].join('|'),
    ),
  };
}

function merged<Item>(
  old: readonly Item[],
  found: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const all = new Map([...old, ...found].map((item) => [keyOf(item), item]));
  return [...all.keys()].sort().flatMap((key) => all.get(key) ?? []);
}

/** An estimate for more rows than were measured, on the line through the two largest runs. */
export interface Extrapolated {
  readonly rows: number;
  /** On a core, of all threads together. */
  readonly coreSeconds: number;
  readonly from: readonly [number, number];
}

/** Seconds on a core from file to report for `rows` rows, from the two largest of the runs; null when there are no two. */
export function extrapolate(runs: readonly ScaleRun[], rows: number): Extrapolated | null {
  const [large, small] = runs.toSorted((a, b) => b.rows - a.rows);
  if (large === undefined || small === undefined || large.rows >= rows) return null;
  const slope = (large.run.coreSeconds - small.run.coreSeconds) / (large.rows - small.rows);
  return {
    rows,
    coreSeconds: large.run.coreSeconds + slope * (rows - large.rows),
    from: [small.rows, large.rows],
  };
}
