import type { TerminalStyle } from './engine.ts';
import type { Io, Output } from './io.ts';

/** What the command line asked about the look of the output; undefined leaves it to the environment. */
export interface StyleFlags {
  readonly color: boolean | undefined;
  readonly width: number | undefined;
}

const NARROWEST = 40;
const WIDEST_BY_DEFAULT = 100;
const WITHOUT_TERMINAL = 80;

/** Whether to colour: the flag, then NO_COLOR, then FORCE_COLOR, then whether the output is a terminal that can. */
export function wantsColor(flag: boolean | undefined, env: Io['env'], output: Output): boolean {
  if (flag !== undefined) return flag;
  if (env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return output.isTerminal && env['TERM'] !== 'dumb';
}

/** Whether box-drawing and other signs beyond ASCII may be used: not when the locale or the terminal says otherwise. */
export function wantsUnicode(env: Io['env']): boolean {
  if (env['TERM'] === 'linux' || env['TERM'] === 'dumb') return false;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return !locale || /utf-?8/i.test(locale);
}

/** The style of one output. Lines are at most 100 columns unless `--width` says otherwise, and never under 40. */
export function terminalStyle(flags: StyleFlags, env: Io['env'], output: Output): TerminalStyle {
  const columns = output.columns ?? WITHOUT_TERMINAL;
  return {
    color: wantsColor(flags.color, env, output),
    width: flags.width ?? Math.max(NARROWEST, Math.min(columns, WIDEST_BY_DEFAULT)),
    unicode: wantsUnicode(env),
  };
}
