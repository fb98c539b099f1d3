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
    .option('--data <folder>', 'set your own market beside it: a folder of titlescope market')
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
Roles:
  By the role's own name or any title of it, as postings spell it, in English and the
  forms of other languages: PO, "Senior Product Owner (m/w/d)", Produktmanagerin, "chef de
  projet". PM and TPM stand for several and are refused.

Everything comes from the knowledge tables, with source and date: what frameworks say, what
each role typically holds, practice by kind of organisation, pay, AI exposure, and what in a
posting speaks for which. No posting is read.

With --data:
  Beside it stands what the postings of a finished titlescope market say, under each role's
  titles and by the work itself: how many, who holds each of the nine with Wilson intervals,
  stated pay, AI exposure, and the three questions by kind of organisation where there are
  30 postings. Near-repeats count once. What rests on fewer than 30 says so.

Examples:
  titlescope compare "product manager" "product owner"
  titlescope compare PO "scrum master" --markdown
  titlescope compare "business analyst" "data analyst" --json
  titlescope compare "product manager" "product owner" --data report/

${exitLines()}

The manual: ${MANUAL}`;
}
