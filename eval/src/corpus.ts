import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Accountability,
  byAccountability,
  type FindingOwner,
  type OrganisationKind,
  type Owner,
  type RoleName,
} from '@titlescope/core';
import type { Mark, Posting } from './posting.ts';

/** A labelled part of the corpus. */
export type Split = 'dev' | 'train';

/** One line of a labelled file; the format is documented beside the corpus. */
interface LabelledRow {
  readonly id: string;
  readonly title: string;
  readonly company?: string;
  readonly family: string;
  readonly text: string;
  readonly segments: readonly (readonly [number, number])[];
  readonly labels: {
    readonly findings: Readonly<Record<Accountability, FindingOwner>>;
    readonly role: RoleName;
    readonly orderTaker: boolean;
    readonly org: OrganisationKind;
    readonly segments: Readonly<Record<string, Readonly<Partial<Record<Accountability, string>>>>>;
  };
}

/** Reads a labelled split of the corpus in the folder `corpus`. Throws when a line is no JSON. */
export function readCorpus(corpus: string, split: Split): readonly Posting[] {
  return readFileSync(join(corpus, `${split}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => toPosting(JSON.parse(line) as LabelledRow));
}

function toPosting(row: LabelledRow): Posting {
  const { id, title, text, family, labels } = row;
  return {
    document: { kind: 'posting', id, title, text },
    employer: row.company ?? id,
    family,
    gold: {
      findings: labels.findings,
      role: labels.role,
      orderTaker: labels.orderTaker,
      organisation: labels.org,
      labelled: byAccountability((key) => marksOf(row, key)),
    },
  };
}

function marksOf(row: LabelledRow, key: Accountability): Mark[] {
  return Object.entries(row.labels.segments).flatMap(([number, owners]) => {
    const span = row.segments[Number(number)];
    const mark = owners[key];
    if (mark === undefined || span === undefined) return [];
    const owner = mark.replace(/\?$/, '') as Owner;
    return [{ start: span[0], end: span[1], owner, asked: mark.endsWith('?') }];
  });
}
