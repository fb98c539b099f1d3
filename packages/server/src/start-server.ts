import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './create-app.ts';

/** Only this machine can reach it. */
const LOOPBACK = '127.0.0.1';

/** Tried first when no port is asked for; a free one is taken when it is in use. */
const USUAL_PORT = 4747;

/** What to serve, and where. */
export interface ServerOptions {
  /** Folder of the static files. */
  readonly folder: string;
  /** This port and no other. */
  readonly port?: number;
}

/** A server that listens. */
export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a folder on loopback. Rejects with Node's error (`EADDRINUSE`, `EACCES`) when the port asked for cannot be had. */
export async function startServer({ folder, port }: ServerOptions): Promise<Served> {
  const { fetch } = createApp(folder);
  const server = createAdaptorServer({ fetch });
  const listen = (on: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(on, LOOPBACK, () => {
        server.off('error', reject);
        resolve();
      });
    });
  if (port !== undefined) await listen(port);
  else await listen(USUAL_PORT).catch(() => listen(0));
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${LOOPBACK}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
