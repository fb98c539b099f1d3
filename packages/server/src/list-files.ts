import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  bin: 'application/octet-stream',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

/** A file that may be served. */
export interface ListedFile {
  readonly path: string;
  readonly type: string;
  /** Whether its name holds a hash of its content, so that it never changes. */
  readonly isLasting: boolean;
}

/** All files of a folder by the path of their address, such as `/assets/index-1a2b.js`; the folder itself is `/index.html`. */
export function listFiles(folder: string): ReadonlyMap<string, ListedFile> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const listed = new Map<string, ListedFile>();
  for (const path of files) {
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    const extension = /\.([a-z0-9]+)$/.exec(path)?.[1] ?? '';
    const file = {
      path,
      type: TYPES[extension] ?? 'application/octet-stream',
      isLasting: address.startsWith('/assets/'),
    };
    listed.set(address, file);
    if (address === '/index.html') listed.set('/', file);
  }
  return listed;
}
