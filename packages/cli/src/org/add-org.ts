import { type Command, Option } from 'commander';
import { INPUT_FORMATS } from '../decode/check-options.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitLines, MANUAL } from '../help-text.ts';
import type { Io } from '../io.ts';
import type { OrgFlags } from './org-command.ts';

/** The command `org`. `shared` are options that it has in common with other commands. */
export function addOrg(
  program: Command,
  shared: { readonly reader: Option; readonly width: Option },
  io: Io,
  end: (code: ExitCode) => void,
): void {
  program
    .command('org')
    .description("read a company's role descriptions together: who owns what across them")
    .argument('[path...]', 'files and folders to read; - or none reads standard input')
    .option('--json', 'print all of it as JSON')
    .option('--html <file>', 'write one self-contained page; - is standard output')
    .option('--markdown', 'print it as Markdown')
    .option('--explain', 'show each role with the words behind its cells, and every quote')
    .option('--strict', 'exit with 1 when something was left out')
    .option('--title-column <name>', 'column or field that holds the title')
    .option('--text-column <name>', 'column or field that holds the text')
    .option('--id-column <name>', 'column or field that holds the identifier')
    .addOption(
      new Option('--format <format>', 'read the inputs as this format').choices(INPUT_FORMATS),
    )
    .addOption(shared.reader)
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .addOption(shared.width)
    .addHelpText('after', orgHelp())
    .action(async (paths: string[], flags: OrgFlags) => {
      const { orgCommand } = await import('./org-command.ts');
      end(await orgCommand(paths, flags, io));
    });
}

function orgHelp(): string {
  return `
Input:
  Whatever titlescope decode reads: text, Markdown, saved pages, PDF, Word; and CSV, TSV,
  JSON and JSON lines with one description a row. Folders are read with what is in them;
  hidden files are passed over. What cannot be read, or is no role description, is listed
  with the reason, and the rest is read all the same. A description that comes twice
  counts once. The order of the files changes nothing.

Output:
  A matrix of roles and the nine accountabilities, with who holds each by the role's own
  text; then what the descriptions come to together, with quotes and how sure it is: two
  owners of one roadmap, nobody said to talk to customers, to set success metrics or to
  hold the roadmap or the backlog, a product owner whose why is owned elsewhere and by
  whom, a team of order-takers, one work under several titles and one title over several
  works, overlaps and gaps between product manager and product owner; then the questions
  that would settle it. Roadmaps of different products are no conflict.
  What no description says is called that: silence is not taken for a no.

Examples:
  titlescope org roles/
  titlescope org roles/ --html org.html
  titlescope org examples/org/osierfield --explain
  titlescope org descriptions.csv --text-column body --json | jq '.observations[].label'

${exitLines()}

The manual: ${MANUAL}`;
}
