import {
  ACCOUNTABILITIES,
  BANDS,
  type Band,
  PARTICULARS,
  type ParticularKind,
} from '@titlescope/core';
import { f1, kappa, type Pair } from '../metrics/agreement.ts';
import { type AnswerLabel, type LineOwners, type ResumeLabel, readLines } from './data.ts';
import { weightedKappa } from './weighted-kappa.ts';

/** How far the two passes of the annotator agree, before what differed was settled. */
export interface PassAgreement {
  readonly bandKappa: number | null;
  readonly bandsAlike: number;
  /** Over the kinds of particulars of each answer. */
  readonly kindsF1: number | null;
  /** Cohen's κ over lines and accountabilities: role, shared, other or nothing. */
  readonly lineKappa: number | null;
  readonly linesAlike: number;
}

/** Compares the passes. Both were made by one model; the texts were written by the same model. */
export function agreementOfPasses(root: string): PassAgreement {
  const first = readLines<AnswerLabel>(root, 'answers-pass-1.jsonl');
  const second = new Map(
    readLines<{ id: string; band: Band; kinds: readonly ParticularKind[] }>(
      root,
      'answers-pass-2.jsonl',
    ).map((row) => [row.id, row]),
  );
  const bands = first.map(({ id, band }): [Band, Band] => [band, second.get(id)?.band ?? band]);
  const kinds = first.flatMap(({ id, particulars }) =>
    PARTICULARS.map(
      (kind): Pair => [
        String(particulars.some((one) => one.kind === kind)),
        String(second.get(id)?.kinds.includes(kind) === true),
      ],
    ),
  );
  const lines = linePairs(root);
  return {
    bandKappa: weightedKappa(
      bands.map(([a, b]) => [BANDS.indexOf(a), BANDS.indexOf(b)]),
      BANDS.length,
    ),
    bandsAlike: share(bands.map(([a, b]) => a === b)),
    kindsF1: f1(kinds, 'true'),
    lineKappa: kappa(lines.flat()),
    linesAlike: share(lines.map((pairs) => pairs.every(([a, b]) => a === b))),
  };
}

function linePairs(root: string): readonly (readonly Pair[])[] {
  const first = readLines<ResumeLabel>(root, 'resumes-pass-1.jsonl');
  const second = new Map(
    readLines<{ id: string; lines: readonly LineOwners[] }>(root, 'resumes-pass-2.jsonl').map(
      (row) => [row.id, row.lines],
    ),
  );
  return first.flatMap(({ id, lines }) =>
    lines.map(({ owners }, at) =>
      ACCOUNTABILITIES.map(
        (key): Pair => [owners[key] ?? 'none', second.get(id)?.[at]?.[key] ?? 'none'],
      ),
    ),
  );
}

function share(values: readonly boolean[]): number {
  return values.filter(Boolean).length / values.length;
}
