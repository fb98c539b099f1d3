import type { AspectColumns } from '@titlescope/market/row';
import type { Engine } from '../engine.ts';
import { jsonText } from '../json-text.ts';
import { faultOf, judgeRow } from './judge-row.ts';
import type { SourcedRow } from './read-postings.ts';
import { type Counted, countedOf, type Outcome } from './tally.ts';

/** What is the same for all rows of a run. */
export interface RowTask {
  /** The title given for the only posting. */
  readonly title: string | undefined;
  readonly explain: boolean;
  /** Says rows for the market's files instead, with these columns named. */
  readonly market?: AspectColumns;
}

/** One row as its line of JSON, and what a tally counts of it. Plain data: it passes between threads. */
export interface SaidRow {
  readonly line: string;
  readonly counted: Counted;
}

/** Reads one row and says it: its verdict, or an error row in its place. Never throws for a row. */
export function sayRow(sourced: SourcedRow, task: RowTask, engine: Engine): SaidRow {
  const outcome = judgeRow(sourced, task.title, engine);
  return { line: lineOf(outcome, task, engine), counted: countedOf(outcome) };
}

function lineOf(outcome: Outcome, { market, explain }: RowTask, engine: Engine): string {
  if (market === undefined) return `${jsonText(toValue(outcome, engine, explain))}\n`;
  if (!outcome.ok) return JSON.stringify(rejectOf(outcome));
  const { judged, source, line } = outcome;
  return JSON.stringify(engine.marketRow(judged, { source, line }, market));
}

/** Says a row on which titlescope itself failed. */
export function sayFault(sourced: SourcedRow, detail: string, task: RowTask): SaidRow {
  const outcome = faultOf(sourced, detail);
  const line =
    task.market === undefined
      ? `${jsonText(errorValue(outcome))}\n`
      : JSON.stringify(rejectOf(outcome));
  return { line, counted: countedOf(outcome) };
}

/** What the market's files hold of a row that could not be read. */
function rejectOf({ source, line, id, error }: Outcome & { ok: false }): object {
  return { source, line, id: id ?? null, code: error.code, reason: error.message };
}

/** One outcome as the value that stands for it in machine output: the verdict, or the error row in its place. */
export function toValue(outcome: Outcome, engine: Engine, explain: boolean): unknown {
  return outcome.ok ? engine.verdict(outcome.judged, explain) : errorValue(outcome);
}

function errorValue({ id, error, line }: Outcome & { ok: false }): unknown {
  const { code, message } = error;
  return { ...(id !== undefined && { id }), error: { code, message, line } };
}
