import type { Command, Option } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import { exitLines, MANUAL } from '../help-text.ts';
import type { Io } from '../io.ts';
import type { CompareFlags } from './compare-command.ts';

/** The command `compare`. `width` is an option that it shares with other commands. */
export function addCompare(
  program: Command,
  width: Option,
  io: Io,
  end: (code: ExitCode) => void,
): void {
  program
    .command('compare')
    .description('set two roles side by side: theory, practice, pay, AI, how to tell')
    .argument('<role>', 'a role or a title, such as "product owner"')
    .argument('<other>', 'the other one')
    .option('--json', 'print the comparison as JSON')
    .option('--markdown', 'print it as Markdown')
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .addOption(width)
    .addHelpText('after', compareHelp())
    .action(async (left: string, right: string, flags: CompareFlags) => {
      const { compareCommand } = await import('./compare-command.ts');
      end(await compareCommand([left, right], flags, io));
    });
}

function compareHelp(): string {
  return `
Everything comes from the knowledge tables, with source and date: what frameworks say, what
each role typically holds, practice by kind of organisation, pay, AI exposure, and what in a
posting speaks for which. No posting is read.

Examples:
  titlescope compare "product manager" "product owner"
  titlescope compare PO "scrum master" --markdown
  titlescope compare "business analyst" "data analyst" --json

${exitLines()}

The manual: ${MANUAL}`;
}
