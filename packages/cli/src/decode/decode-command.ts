import { CliError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { checkPagePath } from '../page-file.ts';
import { plainLine } from '../plain-line.ts';
import { wantsUnicode } from '../terminal-style.ts';
import { checkOptions, type DecodeFlags, type DecodeRequest } from './check-options.ts';
import { chooseWriter } from './choose-writer.ts';
import { judgeRow } from './judge-row.ts';
import { lookAhead } from './look-ahead.ts';
import { openSources } from './open-sources.ts';
import { createPageProgress } from './page-progress.ts';
import { createProgress } from './progress.ts';
import { type Notice, type Postings, readPostings, type SourcedRow } from './read-postings.ts';
import { type OpenLanes, sayRows } from './say-rows.ts';
import { addCounted, type Counted, countedOf, emptyTally, summarize, type Tally } from './tally.ts';

/** Threads that are started when nothing is said of their number. */
const MOST_JOBS_UNASKED = 8;

/** One posting or several: by looking where the form for people depends on it, by the input's format elsewhere. */
async function settle(
  postings: Postings,
  request: DecodeRequest,
): Promise<{ isSeveral: boolean; rows: AsyncIterable<SourcedRow> }> {
  const { kind } = request.form;
  let { isBatch: isSeveral, rows } = postings;
  if (isSeveral && kind !== 'json' && kind !== 'jsonl') {
    const ahead = await lookAhead(rows);
    isSeveral = ahead.length === 'several';
    rows = ahead.rows;
  }
  if (isSeveral && kind === 'html') {
    throw new CliError(
      'html-several',
      '--html: a page shows one posting and the input holds several; pass one, or use --jsonl',
    );
  }
  if (isSeveral && request.title !== undefined) {
    throw new CliError(
      'title-several',
      '--title: the input can hold several postings; drop it, or name the column with --title-column',
    );
  }
  return { isSeveral, rows };
}

function exitOf(tally: Tally, request: DecodeRequest): ExitCode {
  if (tally.faults > 0) return EXIT.fault;
  if (tally.failed === 0) return EXIT.done;
  if (tally.read === 0) return EXIT.input;
  return request.strict ? EXIT.unread : EXIT.done;
}

/** On standard error: what was guessed, and for machine output how many rows were read. */
async function sayAfterwards(
  notices: readonly Notice[],
  tally: Tally,
  request: DecodeRequest,
  isSeveral: boolean,
  io: Io,
): Promise<void> {
  for (const { source, message, code } of notices) {
    await io.stderr.write(
      `titlescope: note: ${plainLine(source)}: ${plainLine(message)} [${code}]\n`,
    );
  }
  const { kind } = request.form;
  if (kind === 'terminal' || (kind !== 'jsonl' && !isSeveral)) {
    if (tally.read + tally.failed > 0) return;
    throw new CliError('no-rows', 'input holds no posting; check that it is the right file');
  }
  if (io.stderr.isTerminal || tally.failed > 0) {
    await io.stderr.write(`titlescope: ${summarize(tally)}\n`);
  }
}

/** Runs `titlescope decode` and resolves to its exit code. Throws a `CliError` for what stops it before the end. */
export async function decodeCommand(
  paths: readonly string[],
  flags: DecodeFlags,
  io: Io,
): Promise<ExitCode> {
  const request = checkOptions(flags);
  const sources = await openSources(paths, io);
  await checkPagePath(request.form.kind === 'html' ? request.form.to : undefined, io);
  const [engine, intake] = await Promise.all([io.loadEngine(request.reader), io.loadIntake()]);
  const postings = await readPostings(sources, intake, {
    ...request.read,
    onPage: createPageProgress(io),
  });
  const { isSeveral, rows } = await settle(postings, request);

  const tally = emptyTally();
  // No bytes are no rows: a batch of nothing is done, where a person would want to hear that nothing came.
  if (request.form.kind === 'jsonl' && postings.bytes() === 0 && sources.length === 1) {
    return exitOf(tally, request);
  }
  const { form, title, explain } = request;
  const progress = createProgress(io, wantsUnicode(io.env));
  const count = async (counted: Counted): Promise<void> => {
    addCounted(tally, counted);
    await progress.update({
      rows: tally.read + tally.failed,
      bytes: postings.bytes(),
      total: postings.total,
    });
  };
  try {
    if (form.kind === 'jsonl') {
      const jobs = request.jobs ?? Math.min(MOST_JOBS_UNASKED, io.cores);
      const open: OpenLanes = (task, lanes) => io.openLanes(request.reader, task, lanes);
      const threads = { jobs, open, now: () => io.now() };
      for await (const { line, counted } of sayRows(rows, { title, explain }, engine, threads)) {
        await io.stdout.write(line);
        await count(counted);
      }
    } else {
      const writer = chooseWriter(form, request, isSeveral, engine, tally, io);
      for await (const sourced of rows) {
        const outcome = judgeRow(sourced, title, engine);
        await writer.write(outcome);
        await count(countedOf(outcome));
      }
      await writer.end();
    }
  } finally {
    await progress.erase();
  }
  await sayAfterwards(postings.notices(), tally, request, isSeveral, io);
  return exitOf(tally, request);
}
