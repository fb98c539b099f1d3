import type { Engine } from '../engine.ts';
import type { Io } from '../io.ts';
import { jsonText } from '../json-text.ts';
import { pageOutput } from '../page-file.ts';
import { terminalStyle } from '../terminal-style.ts';
import type { DecodeRequest, Form } from './check-options.ts';
import { reportWriter } from './report-writer.ts';
import { tableWriter } from './table-writer.ts';
import type { Tally } from './tally.ts';
import { jsonArrayWriter, type Writer } from './writer.ts';

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
      const output = pageOutput(form.to, io);
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
