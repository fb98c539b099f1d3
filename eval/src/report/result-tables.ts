import { ACCOUNTABILITIES } from '@titlescope/core';
import type { Estimate } from '../metrics/bootstrap.ts';
import type { ScoreName } from '../metrics/scores.ts';
import { REFERENCES } from '../references.ts';
import type { EvalResult } from '../results.ts';
import type { Slice } from '../slices.ts';
import type { Table } from './table.ts';

const HEADS: readonly (readonly [ScoreName, string])[] = [
  ['kappa3', 'κ3'],
  ['kappa9', 'κ9'],
  ['exact3', 'exact3'],
  ['held3', 'held3'],
  ['roleAccuracy', 'role'],
  ['roleKappa', 'role κ'],
  ['orderTakerF1', 'order-taker F1'],
  ['evidencePrecision', 'evidence right'],
  ['evidenceCoverage', 'covered'],
  ['calibrationError', 'calibration error'],
];

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  product_manager: 'PM',
  product_leader: 'PL',
  product_owner: 'PO',
  business_analyst: 'BA',
  project_manager: 'PjM',
  program_manager: 'PgM',
  scrum_master: 'SM',
  product_marketing: 'PMM',
  engineering_manager: 'EM',
};

/** The tables of one result: all systems side by side, then the reader broken down. */
export function resultTables(result: EvalResult): readonly Table[] {
  return [
    systemsTable(result),
    readerTable(result),
    findingsTable(result),
    kappasTable(result),
    slicesTable(result),
    rolesTable(result),
  ];
}

function systemsTable({ systems, split, postings }: EvalResult): Table {
  return {
    title: `Systems side by side (${split}, ${postings} postings)`,
    columns: ['system', ...HEADS.map(([, head]) => head)],
    rows: [
      ...systems.map(({ name, scores }) => [
        name,
        ...HEADS.map(([score]) => figure(scores[score].value)),
      ]),
      ...REFERENCES.map(({ name, scores }) => [
        name,
        ...HEADS.map(([score]) => figure(scores[score] ?? null)),
      ]),
    ],
  };
}

function readerTable({ systems }: EvalResult): Table {
  return {
    title: 'Intervals: 95 %, bootstrap over postings',
    columns: ['score', ...systems.map(({ name }) => name)],
    rows: HEADS.map(([score, head]) => [
      head,
      ...systems.map(({ scores }) => withInterval(scores[score])),
    ]),
  };
}

function findingsTable({ systems, gold }: EvalResult): Table {
  const reader = systems.at(-1);
  return {
    title: 'The reader by accountability, with how often the labels give each owner',
    columns: ['accountability', 'role', 'shared', 'other', 'unstated', 'accuracy', 'macro-F1', 'κ'],
    rows: ACCOUNTABILITIES.map((key) => {
      const { role, shared, other, unstated } = gold[key];
      const scores = reader?.findings[key];
      return [
        key,
        ...[role, shared, other, unstated].map(String),
        withInterval(scores?.accuracy),
        withInterval(scores?.macroF1),
        withInterval(scores?.kappa),
      ];
    }),
  };
}

function kappasTable({ systems }: EvalResult): Table {
  return {
    title: 'κ of each system by accountability',
    columns: ['accountability', ...systems.map(({ name }) => name)],
    rows: ACCOUNTABILITIES.map((key) => [
      key,
      ...systems.map(({ findings }) => figure(findings[key].kappa.value)),
    ]),
  };
}

function slicesTable({ slices }: EvalResult): Table {
  const row = (slice: Slice): string[] => [
    `${slice.by}: ${slice.name}`,
    String(slice.postings),
    ...[
      slice.findings3,
      slice.findings9,
      slice.exact3,
      slice.held3,
      slice.roleAccuracy,
      slice.evidencePrecision,
    ].map(figure),
  ];
  return {
    title: 'The reader by kind of posting (lengths in UTF-16 units)',
    columns: [
      'postings',
      'count',
      'findings right, of three',
      'of nine',
      'exact3',
      'held3',
      'role',
      'evidence right',
    ],
    rows: slices.map(row),
  };
}

function rolesTable({ roles }: EvalResult): Table {
  return {
    title: 'Roles: by the labels (rows), by the reader (columns)',
    columns: ['labelled', ...roles.columns.map(abbreviation)],
    rows: Object.entries(roles.rows).map(([role, counts]) => [
      `${role} (${abbreviation(role)})`,
      ...counts.map((count) => (count === 0 ? '.' : String(count))),
    ]),
  };
}

/** A short head for the column of a role: "PjM", and the name itself where it is short. */
function abbreviation(role: string): string {
  return ABBREVIATIONS[role] ?? role;
}

function figure(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}

function withInterval(estimate: Estimate | undefined): string {
  if (estimate === undefined || estimate.value === null) return '-';
  return `${figure(estimate.value)} (${figure(estimate.low)} to ${figure(estimate.high)})`;
}
