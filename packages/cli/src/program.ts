import { DEFAULT_READER, READER_NAMES } from '@titlescope/core/reader-names';
import { Command, InvalidArgumentError, Option } from 'commander';
import { addAsk } from './ask/add-ask.ts';
import { addAnswer, addResume } from './candidate/add-candidate.ts';
import { addCompare } from './compare/add-compare.ts';
import { type DecodeFlags, INPUT_FORMATS, ROW_FORMATS } from './decode/check-options.ts';
import type { ExitCode } from './exit-codes.ts';
import { decodeHelp, marketHelp, serveHelp, topHelp } from './help-text.ts';
import type { Io } from './io.ts';
import type { MarketFlags } from './market/market-command.ts';
import { addOrg } from './org/add-org.ts';
import type { ServeFlags } from './serve/serve-command.ts';
import { version } from './version.ts';

const NARROWEST = 40;
const WIDEST = 400;
const HELP_COLUMNS = 90;
const MOST_JOBS = 64;
const HIGHEST_PORT = 65_535;
const MOST_PART_ROWS = 100_000;

function parseWidth(text: string): number {
  const width = Number(text);
  if (!Number.isInteger(width) || width < NARROWEST || width > WIDEST) {
    throw new InvalidArgumentError(`Pass a whole number from ${NARROWEST} to ${WIDEST}.`);
  }
  return width;
}

function parseJobs(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS) {
    throw new InvalidArgumentError(`Pass a whole number from 1 to ${MOST_JOBS}.`);
  }
  return jobs;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > HIGHEST_PORT) {
    throw new InvalidArgumentError(
      `Pass a whole number from 0 to ${HIGHEST_PORT}; 0 takes a free one.`,
    );
  }
  return port;
}

function addDecode(program: Command, io: Io, end: (code: ExitCode) => void): void {
  program
    .command('decode')
    .description('read postings: who owns what, with quotes, and what the job really is')
    .argument('[file...]', 'files to read; - or none reads standard input')
    .option('--json', 'print the verdict as JSON; several postings give an array')
    .option('--jsonl', 'print one verdict a line, in input order: rows in = rows out')
    .option('--html <file>', 'write one self-contained page; - is standard output')
    .option('--markdown', 'print the report as Markdown')
    .option('--title <title>', 'the title the posting goes by, over the one in the input')
    .option('--explain', 'show every claim with its weight, and what was set aside')
    .option('--strict', 'exit with 1 when some rows could not be read')
    .option('--title-column <name>', 'column or field that holds the title')
    .option('--text-column <name>', 'column or field that holds the text')
    .option('--id-column <name>', 'column or field that holds the identifier')
    .addOption(
      new Option('--format <format>', 'read the input as this format').choices(INPUT_FORMATS),
    )
    .addOption(readerOption())
    .option(
      '--jobs <number>',
      `threads with --jsonl, 1 to ${MOST_JOBS} (default: one for each core, at most 8)`,
      parseJobs,
    )
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .addOption(widthOption())
    .addHelpText('after', decodeHelp())
    .action(async (paths: string[], flags: DecodeFlags) => {
      const { decodeCommand } = await import('./decode/decode-command.ts');
      end(await decodeCommand(paths, flags, io));
    });
}

function parsePartRows(text: string): number {
  const rows = Number(text);
  if (!Number.isInteger(rows) || rows < 1 || rows > MOST_PART_ROWS) {
    throw new InvalidArgumentError(`Pass a whole number from 1 to ${MOST_PART_ROWS}.`);
  }
  return rows;
}

function parseMemory(text: string): string {
  if (!/^[1-9]\d{0,5}(MB|GB)$/.test(text)) {
    throw new InvalidArgumentError('Pass a number of MB or GB, as in 500MB.');
  }
  return text;
}

function parseCurrency(text: string): string {
  if (!/^[a-z]{3}$/i.test(text)) {
    throw new InvalidArgumentError('Pass the three letters of a currency, as in EUR.');
  }
  return text.toUpperCase();
}

