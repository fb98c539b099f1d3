import { DEFAULT_READER, type ReaderName } from '@titlescope/core/reader-names';
import { CliError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { jsonText } from '../json-text.ts';
import { checkPagePath, pageOutput } from '../page-file.ts';
import { plainLine } from '../plain-line.ts';
import { terminalStyle } from '../terminal-style.ts';
import { oneForm } from './one-form.ts';
import { readText } from './read-text.ts';

/** The flags of `resume` as commander hands them over. */
export interface ResumeFlags {
  readonly for?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly html?: string;
  readonly reader?: ReaderName;
  readonly color?: boolean;
  readonly width?: number;
}

/** Runs `titlescope resume` and resolves to its exit code. Throws a `CliError` for what stops it. */
export async function resumeCommand(
  path: string | undefined,
  flags: ResumeFlags,
  io: Io,
): Promise<ExitCode> {
  oneForm(flags);
  if (flags.for === '-' && (path === undefined || path === '-')) {
    throw new CliError('stdin-twice', '--for -: standard input can be read only once');
  }
  await checkPagePath(flags.html, io);
  const document = await readText(path, 'resume', io);
  const posting = flags.for === undefined ? undefined : await readText(flags.for, 'posting', io);
  const engine = await io.loadCandidate(flags.reader ?? DEFAULT_READER);
  const reading = engine.readResume(document);
  if (reading.notices.some(({ code }) => code === 'resume-empty')) {
    const name = path === undefined || path === '-' ? 'standard input' : plainLine(path);
    throw new CliError(
      'resume-empty',
      `${name}: résumé is empty; save it as text, PDF or Word, or paste it`,
    );
  }
  const match = posting === undefined ? undefined : engine.matchPosting(reading, posting);
  if (flags.json) await io.stdout.write(`${jsonText(engine.resumeResult(reading, match), 2)}\n`);
  else if (flags.markdown) await io.stdout.write(engine.resumeMarkdown(reading, match));
  else if (flags.html !== undefined) {
    await pageOutput(flags.html, io).write(engine.resumeHtml(reading, match));
  } else {
    const style = terminalStyle({ color: flags.color, width: flags.width }, io.env, io.stdout);
    await io.stdout.write(engine.resumeTerminal(reading, match, style));
  }
  return EXIT.done;
}
