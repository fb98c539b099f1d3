import { chanceOf, poissonOne } from './chance.ts';
import type { GroupedSums, Sums } from './grouped-sums.ts';
import { studentOf } from './student.ts';

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
/** Where all samples give the same, the truth may still differ by up to this over the number of groups (the rule of three). */
const RULE_OF_THREE = 3;

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

/**
 * A figure with its interval: as many standard deviations of the samples as Student's distribution asks for with so many
 * groups of employers, kept within bounds. Where nothing varies (a share of nought, a single employer) the bounds and the
 * number of groups say how far off the figure may be; without bounds that cannot be told.
 */
export function estimateOf(
  value: number | null,
  samples: readonly (number | null)[],
  groups: number,
  [least, most]: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
): Estimate {
  const given = samples.filter((one): one is number => one !== null && Number.isFinite(one));
  if (value === null || !Number.isFinite(value)) return { value: null, low: null, high: null };
  if (given.length < samples.length / 2 || given.length < 2)
    return { value, low: null, high: null };
  const half = halfOf(given, groups, most - least);
  if (!Number.isFinite(half)) return { value, low: null, high: null };
  return { value, low: Math.max(least, value - half), high: Math.min(most, value + half) };
}

function halfOf(given: readonly number[], groups: number, span: number): number {
  const mean = given.reduce((sum, one) => sum + one, 0) / given.length;
  const variance = given.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (given.length - 1);
  if (variance <= 1e-18) return Math.min(1, RULE_OF_THREE / groups) * span;
  // Drawing from few groups again spreads less than drawing new ones would.
  return studentOf(groups - 1) * Math.sqrt((variance * groups) / (groups - 1));
}

/**
 * Figures of sums with intervals by a bootstrap that draws employers, not postings: those of one employer are alike. Each group
 * is drawn a Poisson number of times in each of 200 samples. `groupsOf` says how many groups a figure rests on, where that is
 * not all of them.
 */
export function estimates(
  rows: GroupedSums,
  figures: (sums: Sums) => readonly (number | null)[],
  bounds?: readonly [number, number],
  groupsOf?: (figure: number) => number,
): readonly Estimate[] {
  const all = rows.groups;
  const values = figures(rows.addUp(() => 1));
  const samples = Array.from({ length: SAMPLES }, (_, sample) =>
    figures(rows.addUp((group) => drawsOf(sample, group))),
  );
  return values.map((value, at) =>
    estimateOf(
      value,
      samples.map((sample) => sample[at] ?? null),
      groupsOf?.(at) ?? all,
      bounds,
    ),
  );
}

/** Figures of one sample after the other, for those that are no plain sums. */
export function inSamples<Figure>(figure: (times: (group: number) => number) => Figure): Figure[] {
  return Array.from({ length: SAMPLES }, (_, sample) => figure((group) => drawsOf(sample, group)));
}
