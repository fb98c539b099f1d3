import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as client from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { DUCKDB, type DuckModule, openDatabase, sqlText } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'titlescope-duckdb-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('openDatabase', () => {
  it('uses no more of the client than it has', () => {
    const used: DuckModule = client;
    const { devDependencies } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    );
    expect(DUCKDB).toBe(`@duckdb/node-api@${devDependencies['@duckdb/node-api']}`);
    expect(DUCKDB).toContain(used.version().replace('v', ''));
  });

  it('reads and writes Parquet and JSON without an extension from elsewhere', async () => {
    const database = await openDatabase('200MB', join(folder, 'spill'));
    const path = sqlText(join(folder, "it's.parquet"));
    await database.run(`COPY (SELECT 1 AS a, {'b': ['x']} AS s) TO ${path} (FORMAT parquet)`);
    const rows = await database.all(
      `SELECT a, to_json(s)::VARCHAR AS s FROM read_parquet(${path})`,
    );
    expect(rows).toEqual([{ a: 1, s: '{"b":["x"]}' }]);
    const settings = await database.all(
      "SELECT value FROM duckdb_settings() WHERE name IN ('autoinstall_known_extensions', 'autoload_known_extensions')",
    );
    expect(settings).toEqual([{ value: 'false' }, { value: 'false' }]);
    database.close();
  });
});
