import { CommanderError } from 'commander';
import { CliError } from './errors.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { BrokenPipe, type Io } from './io.ts';
import { plainLine } from './plain-line.ts';
import { createProgram } from './program.ts';
import { usageError } from './usage-error.ts';

function faultText(error: unknown, io: Io): string {
  const isDebug = io.env['TITLESCOPE_DEBUG'] === '1';
  const message = error instanceof Error ? error.message : String(error);
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string'
      ? error.code
      : 'fault';
  const hint = isDebug
    ? 'please report it with the lines below'
    : 'set TITLESCOPE_DEBUG=1 to see where, and please report it';
  const stack = isDebug && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  return `titlescope: fault inside titlescope: ${plainLine(message)}; ${hint} [${code}]\n${stack}`;
}

async function explainEnd(error: unknown, io: Io): Promise<ExitCode> {
  if (error instanceof BrokenPipe) return EXIT.done;
  if (error instanceof CliError) {
    await io.stderr.write(`titlescope: ${error.message} [${error.code}]\n`);
    return error.exit;
  }
  await io.stderr.write(faultText(error, io));
  return EXIT.fault;
}

/**
 * The whole of titlescope as a function: arguments (without node and script) and everything outside passed in, the
 * exit code out. It never throws and never ends the process.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  let said = '';
  const program = createProgram(
    io,
    (text) => {
      said += text;
    },
    (ended) => {
      code = ended;
    },
  );
  try {
    if (argv.length === 0) {
      await io.stderr.write(program.helpInformation());
      return EXIT.input;
    }
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError))
      return await explainEnd(error, io).catch(() => EXIT.fault);
    if (error.exitCode !== 0)
      return await explainEnd(usageError(error, argv), io).catch(() => EXIT.input);
  }
  try {
    if (said !== '') await io.stdout.write(said);
  } catch (error) {
    return await explainEnd(error, io).catch(() => EXIT.fault);
  }
  return code;
}
