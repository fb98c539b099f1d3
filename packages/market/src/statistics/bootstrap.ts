import { chanceOf, poissonOne } from './chance.ts';

/** Sums over the postings of one group of employers and of one kind. */
export interface SumRow {
  /** The group of employers, from 0 and below `GROUPS`. */
  readonly group: number;
  readonly kind: string;
  readonly sums: readonly number[];
}

/** The sums of each kind over all groups, or over those drawn. */
export type Sums = ReadonlyMap<string, readonly number[]>;

/** A figure with its 95 % interval; the ends are null where it cannot be told. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Employers are put into at most this many groups: what bounds memory and time, whatever the number of postings. */
export const GROUPS = 2000;
const SAMPLES = 200;
const SEED = 1_185;
const NORMAL = 1.96;

let drawn: Uint8Array | undefined;

/** How often each group is drawn in each sample; the same for every figure, and always. */
function draws(): Uint8Array {
  if (drawn === undefined) {
    const chance = chanceOf(SEED);
    drawn = Uint8Array.from({ length: SAMPLES * GROUPS }, () => poissonOne(chance));
  }
  return drawn;
}

/** How often a group is drawn in a sample. */
function drawsOf(sample: number, group: number): number {
  return draws()[sample * GROUPS + group] ?? 0;
}

/** Adds up rows by kind. */
export function addUp(rows: readonly SumRow[], times: (group: number) => number): Sums {
  const all = new Map<string, number[]>();
  for (const { group, kind, sums } of rows) {
    const weight = times(group);
    if (weight === 0) continue;
    const sum = all.get(kind);
    if (sum === undefined)
      all.set(
        kind,
        sums.map((one) => one * weight),
      );
    else for (const [at, one] of sums.entries()) sum[at] = (sum[at] ?? 0) + one * weight;
  }
  return all;
}

/** A figure and its interval of 1.96 standard deviations of what the samples give, kept within bounds. */
export function estimateOf(
  value: number | null,
  samples: readonly (number | null)[],
  bounds: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
): Estimate {
  const given = samples.filter((one): one is number => one !== null && Number.isFinite(one));
  if (value === null || !Number.isFinite(value)) return { value: null, low: null, high: null };
  if (given.length < samples.length / 2 || given.length < 2)
    return { value, low: null, high: null };
  const mean = given.reduce((sum, one) => sum + one, 0) / given.length;
  const variance = given.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (given.length - 1);
  const half = NORMAL * Math.sqrt(variance);
  const [least, most] = bounds;
  return { value, low: Math.max(least, value - half), high: Math.min(most, value + half) };
}

/**
 * Figures of sums with intervals by a bootstrap that draws employers, not postings: those of one employer are alike. Each group
 * is drawn a Poisson number of times in each of 200 samples.
 */
export function estimates(
  rows: readonly SumRow[],
  figures: (sums: Sums) => readonly (number | null)[],
  bounds?: readonly [number, number],
): readonly Estimate[] {
  const values = figures(addUp(rows, () => 1));
  const samples = Array.from({ length: SAMPLES }, (_, sample) =>
    figures(addUp(rows, (group) => drawsOf(sample, group))),
  );
  return values.map((value, at) =>
    estimateOf(
      value,
      samples.map((sample) => sample[at] ?? null),
      bounds,
    ),
  );
}

/** Figures of one sample after the other, for those that are no plain sums. */
export function inSamples<Figure>(figure: (times: (group: number) => number) => Figure): Figure[] {
  return Array.from({ length: SAMPLES }, (_, sample) => figure((group) => drawsOf(sample, group)));
}
