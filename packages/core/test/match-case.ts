import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/**
 * Compares an output with a file under test/cases. `UPDATE_CASES=1` writes the file instead; without it a
 * missing file is a failure.
 */
export function matchCase(name: string, output: string): void {
  const path = fileURLToPath(new URL(`./cases/${name}`, import.meta.url));
  if (process.env['UPDATE_CASES'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, output);
  }
  const expected = existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : null;
  expect(output, `${name}: run with UPDATE_CASES=1 when the change is meant`).toBe(expected);
}
