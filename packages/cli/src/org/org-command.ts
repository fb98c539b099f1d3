import { checkOptions, type DecodeFlags } from '../decode/check-options.ts';
import { CliError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { jsonText } from '../json-text.ts';
import { checkPagePath, pageOutput } from '../page-file.ts';
import { plainLine } from '../plain-line.ts';
import { terminalStyle } from '../terminal-style.ts';
import { findFiles } from './find-files.ts';
import { readDescriptions } from './read-descriptions.ts';

/** The flags of `org` as commander hands them over: those of `decode` that it takes. */
export type OrgFlags = Omit<DecodeFlags, 'jsonl' | 'title' | 'jobs'>;

/** Runs `titlescope org` and resolves to its exit code. Throws a `CliError` for what stops it. */
export async function orgCommand(
  paths: readonly string[],
  flags: OrgFlags,
  io: Io,
): Promise<ExitCode> {
  const request = checkOptions(flags);
  const found = await findFiles(paths, io);
  await checkPagePath(flags.html, io);
  const [engine, intake] = await Promise.all([io.loadEngine(request.reader), io.loadIntake()]);
  const read = await readDescriptions(found.sources, request.read, engine, intake, io);
  const { form, explain, style } = request;
  const reading = engine.org(read.descriptions, [...found.leftOut, ...read.leftOut]);
  if (reading.roles.length === 0) {
    for (const { source, code, message } of reading.leftOut) {
      await io.stderr.write(`titlescope: ${plainLine(source)}: ${plainLine(message)} [${code}]\n`);
    }
    if (read.faults > 0) return EXIT.fault;
    throw new CliError('org-empty', 'no role description among what was named; check the paths');
  }
  if (form.kind === 'json') await io.stdout.write(`${jsonText(engine.orgResult(reading), 2)}\n`);
  else if (form.kind === 'markdown') await io.stdout.write(engine.orgMarkdown(reading));
  else if (form.kind === 'html') {
    await pageOutput(form.to, io).write(engine.orgHtml(reading));
  } else {
    const drawn = terminalStyle(style, io.env, io.stdout);
    await io.stdout.write(engine.orgTerminal(reading, drawn, explain));
  }
  if (read.faults > 0) return EXIT.fault;
  return request.strict && reading.leftOut.length > 0 ? EXIT.unread : EXIT.done;
}
