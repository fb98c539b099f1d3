import { createHash } from 'node:crypto';
import {
  ACCOUNTABILITIES,
  type ByAccountability,
  byAccountability,
  type FindingOwner,
  type ReaderIdentity,
} from '@titlescope/core';
import type { Split } from './corpus.ts';
import { bootstrap, type Estimate } from './metrics/bootstrap.ts';
import { type CalibrationBin, calibrationBins } from './metrics/calibration-error.ts';
import {
  FINDING_SCORES,
  type FindingScoreName,
  SCORES,
  type ScoreName,
  surenessOf,
} from './metrics/scores.ts';
import type { Posting, Scored } from './posting.ts';
import { confusionOf, type RoleConfusion } from './role-confusion.ts';
import { type Slice, slicesOf } from './slices.ts';
import { type Told, toldOf } from './told-from.ts';

/** How often postings are drawn anew for the intervals, and the seed of the draws. */
const RESAMPLING: { readonly resamples: number; readonly seed: number } = {
  resamples: 1000,
  seed: 20261101,
};

/** The scores of one system. */
export interface SystemResult {
  readonly name: string;
  readonly scores: Readonly<Record<ScoreName, Estimate>>;
  readonly findings: ByAccountability<Readonly<Record<FindingScoreName, Estimate>>>;
}

/** All that one run of the evaluation finds. Free of dates and of the corpus' texts. */
export interface EvalResult {
  readonly schema: 'titlescope/eval@1';
  readonly split: Split;
  readonly postings: number;
  /** First twelve digits of a SHA-256 over the texts and labels that were scored. */
  readonly corpus: string;
  readonly reader: ReaderIdentity;
  readonly knowledge: string;
  readonly resamples: number;
  readonly seed: number;
  /** The baselines, then the reader. */
  readonly systems: readonly SystemResult[];
  readonly gold: ByAccountability<Readonly<Record<FindingOwner, number>>>;
  readonly slices: readonly Slice[];
  /** All findings of the reader in ten bins of equal mass, the least sure first. */
  readonly reliability: readonly CalibrationBin[];
  /** What is left of the stated findings of the reader when more confidence is asked for. */
  readonly told: readonly Told[];
  readonly roles: RoleConfusion;
}

/** Scores every system on the same postings; the last one is the reader, whose slices and roles are broken down. */
export function resultOf(
  split: Split,
  postings: readonly Posting[],
  systems: readonly { readonly name: string; readonly scored: readonly Scored[] }[],
  reader: ReaderIdentity,
  knowledge: string,
): EvalResult {
  const scored = systems.at(-1)?.scored ?? [];
  return {
    schema: 'titlescope/eval@1',
    split,
    postings: postings.length,
    corpus: createHash('sha256').update(JSON.stringify(postings)).digest('hex').slice(0, 12),
    reader: { name: reader.name, version: reader.version },
    knowledge,
    ...RESAMPLING,
    systems: systems.map((system) => ({ name: system.name, ...scoresOf(system.scored) })),
    gold: byAccountability((key) => {
      const count = (owner: FindingOwner): number =>
        postings.filter(({ gold }) => gold.findings[key] === owner).length;
      return {
        role: count('role'),
        shared: count('shared'),
        other: count('other'),
        unstated: count('unstated'),
      };
    }),
    slices: slicesOf(scored),
    reliability: calibrationBins(surenessOf(scored)),
    told: toldOf(scored),
    roles: confusionOf(scored),
  };
}

/** The result as JSON with a stable order of keys and numbers of four decimals. */
export function toJson(result: EvalResult): string {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 1e4) / 1e4 + 0 : value;
  return `${JSON.stringify(result, rounded, 2)}\n`;
}

function scoresOf(scored: readonly Scored[]): Omit<SystemResult, 'name'> {
  const names = Object.keys(FINDING_SCORES) as FindingScoreName[];
  const ofFindings = ACCOUNTABILITIES.flatMap((key) =>
    names.map(
      (name) =>
        [
          `${key}.${name}`,
          (some: readonly Scored[]): number | null => FINDING_SCORES[name](some, key),
        ] as const,
    ),
  );
  const estimates: Readonly<Record<string, Estimate>> = bootstrap(
    scored,
    { ...SCORES, ...Object.fromEntries(ofFindings) },
    RESAMPLING,
  );
  const pick = (name: string): Estimate =>
    estimates[name] ?? { value: null, low: null, high: null };
  const entries = <Name extends string>(
    all: readonly Name[],
    prefix: string,
  ): Record<Name, Estimate> =>
    Object.fromEntries(all.map((name) => [name, pick(`${prefix}${name}`)])) as Record<
      Name,
      Estimate
    >;
  return {
    scores: entries(Object.keys(SCORES) as ScoreName[], ''),
    findings: byAccountability((key) => entries(names, `${key}.`)),
  };
}
