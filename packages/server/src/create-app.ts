import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { type ListedFile, listFiles } from './list-files.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

const A_YEAR = 'public, max-age=31536000, immutable';

/** The server as a fetch handler over the files that a folder holds now. Only GET and HEAD are answered. */
export function createApp(folder: string): Hono {
  const files = listFiles(folder);
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.header(name, value);
  });
  app.use(compress());
  app.get('*', async (context) => {
    const file = files.get(context.req.path);
    return file === undefined ? context.notFound() : answer(file);
  });
  app.all('*', (context) => context.text('method not allowed', 405, { Allow: 'GET, HEAD' }));
  app.notFound((context) => context.text('not found', 404));
  return app;
}

async function answer({ path, type, isLasting }: ListedFile): Promise<Response> {
  const bytes = await readFile(path);
  return new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Cache-Control': isLasting ? A_YEAR : 'no-cache',
    },
  });
}