function addMarket(program: Command, io: Io, end: (code: ExitCode) => void): void {
  program
    .command('market')
    .description('read a whole market of postings, and report what titles tell and scope is worth')
    .argument('<file...>', 'CSV, TSV, JSON lines, JSON or Parquet; packed with gzip or zstd too')
    .requiredOption('--out <folder>', 'where verdicts, tables and report go; a begun run goes on')
    .option('--title-column <name>', 'column or field that holds the title')
    .option('--text-column <name>', 'column or field that holds the text')
    .option('--id-column <name>', 'column or field that holds the identifier')
    .option('--employer-column <name>', 'column or field that holds the employer')
    .option('--country-column <name>', 'column or field that holds the country')
    .option('--date-column <name>', 'column or field that holds the date of publication')
    .option('--pay-column <name>', 'column or field that holds the pay as text')
    .option('--pay-currency <code>', 'what pay is in where no column says it: USD', parseCurrency)
    .addOption(
      new Option('--pay-period <period>', 'what pay is for where no column says it').choices([
        'hour',
        'day',
        'week',
        'month',
        'year',
      ]),
    )
    .addOption(
      new Option('--format <format>', 'read the inputs as this format').choices(ROW_FORMATS),
    )
    .addOption(readerOption())
    .option('--count-reposts-once', 'let the report count near-duplicate postings once')
    .option(
      '--jobs <number>',
      `threads that read, 1 to ${MOST_JOBS} (default: one for each core)`,
      parseJobs,
    )
    .option('--memory <size>', 'most that DuckDB may hold, as in 500MB', parseMemory, '512MB')
    .option(
      '--part-rows <number>',
      'rows in one part: what a killed run reads again at most',
      parsePartRows,
      2000,
    )
    .addHelpText('after', marketHelp())
    .action(async (paths: string[], flags: MarketFlags) => {
      const { marketCommand } = await import('./market/market-command.ts');
      end(await marketCommand(paths, flags, io));
    });
}

function readerOption(): Option {
  return new Option('--reader <name>', 'context is righter; linear is many times faster')
    .choices(READER_NAMES)
    .default(DEFAULT_READER);
}

function widthOption(): Option {
  return new Option('--width <columns>', 'wrap the report at this width, 40 to 400').argParser(
    parseWidth,
  );
}

function addServe(program: Command, io: Io, end: (code: ExitCode) => void): void {
  program
    .command('serve')
    .description('serve the app on this machine, to read postings in the browser')
    .option('--port <number>', 'listen on this port (default: 4747, or a free one)', parsePort)
    .option('--open', 'show it in the browser')
    .addHelpText('after', serveHelp())
    .action(async (flags: ServeFlags) => {
      const { serveCommand } = await import('./serve/serve-command.ts');
      end(await serveCommand(flags, io));
    });
}

/** The command line as commander knows it. It prints nothing by itself: `say` takes what help and version say. */
export function createProgram(
  io: Io,
  say: (text: string) => void,
  end: (code: ExitCode) => void,
): Command {
  const program = new Command('titlescope')
    .description('Tells what a product job really is from what its text says, not from its title.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', topHelp())
    .exitOverride()
    .configureOutput({
      writeOut: say,
      writeErr: () => undefined,
      getOutHelpWidth: () => HELP_COLUMNS,
      getOutHasColors: () => false,
    })
    .showHelpAfterError(false);
  addDecode(program, io, end);
  addAsk(program, { reader: readerOption(), width: widthOption() }, io, end);
  addOrg(program, { reader: readerOption(), width: widthOption() }, io, end);
  addCompare(program, widthOption(), io, end);
  addResume(program, { reader: readerOption(), width: widthOption() }, io, end);
  addAnswer(program, { reader: readerOption(), width: widthOption() }, io, end);
  addServe(program, io, end);
  addMarket(program, io, end);
  return program;
}
