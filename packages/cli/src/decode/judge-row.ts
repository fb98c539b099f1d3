import type { Engine } from '../engine.ts';
import type { SourcedRow } from './read-postings.ts';
import type { Outcome } from './tally.ts';

/** Reads one row, under the title given when there is one. Whatever breaks becomes a `fault` in the row's place. */
export function judgeRow(sourced: SourcedRow, title: string | undefined, engine: Engine): Outcome {
  const { row, source } = sourced;
  if (!row.ok) return { ...row, source };
  try {
    const judged = engine.decode(title === undefined ? row.document : { ...row.document, title });
    return { ok: true, judged, line: row.line, source };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return faultOf(sourced, detail);
  }
}

/** The outcome of a row on which titlescope itself failed. */
export function faultOf({ row, source }: SourcedRow, detail: string): Outcome & { ok: false } {
  const id = row.ok ? row.document.id : undefined;
  return {
    ok: false,
    ...(id !== undefined && { id }),
    line: row.line,
    source,
    error: { code: 'fault', message: `titlescope failed on this posting: ${detail}` },
  };
}
