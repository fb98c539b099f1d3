import { type Span, THREE_QUESTIONS } from '@titlescope/core';
import type { Scored } from '../posting.ts';

/** Whether two half-open ranges share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * Share of the quoted spans of the three questions that overlap a segment labelled with that accountability. Null when
 * nothing is quoted.
 */
export function evidencePrecision(scored: readonly Scored[]): number | null {
  let quoted = 0;
  let good = 0;
  for (const { posting, prediction } of scored) {
    for (const key of THREE_QUESTIONS) {
      for (const span of prediction.findings[key].evidence) {
        quoted += 1;
        good += Number(posting.gold.labelled[key].some((label) => overlaps(label, span)));
      }
    }
  }
  return quoted === 0 ? null : good / quoted;
}

/**
 * Share of the findings of the three questions that the gold states and for which at least one quoted span overlaps a
 * segment labelled with that accountability. Null when the gold states none.
 */
export function evidenceCoverage(scored: readonly Scored[]): number | null {
  let stated = 0;
  let covered = 0;
  for (const { posting, prediction } of scored) {
    for (const key of THREE_QUESTIONS) {
      if (posting.gold.findings[key] === 'unstated') continue;
      stated += 1;
      covered += Number(
        prediction.findings[key].evidence.some((span) =>
          posting.gold.labelled[key].some((label) => overlaps(label, span)),
        ),
      );
    }
  }
  return stated === 0 ? null : covered / stated;
}
