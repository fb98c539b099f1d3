import { ACCOUNTABILITIES, ORGANISATIONS, THREE_QUESTIONS } from '@titlescope/core';
import { evidencePrecision } from './metrics/evidence.ts';
import { findingAccuracy, SCORES } from './metrics/scores.ts';
import type { Posting, Scored } from './posting.ts';

/** The reader on a part of the postings. Shares rather than kappas: a kappa over a handful of postings tells nothing. */
export interface Slice {
  readonly by: 'title family' | 'organisation' | 'length' | 'line breaks';
  readonly name: string;
  readonly postings: number;
  /** Share of the findings of the three questions, and of all nine, that are right. */
  readonly findings3: number | null;
  readonly findings9: number | null;
  readonly exact3: number | null;
  readonly held3: number | null;
  readonly roleAccuracy: number | null;
  readonly evidencePrecision: number | null;
}

/** Breaks the postings down by title family, kind of organisation, length of text, and whether line breaks are lost. */
export function slicesOf(scored: readonly Scored[]): readonly Slice[] {
  const families = [...new Set(scored.map(({ posting }) => posting.family))].sort();
  const lengths = scored.map(({ posting }) => lengthOf(posting)).sort((a, b) => a - b);
  const third = lengths[Math.floor(lengths.length / 3)] ?? 0;
  const twoThirds = lengths[Math.floor((2 * lengths.length) / 3)] ?? 0;
  const parts: [Slice['by'], string, (posting: Posting) => boolean][] = [
    ...families.map((family): [Slice['by'], string, (posting: Posting) => boolean] => [
      'title family',
      family,
      (posting) => posting.family === family,
    ]),
    ...ORGANISATIONS.map((kind): [Slice['by'], string, (posting: Posting) => boolean] => [
      'organisation',
      kind,
      ({ gold }) => gold.organisation === kind,
    ]),
    ['length', `below ${third}`, (posting) => lengthOf(posting) < third],
    [
      'length',
      `${third} to below ${twoThirds}`,
      (posting) => lengthOf(posting) >= third && lengthOf(posting) < twoThirds,
    ],
    ['length', `${twoThirds} or more`, (posting) => lengthOf(posting) >= twoThirds],
    ['line breaks', 'kept', (posting) => !isSquashed(posting)],
    ['line breaks', 'lost', isSquashed],
  ];
  return parts.flatMap(([by, name, holds]) => {
    const part = scored.filter(({ posting }) => holds(posting));
    return part.length === 0 ? [] : [sliceOf(by, name, part)];
  });
}

function sliceOf(by: Slice['by'], name: string, part: readonly Scored[]): Slice {
  return {
    by,
    name,
    postings: part.length,
    findings3: findingAccuracy(part, THREE_QUESTIONS),
    findings9: findingAccuracy(part, ACCOUNTABILITIES),
    exact3: SCORES.exact3(part),
    held3: SCORES.held3(part),
    roleAccuracy: SCORES.roleAccuracy(part),
    evidencePrecision: evidencePrecision(part),
  };
}

function lengthOf({ document }: Posting): number {
  return document.text.length;
}

function isSquashed({ document }: Posting): boolean {
  return !/[\r\n]/.test(document.text);
}
