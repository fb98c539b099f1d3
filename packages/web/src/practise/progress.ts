import { BANDS, type Band } from '@titlescope/core';
import type { Attempt } from '../saved/attempt.ts';

/** One attempt in the plot: `x` from 0 to 1 by its place, `lane` 0 for the strongest band. */
export interface Dot {
  readonly id: string;
  readonly x: number;
  readonly lane: number;
  readonly band: Band;
  readonly points: number;
}

/** How attempts at one question went, oldest to newest. */
export interface Progress {
  readonly dots: readonly Dot[];
  /** Older attempts that are not drawn. */
  readonly hidden: number;
  /** The whole plot in a sentence. */
  readonly says: string;
}

const MOST_DOTS = 20;

/** Places attempts at one question in a plot; each keeps its lane, and no two share a place. */
export function progressOf(attempts: readonly Attempt[]): Progress {
  const shown = attempts.slice(-MOST_DOTS);
  return {
    dots: shown.map(({ id, band, points }, index) => ({
      id,
      x: shown.length === 1 ? 0.5 : index / (shown.length - 1),
      lane: BANDS.indexOf(band),
      band,
      points,
    })),
    hidden: attempts.length - shown.length,
    says: saysOf(attempts),
  };
}

function saysOf(attempts: readonly Attempt[]): string {
  const [first] = attempts;
  const last = attempts.at(-1);
  if (first === undefined || last === undefined) return 'No attempt yet.';
  if (attempts.length === 1)
    return `1 attempt: ${first.band}, ${first.points} of ${first.most} points.`;
  return `${attempts.length} attempts: from ${first.band}, ${first.points} of ${first.most} points, to ${last.band}, ${last.points} of ${last.most}.`;
}
