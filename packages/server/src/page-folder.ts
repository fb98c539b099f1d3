import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the built app, or undefined when it has not been built. */
export function pageFolder(): string | undefined {
  const manifest = fileURLToPath(import.meta.resolve('@titlescope/web/package.json'));
  const folder = join(manifest, '../dist');
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}
