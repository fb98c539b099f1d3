import type { Engine } from '../engine.ts';
import { CliError } from '../errors.ts';
import type { Io, Output } from '../io.ts';
import { jsonText } from '../json-text.ts';
import { plainLine } from '../plain-line.ts';
import { terminalStyle } from '../terminal-style.ts';
import { writeReason } from '../write-reason.ts';
import type { DecodeRequest, Form } from './check-options.ts';
import { reportWriter } from './report-writer.ts';
import { tableWriter } from './table-writer.ts';
import type { Tally } from './tally.ts';
import { jsonArrayWriter, type Writer } from './writer.ts';

function pageFile(path: string, io: Io): Output {
  return {
    isTerminal: false,
    columns: undefined,
    write: async (page) => {
      const name = plainLine(path);
      await io.files.replace(path, page).catch((error: unknown) => {
        throw new CliError(
          'html-unwritable',
          `--html ${name}: page not written: ${writeReason(error)}`,
        );
      });
      await io.stderr.write(`titlescope: wrote ${name}\n`);
    },
  };
}

/** Refuses a path for the page that is a directory, before anything is read. */
export async function checkPagePath(request: DecodeRequest, io: Io): Promise<void> {
  if (request.form.kind !== 'html' || request.form.to === '-') return;
  const path = request.form.to;
  const found = await io.files.inspect(path).catch(() => undefined);
  if (found?.kind === 'directory') {
    throw new CliError(
      'html-is-directory',
      `--html ${plainLine(path)}: is a directory; name a file in it`,
    );
  }
}

/** The writer for the form that was asked, other than lines of JSON. `isSeveral` is whether more than one posting comes. */
export function chooseWriter(
  form: Exclude<Form, { kind: 'jsonl' }>,
  request: DecodeRequest,
  isSeveral: boolean,
  engine: Engine,
  tally: Tally,
  io: Io,
): Writer {
  const { explain } = request;
  const style = terminalStyle(request.style, io.env, io.stdout);
  switch (form.kind) {
    case 'json':
      return isSeveral
        ? jsonArrayWriter(io.stdout, engine, explain)
        : reportWriter(
            io.stdout,
            io.stderr,
            (judged) => jsonText(engine.verdict(judged, explain), 2),
            '',
          );
    case 'markdown':
      return reportWriter(
        io.stdout,
        io.stderr,
        (judged) => engine.markdown(judged, explain),
        '\n---\n\n',
      );
    case 'html': {
      const output = form.to === '-' ? io.stdout : pageFile(form.to, io);
      return reportWriter(output, io.stderr, (judged) => engine.html(judged, explain), '');
    }
    case 'terminal':
      return isSeveral
        ? tableWriter(io.stdout, engine, style, tally)
        : reportWriter(
            io.stdout,
            io.stderr,
            (judged) => engine.terminal(judged, style, explain),
            '',
          );
  }
}
