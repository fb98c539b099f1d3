import { BANDS, OWNERS, PARTICULARS } from '@titlescope/core';
import type { Estimate } from '../metrics/bootstrap.ts';
import type { Table } from '../report/table.ts';
import type { CandidateResult } from './candidate-result.ts';

/** The result as tables. Held-out rows stand beside those of the part that the rules were tuned on. */
export function candidateTables({
  reader,
  agreement,
  answers,
  resumes,
  lines,
}: CandidateResult): readonly Table[] {
  return [
    {
      title: `Interview answers (reader ${reader.name} ${reader.version})`,
      columns: ['system', 'part', 'answers', 'band κ, quadratic', 'band right', 'particulars F1'],
      rows: answers.scores.map(
        ({ system, part, answers: count, kappa, accuracy, particularsF1 }) => [
          system,
          part,
          String(count),
          shown(kappa),
          shown(accuracy),
          system === 'length alone' ? '–' : shown(particularsF1),
        ],
      ),
    },
    {
      title: 'Particulars found in held-out answers',
      columns: ['kind', 'F1'],
      rows: PARTICULARS.map((kind) => [kind, number(answers.kinds[kind])]),
    },
    {
      title: 'Held-out answers: labelled band (rows) and told band (columns)',
      columns: ['', ...BANDS],
      rows: BANDS.map((band, at) => [band, ...(answers.confusion[at] ?? []).map(String)]),
    },
    {
      title: `Résumé lines (reader ${reader.name} ${reader.version})`,
      columns: [
        'system',
        'part',
        'lines',
        'ownership, macro-F1',
        'found, F1',
        'role',
        'shared',
        'other',
      ],
      rows: resumes.scores.map(({ system, part, lines, ownership, found, owners }) => [
        system,
        part,
        String(lines),
        shown(ownership),
        shown(found),
        ...owners.map(number),
      ]),
    },
    {
      title: 'Single lines, written apart from the résumés and before the rules for them',
      columns: ['system', 'errors', 'lines', 'ownership, macro-F1', 'found, F1', ...OWNERS],
      rows: lines.map(({ system, part, lines: count, ownership, found, owners }) => [
        system,
        part,
        String(count),
        shown(ownership),
        shown(found),
        ...owners.map(number),
      ]),
    },
    {
      title: 'Positions of the résumés with title, employer and dates all right',
      columns: ['part', 'share'],
      rows: Object.entries(resumes.positions).map(([part, share]) => [part, number(share)]),
    },
    {
      title: 'The two passes of the annotator, before settling',
      columns: ['what', 'agreement'],
      rows: [
        ['bands, quadratic κ', number(agreement.bandKappa)],
        ['bands alike', number(agreement.bandsAlike)],
        ['kinds of particulars, F1', number(agreement.kindsF1)],
        ['line ownership, κ', number(agreement.lineKappa)],
        ['lines alike', number(agreement.linesAlike)],
      ],
    },
  ];
}

function number(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

function shown({ value, low, high }: Estimate): string {
  if (value === null) return '–';
  return low === null || high === null
    ? value.toFixed(2)
    : `${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}
