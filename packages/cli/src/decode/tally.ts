import type { Judged, TitleGap } from '@titlescope/core';
import { groupDigits } from '../group-digits.ts';

/** Why a row could not be read; it stands in the output in the row's place. */
interface RowError {
  readonly code: string;
  readonly message: string;
}

/** What became of one row: judged, or the reason why not. */
export type Outcome =
  | { readonly ok: true; readonly judged: Judged; readonly line: number; readonly source: string }
  | {
      readonly ok: false;
      readonly id?: string;
      readonly line: number;
      readonly source: string;
      readonly error: RowError;
    };

/** What is counted of one row. */
export type Counted =
  | { readonly ok: true; readonly role: string | null; readonly gap: TitleGap }
  | { readonly ok: false; readonly code: string };

/** What is counted of an outcome. */
export function countedOf(outcome: Outcome): Counted {
  if (!outcome.ok) return { ok: false, code: outcome.error.code };
  const { role, titleGap } = outcome.judged.judgement;
  return { ok: true, role: role.name, gap: titleGap };
}

/** Counts of a run, of a fixed size however many rows there are. */
export interface Tally {
  read: number;
  failed: number;
  /** Rows on which titlescope itself failed; they are among `failed`. */
  faults: number;
  readonly codes: Map<string, number>;
  readonly roles: Map<string, number>;
  readonly gaps: Map<string, number>;
}

/** A tally of nothing yet. */
export function emptyTally(): Tally {
  return { read: 0, failed: 0, faults: 0, codes: new Map(), roles: new Map(), gaps: new Map() };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Adds one row to a tally. */
export function addCounted(tally: Tally, counted: Counted): void {
  if (counted.ok) {
    tally.read += 1;
    count(tally.roles, counted.role ?? 'too little said');
    count(tally.gaps, counted.gap);
    return;
  }
  tally.failed += 1;
  if (counted.code === 'fault') tally.faults += 1;
  count(tally.codes, counted.code);
}

/** Counts as words, the most frequent first: `product manager 12, product owner 3`. */
export function listCounts(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([key, number]) => `${key.replaceAll('_', ' ')} ${groupDigits(number)}`)
    .join(', ');
}

/** One line on how many rows were read, and why the others were not. */
export function summarize(tally: Tally): string {
  const read = `${groupDigits(tally.read)} read`;
  if (tally.failed === 0) return read;
  return `${read}, ${groupDigits(tally.failed)} could not be: ${listCounts(tally.codes)}`;
}
