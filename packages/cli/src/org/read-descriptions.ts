import type { Description, LeftOut } from '@titlescope/core';
import type { Intake, OpenedSource, ReadRequest, Source } from '../decode/intake-port.ts';
import { judgeRow } from '../decode/judge-row.ts';
import { createProgress } from '../decode/progress.ts';
import { type Postings, readPostings } from '../decode/read-postings.ts';
import type { Engine } from '../engine.ts';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import { plainLine } from '../plain-line.ts';
import { wantsUnicode } from '../terminal-style.ts';

/** More roles than one matrix can say anything with. */
const MOST_ROLES = 5000;

/** Why a résumé is not among the roles. */
const RESUME = {
  code: 'org-resume',
  message: 'is a résumé, not a role description; titlescope resume reads it',
} as const;

/** All that was read, what was not, and on how many titlescope itself failed. */
export interface ReadDescriptions {
  readonly descriptions: readonly Description[];
  readonly leftOut: readonly LeftOut[];
  readonly faults: number;
}

/** Reads one source after the other. A source that breaks off is listed, and the next one is read. Notes of intake go to standard error. */
export async function readDescriptions(
  sources: readonly Source[],
  request: ReadRequest,
  engine: Engine,
  intake: Intake,
  io: Io,
): Promise<ReadDescriptions> {
  const descriptions: Description[] = [];
  const leftOut: LeftOut[] = [];
  let faults = 0;
  // The result comes at the end, so the progress does not disturb it, even on one terminal.
  const progress = createProgress(
    { ...io, stdout: { ...io.stdout, isTerminal: false } },
    wantsUnicode(io.env),
    'descriptions',
  );
  const total = sources.some(({ size }) => size === undefined)
    ? undefined
    : sources.reduce((sum, { size }) => sum + (size ?? 0), 0);
  let bytes = 0;
  try {
    for (const source of sources) {
      try {
        const { opened, postings } = await openOne(source, intake, request);
        if (opened?.format === 'json-resume') {
          leftOut.push({ source: source.name, ...RESUME });
          continue;
        }
        for await (const sourced of postings.rows) {
          const outcome = judgeRow(sourced, undefined, engine);
          const { line } = outcome;
          if (outcome.ok) descriptions.push({ source: source.name, line, judged: outcome.judged });
          else {
            const { code, message } = outcome.error;
            if (code === 'fault') faults += 1;
            leftOut.push({ source: source.name, line, code, message });
          }
          if (descriptions.length > MOST_ROLES) {
            throw new CliError(
              'org-too-many',
              `${plainLine(source.name)}: more than 5,000 descriptions; use titlescope market for a whole market`,
            );
          }
          await progress.update({
            rows: descriptions.length + leftOut.length,
            bytes: bytes + postings.bytes(),
            total,
          });
        }
        bytes += postings.bytes();
        for (const { message, code } of postings.notices()) {
          await progress.erase();
          await io.stderr.write(
            `titlescope: note: ${plainLine(source.name)}: ${plainLine(message)} [${code}]\n`,
          );
        }
      } catch (error) {
        if (!(error instanceof CliError) || !error.code.startsWith('file-')) throw error;
        // Its message begins with the name, which is said beside it.
        const message = error.message.replace(`${plainLine(source.name)}: `, '');
        leftOut.push({ source: source.name, code: error.code, message });
      }
    }
  } finally {
    await progress.erase();
  }
  return { descriptions, leftOut, faults };
}

/** Opens one source, and tells of what format it was found to be. */
async function openOne(
  source: Source,
  intake: Intake,
  request: ReadRequest,
): Promise<{ readonly opened: OpenedSource | undefined; readonly postings: Postings }> {
  let opened: OpenedSource | undefined;
  const watched: Intake = {
    open: async (one, asked) => {
      opened = await intake.open(one, asked);
      return opened;
    },
  };
  const postings = await readPostings([source], watched, request);
  return { opened, postings };
}
