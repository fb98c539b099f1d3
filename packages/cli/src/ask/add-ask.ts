import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { askHelp } from './ask-help.ts';
import { type AskFlags, AUDIENCES } from './ask-options.ts';

function parseDate(text: string): string {
  const isDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text);
  if (!isDay) throw new InvalidArgumentError('Pass a day such as 2026-11-25.');
  return text;
}

const collect = (text: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  text,
];

/** The command `ask`. `reader` and `width` are options that it shares with other commands. */
export function addAsk(
  program: Command,
  shared: { readonly reader: Option; readonly width: Option },
  io: Io,
  end: (code: ExitCode) => void,
): void {
  program
    .command('ask')
    .description('say what to ask before accepting, and what the answers change')
    .argument('[posting]', 'file to read; - or none reads standard input')
    .option('--answer <answer>', 'WHAT=OWNER[@WHO][:WORDS], as often as you like', collect)
    .addOption(new Option('--for <audience>', 'who is asked').choices(AUDIENCES).default('manager'))
    .option('--date <day>', 'day on which the answers of --answer were given', parseDate)
    .option('--save <file>', 'save the answers as an interview; the text is not in it')
    .option('--resume <file>', 'go on with a saved interview')
    .option('--interactive', 'ask one question at a time, also without a terminal')
    .option('--json', 'print all of it as JSON')
    .option('--markdown', 'print a sheet to take into the interview')
    .option('--title <title>', 'the title the posting goes by, over the one in the input')
    .addOption(shared.reader)
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .addOption(shared.width)
    .addHelpText('after', askHelp())
    .action(async (path: string | undefined, flags: AskFlags) => {
      const { askCommand } = await import('./ask-command.ts');
      end(await askCommand(path, flags, io));
    });
}
