import type { Audience } from '@titlescope/core';
import type { ReaderName } from '@titlescope/core/reader-names';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';

/** The flags of `ask` as commander hands them over. */
export interface AskFlags {
  readonly answer?: readonly string[];
  readonly for?: Audience;
  readonly date?: string;
  readonly save?: string;
  readonly resume?: string;
  readonly interactive?: boolean;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly title?: string;
  readonly reader?: ReaderName;
  readonly color?: boolean;
  readonly width?: number;
}

/** Who can be asked, as `--for` takes it; here so that `--help` need not load core. */
export const AUDIENCES: readonly Audience[] = ['recruiter', 'manager', 'peer'];

/** How `ask` answers. */
export type AskForm = 'session' | 'report' | 'json' | 'markdown';

/**
 * A session where one was asked for, or where both ends are terminals and nothing else was asked; otherwise one report.
 * Throws a `CliError` when flags contradict each other.
 */
export function formOf(path: string | undefined, flags: AskFlags, io: Io): AskForm {
  const asked = [
    ...(flags.interactive ? ['--interactive'] : []),
    ...(flags.json ? ['--json'] : []),
    ...(flags.markdown ? ['--markdown'] : []),
  ];
  if (asked.length > 1) {
    throw new CliError(
      'forms-conflict',
      `${asked.join(', ')}: ${asked.length} output forms; pass one of them`,
    );
  }
  if (flags.json) return 'json';
  if (flags.markdown) return 'markdown';
  const fromInput = path === undefined || path === '-';
  if (flags.interactive && fromInput) {
    throw new CliError(
      'posting-on-input',
      '--interactive: the answers come from standard input, so the posting cannot; name a file',
    );
  }
  const isPerson = io.stdin.isTerminal && io.stdout.isTerminal && flags.answer === undefined;
  return flags.interactive || (isPerson && !fromInput) ? 'session' : 'report';
}
