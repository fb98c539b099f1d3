import { ACCOUNTABILITIES } from '@titlescope/core';
import type { Scored } from './posting.ts';

/** The confidences that are worth it when an invented owner costs once, twice, three, four and nine times a missed one. */
const LEAST: readonly number[] = [0, 1 / 2, 2 / 3, 3 / 4, 4 / 5, 9 / 10];

/** Findings told as stated from a confidence on: how many, and which share of them is right; null when there are none. */
export interface Told {
  readonly least: number;
  readonly told: number;
  readonly right: number | null;
}

/** Counts the findings that are told as stated with at least each of a row of confidences. */
export function toldOf(scored: readonly Scored[]): readonly Told[] {
  const stated = scored.flatMap(({ posting, prediction }) =>
    ACCOUNTABILITIES.flatMap((key) => {
      const { owner, confidence } = prediction.findings[key];
      const right = owner === posting.gold.findings[key];
      return owner === 'unstated' || confidence === null ? [] : [{ confidence, right }];
    }),
  );
  return LEAST.map((least) => {
    const kept = stated.filter(({ confidence }) => confidence >= least);
    const right = kept.filter((one) => one.right).length;
    return { least, told: kept.length, right: kept.length === 0 ? null : right / kept.length };
  });
}
