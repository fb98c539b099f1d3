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
}

/** One row as its line of JSON, and what a tally counts of it. Plain data: it passes between threads. */
export interface SaidRow {
  readonly line: string;
  readonly counted: Counted;
}

/** Reads one row and says it: its verdict, or an error row in its place. Never throws for a row. */
export function sayRow(sourced: SourcedRow, task: RowTask, engine: Engine): SaidRow {
  const outcome = judgeRow(sourced, task.title, engine);
  return {
    line: `${jsonText(toValue(outcome, engine, task.explain))}\n`,
    counted: countedOf(outcome),
  };
}

/** Says a row on which titlescope itself failed. */
export function sayFault(sourced: SourcedRow, detail: string): SaidRow {
  const outcome = faultOf(sourced, detail);
  return { line: `${jsonText(errorValue(outcome))}\n`, counted: countedOf(outcome) };
}

/** One outcome as the value that stands for it in machine output: the verdict, or the error row in its place. */
export function toValue(outcome: Outcome, engine: Engine, explain: boolean): unknown {
  return outcome.ok ? engine.verdict(outcome.judged, explain) : errorValue(outcome);
}

function errorValue({ id, error, line }: Outcome & { ok: false }): unknown {
  const { code, message } = error;
  return { ...(id !== undefined && { id }), error: { code, message, line } };
}
