import type { Answer, Audience } from '@titlescope/core';
import { CliError } from '../errors.ts';
import { plainLine } from '../plain-line.ts';
import type { AskEngine } from './ask-engine.ts';

/** How an answer that was not one is written. */
const NONE = 'none';
const MOST_WORDS = 2000;
const FORM =
  /^\s*(?<what>[a-z]+)\s*=\s*(?<owner>[a-z]+)(?:@(?<source>[a-z]+))?\s*(?::(?<words>.*))?$/isu;

/** Day on which the answers of a run were given, and who gave those that do not say. */
export interface AnswerDefaults {
  readonly source: Audience;
  readonly date: string | undefined;
}

/**
 * One `--answer`: WHAT=OWNER[@WHO][:WORDS], for example `roadmap=other@recruiter:the CPO sets it`. Throws a `CliError` that
 * lists what may stand there.
 */
export function parseAnswer(
  text: string,
  names: AskEngine['names'],
  defaults: AnswerDefaults,
): Answer {
  const parts = FORM.exec(text)?.groups;
  if (parts === undefined) {
    throw refuse(
      text,
      'has not the form WHAT=OWNER[@WHO][:WORDS]',
      'roadmap=other@recruiter:the CPO sets it',
    );
  }
  const what = chosen(text, parts['what'], names.accountabilities);
  const owner = chosen(text, parts['owner'], [...names.owners, NONE]);
  const source = chosen(text, parts['source'] ?? defaults.source, names.sources);
  const words = unquoted(parts['words'] ?? '');
  if (Array.from(words).length > MOST_WORDS) {
    throw refuse(text, `has more than ${MOST_WORDS} characters of words`, 'the gist of it');
  }
  return {
    accountability: what as Answer['accountability'],
    owner: (owner === NONE ? 'unstated' : owner) as Answer['owner'],
    words,
    source: source as Answer['source'],
    ...(defaults.date === undefined ? {} : { date: defaults.date }),
  };
}

/** The same answer as `parseAnswer` reads it, quoted for a shell. Its date is left out. */
export function answerFlag({ accountability, owner, words, source }: Answer): string {
  const said = plainLine(words);
  const named = owner === 'unstated' ? NONE : owner;
  const text = `${accountability}=${named}@${source}${said === '' ? '' : `:${said}`}`;
  return `--answer ${shellWord(text)}`;
}

/** A word for a POSIX shell, quoted where it has to be. */
export function shellWord(text: string): string {
  return /^[\w@=:./,+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function chosen(text: string, given: string | undefined, allowed: readonly string[]): string {
  const name = (given ?? '').toLowerCase();
  if (allowed.includes(name)) return name;
  throw refuse(text, `names "${plainLine(name)}"`, `one of ${allowed.join(', ')}`);
}

function unquoted(words: string): string {
  const text = words.trim();
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}

function refuse(text: string, what: string, instead: string): CliError {
  const shown = plainLine(text).slice(0, 80);
  return new CliError('answer-form', `--answer ${shown}: ${what}; write ${instead}`);
}
