import type { CommanderError } from 'commander';
import { CliError, type CliErrorCode } from './errors.ts';
import { nearNames } from './near-names.ts';
import { plainLine } from './plain-line.ts';

/** Names of commander's errors as titlescope's own codes. */
const CODES: Readonly<Record<string, CliErrorCode>> = {
  'commander.unknownOption': 'option-unknown',
  'commander.unknownCommand': 'command-unknown',
  'commander.optionMissingArgument': 'option-value-missing',
  'commander.invalidArgument': 'option-value-invalid',
  'commander.excessArguments': 'arguments-too-many',
};

const COMMANDS = ['decode', 'ask', 'answer', 'resume', 'org', 'compare', 'market', 'serve'];

const SUGGESTION = /\s*\(Did you mean ([^?]+)\?\)\s*$/s;

/** A usage error in titlescope's own form: lower case, with the nearest known name and where to read on. */
export function usageError(error: CommanderError, arguments_: readonly string[]): CliError {
  const [first = '', second = ''] = arguments_;
  // Asked for the help of a command that it does not know, commander says no more than that it showed its own.
  const isHelp = error.code === 'commander.help' && first === 'help';
  const suggestion = isHelp
    ? nearNames(second, COMMANDS, 1)[0]
    : SUGGESTION.exec(error.message)?.[1];
  const said = isHelp
    ? `unknown command '${plainLine(second)}'`
    : plainLine(error.message.replace(SUGGESTION, '').replace(/^error: /, ''));
  const code = isHelp ? 'command-unknown' : (CODES[error.code] ?? 'usage');
  const remedies: string[] = [];
  if (suggestion !== undefined) remedies.push(`did you mean ${plainLine(suggestion)}?`);
  if (code === 'command-unknown' && suggestion === undefined && /[./\\]|^-$/.test(first)) {
    remedies.push(`to read a file: titlescope decode ${plainLine(first)}`);
  } else {
    const command = COMMANDS.includes(first) ? ` ${first}` : '';
    remedies.push(`see titlescope${command} --help`);
  }
  return new CliError(code, `${said.replace(/\.$/, '')}; ${remedies.join(' ')}`);
}
