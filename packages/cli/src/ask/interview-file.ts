import type { Document, Interview, Judged } from '@titlescope/core';
import { openSources } from '../decode/open-sources.ts';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import { jsonText } from '../json-text.ts';
import { plainLine } from '../plain-line.ts';
import { writeReason } from '../write-reason.ts';
import type { AskEngine } from './ask-engine.ts';

/** A saved interview is short; a longer file is another one. */
const MOST_BYTES = 4_000_000;
const MOST_ISSUES = 5;

/** The interview saved in a file, which must belong to this document. Throws a `CliError` that says what is wrong with it. */
export async function readInterview(
  path: string,
  document: Document,
  engine: AskEngine,
  io: Io,
): Promise<Interview> {
  const name = plainLine(path);
  const parsed = engine.parse(parseJson(name, await textOf(path, io)));
  if (!parsed.ok) {
    const [first] = parsed.issues;
    const said = parsed.issues.slice(0, MOST_ISSUES).map(({ message }) => plainLine(message));
    const more = parsed.issues.length - said.length;
    const rest = more > 0 ? `; and ${more} more` : '';
    throw new CliError(first?.code ?? 'interview-shape', `${name}: ${said.join('; ')}${rest}`);
  }
  const issue = engine.checkSameText(parsed.interview, document);
  if (issue !== undefined) throw new CliError(issue.code, `${name}: ${plainLine(issue.message)}`);
  return parsed.interview;
}

/** Saves the answers of a document, the whole file or nothing of it. */
export async function saveInterview(
  path: string,
  judged: Judged,
  engine: AskEngine,
  io: Io,
): Promise<void> {
  const text = `${jsonText(engine.interview(judged), 2)}\n`;
  await io.files.replace(path, text).catch((error: unknown) => {
    throw new CliError(
      'interview-unwritable',
      `${plainLine(path)}: interview not saved: ${writeReason(error)}`,
    );
  });
}

async function textOf(path: string, io: Io): Promise<string> {
  const [source] = await openSources([path], io);
  const decoder = new TextDecoder();
  let text = '';
  if (source === undefined) return text;
  for await (const chunk of source.bytes()) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MOST_BYTES) break;
  }
  return text + decoder.decode();
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? plainLine(error.message) : String(error);
    throw new CliError(
      'interview-not-json',
      `${name}: is not JSON: ${reason}; mend the place that is named, or begin a new interview`,
    );
  }
}
