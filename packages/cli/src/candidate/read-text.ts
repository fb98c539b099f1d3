import type { Document, DocumentKind } from '@titlescope/core';
import type { Source } from '../decode/intake-port.ts';
import { lookAhead } from '../decode/look-ahead.ts';
import { openSources } from '../decode/open-sources.ts';
import { createPageProgress } from '../decode/page-progress.ts';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import { plainLine } from '../plain-line.ts';

/** The line that ends what is typed at a terminal, besides Ctrl-D. */
const END = /(?:^|\n)\.\r?\n$/;

/** One document from a file or standard input, of the kind asked for. Notes of intake go to standard error. */
export async function readText(
  path: string | undefined,
  kind: DocumentKind,
  io: Io,
): Promise<Document> {
  const [source] = await openSources(path === undefined ? [] : [path], io);
  if (source === undefined) throw new CliError('no-input', 'input missing: name a file');
  return documentOf(source, kind, io);
}

/** What is typed at the terminal, up to Ctrl-D or a line with a single dot. */
export async function readTyped(prompt: string, kind: DocumentKind, io: Io): Promise<Document> {
  await io.stderr.write(prompt);
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of io.stdin.bytes()) {
    text += decoder.decode(chunk, { stream: true });
    if (END.test(text)) break;
  }
  await io.stderr.write('\n');
  return { kind, text: text.replace(END, '\n') };
}

async function documentOf(source: Source, kind: DocumentKind, io: Io): Promise<Document> {
  const intake = await io.loadIntake();
  const opened = await intake.open(source, { kind, onPage: createPageProgress(io) });
  const { length, rows } = await lookAhead(opened.rows);
  const name = plainLine(source.name);
  if (length === 'several') {
    throw new CliError('text-several', `${name}: holds several documents; pass one at a time`);
  }
  for await (const row of rows) {
    if (!row.ok && row.error.code === 'no-text') return { kind, text: '' };
    if (!row.ok)
      throw new CliError(
        'text-unread',
        `${name}: ${plainLine(row.error.message)} (${row.error.code})`,
      );
    for (const { message, code } of opened.notices()) {
      await io.stderr.write(`titlescope: note: ${name}: ${plainLine(message)} [${code}]\n`);
    }
    return { ...row.document, kind };
  }
  throw new CliError('text-unread', `${name}: holds no text; check that it is the right file`);
}
