import { ACCOUNTABILITIES, SECTIONS } from '@titlescope/core';
import type { Table } from '../report/table.ts';
import { CLAIMED, type Errors, type FindingCase, type SegmentCase } from './find-errors.ts';

const LENGTHS: readonly (readonly [string, number, number])[] = [
  ['below 80', 0, 80],
  ['80 to below 160', 80, 160],
  ['160 to below 320', 160, 320],
  ['320 or more', 320, Number.POSITIVE_INFINITY],
];

/** The groups of errors of one reader, with counts. */
export function errorTables(reader: string, errors: Errors): readonly Table[] {
  return [
    findingsTable(reader, errors),
    causesTable(reader, errors),
    segmentsTable(reader, errors),
    rolesTable(reader, errors),
  ];
}

function findingsTable(reader: string, { findings, postings }: Errors): Table {
  const row = (name: string, cases: readonly FindingCase[]): string[] => {
    const count = (holds: (one: FindingCase) => boolean): string =>
      String(cases.filter(holds).length);
    return [
      name,
      count(({ gold, told }) => gold === told),
      count(({ gold, told }) => gold !== 'unstated' && told === 'unstated'),
      count(({ gold, told }) => gold === 'unstated' && told !== 'unstated'),
      count(({ gold, told }) => gold === 'role' && told === 'shared'),
      count(({ gold, told }) => gold === 'shared' && told === 'role'),
      count(
        ({ gold, told }) =>
          gold !== told &&
          gold !== 'unstated' &&
          told !== 'unstated' &&
          [gold, told].includes('other'),
      ),
    ];
  };
  return {
    title: `Reader ${reader}: findings of ${postings} postings`,
    columns: [
      'accountability',
      'right',
      'missed',
      'invented',
      'role told as shared',
      'shared told as role',
      'to or from other',
    ],
    rows: [
      ...ACCOUNTABILITIES.map((key) =>
        row(
          key,
          findings.filter(({ accountability }) => accountability === key),
        ),
      ),
      row('all', findings),
    ],
  };
}

function causesTable(reader: string, { findings }: Errors): Table {
  const counts = new Map<string, number>();
  for (const { cause } of findings) {
    if (cause !== null) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  const wrong = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    title: `Reader ${reader}: why ${wrong} findings are wrong`,
    columns: ['group', 'findings', 'share'],
    rows: [...counts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([cause, count]) => [cause, String(count), `${Math.round((100 * count) / wrong)} %`]),
  };
}

function segmentsTable(reader: string, { segments }: Errors): Table {
  const row = (name: string, cases: readonly SegmentCase[]): string[] => {
    const count = (holds: (one: SegmentCase) => boolean): string =>
      String(cases.filter(holds).length);
    return [
      name,
      count(({ kind }) => kind !== 'invented'),
      ...(['right', 'wrong owner', 'missed', 'invented'] as const).map((kind) =>
        count((one) => one.kind === kind),
      ),
      ...(['qualification as duty', 'duty as qualification'] as const).map((nature) =>
        count((one) => one.nature === nature),
      ),
    ];
  };
  return {
    title: `Reader ${reader}: labels of segments, and claims of ${CLAIMED} or more (lengths in UTF-16 units)`,
    columns: [
      'segments',
      'labels',
      'right owner',
      'wrong owner',
      'missed',
      'invented',
      'qualification as duty',
      'duty as qualification',
    ],
    rows: [
      ...ACCOUNTABILITIES.map((key) =>
        row(
          key,
          segments.filter(({ accountability }) => accountability === key),
        ),
      ),
      ...SECTIONS.map((name) =>
        row(
          `section: ${name}`,
          segments.filter(({ section }) => section === name),
        ),
      ),
      ...LENGTHS.map(([name, least, below]) =>
        row(
          `length: ${name}`,
          segments.filter(({ length }) => length >= least && length < below),
        ),
      ),
      row('all', segments),
    ],
  };
}

function rolesTable(reader: string, { roles }: Errors): Table {
  const wrong = roles.filter(([gold, told]) => gold !== told);
  const counts = new Map<string, number>();
  for (const [gold, told] of wrong) {
    const pair = `${gold} told as ${told ?? 'none'}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return {
    title: `Reader ${reader}: ${wrong.length} of ${roles.length} roles wrong`,
    columns: ['confusion', 'postings'],
    rows: [...counts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([pair, count]) => [pair, String(count)]),
  };
}
