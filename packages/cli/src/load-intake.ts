import type { IntakeIssue, Row } from '@titlescope/intake';
import type { Intake, OpenedSource } from './decode/intake-port.ts';
import { lookAhead } from './decode/look-ahead.ts';

async function* rowsOf(row: Row): AsyncIterable<Row> {
  yield row;
}

function unread(issues: readonly IntakeIssue[]): OpenedSource {
  const [error, ...notices] = issues;
  if (error === undefined) throw new Error('intake refused an input without a reason');
  return { isBatch: false, rows: rowsOf({ ok: false, line: 1, error }), notices: () => notices };
}

/** The real intake. A JSON input counts as a batch unless it holds exactly one posting. */
export async function loadIntake(): Promise<Intake> {
  const { openInput } = await import('@titlescope/intake');
  return {
    open: async (source, request) => {
      const input = await openInput(source.bytes(), { ...request, name: source.name });
      if (!input.ok) return unread(input.issues);
      if (input.holds === 'one') {
        const { document, notices } = input;
        return {
          isBatch: false,
          format: input.format,
          rows: rowsOf({ ok: true, document, line: 1 }),
          notices: () => notices,
        };
      }
      const { notices } = input;
      if (input.format !== 'json') return { isBatch: true, rows: input.rows, notices };
      const { length, rows } = await lookAhead(input.rows);
      return { isBatch: length !== 'one', rows, notices };
    },
  };
}
