import type { AnswerReading, Band } from '@titlescope/core';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import { jsonText } from '../json-text.ts';
import { plainLine } from '../plain-line.ts';

const SCHEMA = 'titlescope/attempts@1';
const FILE = 'attempts.json';
/** Older attempts than this many are let go. */
const MOST_KEPT = 1000;

/** What one answer came to. Its text is not kept. */
export interface Attempt {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Identifier of the practice question, or null. */
  readonly question: string | null;
  readonly band: Band;
  readonly points: number;
  readonly most: number;
}

/** The folder for the user's own data, by the XDG base directories; undefined when the environment names none. */
function dataFolder(env: Io['env']): string | undefined {
  const base = env['XDG_DATA_HOME'] || env['LOCALAPPDATA'];
  if (base) return `${base}/titlescope`;
  const home = env['HOME'] || env['USERPROFILE'];
  return home ? `${home}/.local/share/titlescope` : undefined;
}

/** The attempts kept so far, oldest first; none when there is no file. Throws when the file is there and cannot be used. */
export async function readAttempts(io: Io): Promise<readonly Attempt[]> {
  const path = pathOf(io);
  if (path === undefined) return [];
  let text = '';
  try {
    const decoder = new TextDecoder();
    for await (const chunk of io.files.bytes(path)) text += decoder.decode(chunk, { stream: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw damaged(path, error instanceof Error ? error.message : String(error));
  }
  try {
    const value: unknown = JSON.parse(text);
    if (!isKept(value)) throw new Error(`it is not of the form ${SCHEMA}`);
    return value.attempts;
  } catch (error) {
    throw damaged(path, error instanceof Error ? error.message : String(error));
  }
}

/** Adds what an answer came to. An answer without a band is not kept. Resolves to whether it was. */
export async function keepAttempt(reading: AnswerReading, io: Io): Promise<boolean> {
  const folder = dataFolder(io.env);
  const { band, points, most, question } = reading;
  if (folder === undefined || band === null) return false;
  const attempt: Attempt = { at: io.today(), question: question?.id ?? null, band, points, most };
  const attempts = [...(await readAttempts(io)), attempt].slice(-MOST_KEPT);
  await io.files.makeFolder(folder);
  await io.files.replace(`${folder}/${FILE}`, `${jsonText({ schema: SCHEMA, attempts }, 2)}\n`);
  return true;
}

function pathOf(io: Io): string | undefined {
  const folder = dataFolder(io.env);
  return folder === undefined ? undefined : `${folder}/${FILE}`;
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

function damaged(path: string, why: string): CliError {
  return new CliError(
    'attempts-damaged',
    `${plainLine(path)}: attempts not read: ${plainLine(why)}; mend or remove the file, or pass --no-save`,
  );
}

function isKept(value: unknown): value is { readonly attempts: readonly Attempt[] } {
  if (typeof value !== 'object' || value === null || !('attempts' in value)) return false;
  const { attempts } = value;
  return (
    'schema' in value &&
    value.schema === SCHEMA &&
    Array.isArray(attempts) &&
    attempts.every(isAttempt)
  );
}

function isAttempt(value: unknown): value is Attempt {
  if (typeof value !== 'object' || value === null) return false;
  const { at, band, points, most, question } = value as Partial<Record<keyof Attempt, unknown>>;
  return (
    typeof at === 'string' &&
    typeof points === 'number' &&
    typeof most === 'number' &&
    (question === null || typeof question === 'string') &&
    (band === 'strong' || band === 'solid' || band === 'thin' || band === 'weak')
  );
}
