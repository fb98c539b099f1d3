import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Accountability, Band, Owner, ParticularKind } from '@titlescope/core';

/** The owners that a label gives to one line; what it does not name says nothing. */
export type LineOwners = Readonly<Partial<Record<Accountability, Owner>>>;

/** A text with its identifier. */
export interface Text {
  readonly id: string;
  readonly text: string;
}

/** What an answer's label says: the band, and each particular by its words. */
export interface AnswerLabel {
  readonly id: string;
  readonly band: Band;
  readonly particulars: readonly { readonly kind: ParticularKind; readonly quote: string }[];
}

/** What a résumé's label says: its positions, and for each labelled line the owners. */
export interface ResumeLabel {
  readonly id: string;
  readonly positions: readonly {
    readonly title: string;
    readonly employer: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly lines: readonly { readonly quote: string; readonly owners: LineOwners }[];
}

/** Which part of the texts a score is of. */
export type Part = 'tuning' | 'held-out';

/** Reads one file of JSON lines from `eval/candidate`. */
export function readLines<Row>(root: string, name: string): readonly Row[] {
  return readFileSync(join(root, 'eval/candidate', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** The part that a text belongs to, by a hash of its identifier (FNV-1a): about a third is held out. */
export function partOf({ id }: { readonly id: string }): Part {
  let hash = 0x811c9dc5;
  for (const sign of id) {
    hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0;
  }
  return hash % 3 === 0 ? 'held-out' : 'tuning';
}

/** Each text with its label. Throws when one has none. */
export function labelled<Label extends { readonly id: string }>(
  texts: readonly Text[],
  labels: readonly Label[],
): readonly (Text & { readonly label: Label })[] {
  const byId = new Map(labels.map((label) => [label.id, label]));
  return texts.map((text) => {
    const label = byId.get(text.id);
    if (label === undefined) throw new Error(`label of ${text.id} missing in eval/candidate`);
    return { ...text, label };
  });
}
