import type { Command, Option } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import { answerHelp, resumeHelp } from '../help-text.ts';
import type { Io } from '../io.ts';
import type { AnswerFlags } from './answer-command.ts';
import type { ResumeFlags } from './resume-command.ts';

/** Options that the commands share with others. */
interface SharedOptions {
  readonly reader: Option;
  readonly width: Option;
}

/** The command `answer`. */
export function addAnswer(
  program: Command,
  shared: SharedOptions,
  io: Io,
  end: (code: ExitCode) => void,
): void {
  program
    .command('answer')
    .description('read an interview answer: how strong it is, what the interviewer hears')
    .argument('[file]', 'file to read; - reads standard input; none lets you type')
    .option('--question <id>', 'the practice question that is answered')
    .option('--questions', 'list the practice questions, and read nothing')
    .option('--history', 'show how earlier attempts went, and read nothing')
    .option('--no-save', 'do not keep what the answer came to')
    .option('--json', 'print the reading as JSON')
    .option('--markdown', 'print the reading as Markdown')
    .addOption(shared.reader)
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .addOption(shared.width)
    .addHelpText('after', answerHelp())
    .action(async (path: string | undefined, flags: AnswerFlags) => {
      const { answerCommand } = await import('./answer-command.ts');
      end(await answerCommand(path, flags, io));
    });
}

/** The command `resume`. */
export function addResume(
  program: Command,
  shared: SharedOptions,
  io: Io,
  end: (code: ExitCode) => void,
): void {
  program
    .command('resume')
    .description('read a résumé: what it proves of the scope, line by line, and how to say it')
    .argument('[file]', 'file to read; - or none reads standard input')
    .option('--for <posting>', 'hold it against a posting: which lines answer what is asked')
    .option('--json', 'print the reading as JSON')
    .option('--html <file>', 'write one self-contained page; - is standard output')
    .option('--markdown', 'print the reading as Markdown')
    .addOption(shared.reader)
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .addOption(shared.width)
    .addHelpText('after', resumeHelp())
    .action(async (path: string | undefined, flags: ResumeFlags) => {
      const { resumeCommand } = await import('./resume-command.ts');
      end(await resumeCommand(path, flags, io));
    });
}
