import { pageFolder, startServer } from '@titlescope/server';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { ServedPage } from '../io.ts';

/** Serves the built app on loopback until the process is told to end. */
export async function servePage(port: number | undefined): Promise<ServedPage> {
  const folder = pageFolder();
  if (folder === undefined) {
    throw new CliError(
      'page-missing',
      'built app not found; in a clone run `npm start -- serve`, else install titlescope again',
      EXIT.fault,
    );
  }
  const served = await startServer({ folder, ...(port !== undefined && { port }) }).catch(
    (error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error);
      throw new CliError(
        'port-unavailable',
        `port not available: ${detail}; pass another, or leave --port out`,
      );
    },
  );
  const closed = new Promise<void>((resolve) => {
    process.once('SIGTERM', () => void served.close().then(resolve));
  });
  return { address: served.address, closed };
}
