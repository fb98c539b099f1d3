import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';

/** The options of `titlescope serve`. */
export interface ServeFlags {
  readonly port?: number;
  readonly open?: boolean;
}

/** Serves the app until it is stopped. The address is the only line on standard output. */
export async function serveCommand({ port, open }: ServeFlags, io: Io): Promise<ExitCode> {
  const { address, closed } = await io.serve(port);
  await io.stdout.write(`${address}\n`);
  if (io.stderr.isTerminal) await io.stderr.write('titlescope is served here; Ctrl-C ends it\n');
  if (open === true) io.browse(address);
  await closed;
  return EXIT.done;
}
