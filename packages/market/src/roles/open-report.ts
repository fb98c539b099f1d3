import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MarketError } from '../errors.ts';
import type { Manifest } from '../store/manifest.ts';

/** A finished run. */
export interface FinishedReport {
  readonly manifest: Manifest;
  readonly verdicts: number;
}

const SCHEMA = 'titlescope/market@1';

/** Reads the manifest of a finished run. Throws `data-…` for a folder that is none, of another version, or not finished. */
export async function openReport(folder: string): Promise<FinishedReport> {
  const manifest = await manifestOf(folder);
  if (manifest.schema !== SCHEMA) {
    throw new MarketError(
      'data-other-version',
      `${folder}: report is of the form ${JSON.stringify(manifest.schema)}, and this titlescope reads ${SCHEMA}; make it anew with titlescope market`,
    );
  }
  const { verdicts } = manifest;
  const isWhole = verdicts !== undefined && (await isThere(join(folder, 'report.html')));
  if (!isWhole || !(await isThere(join(folder, 'tables', 'reposts.csv')))) {
    throw new MarketError(
      'data-unfinished',
      `${folder}: run in this folder is not finished; the same titlescope market command goes on with it`,
    );
  }
  return { manifest, verdicts };
}

async function manifestOf(folder: string): Promise<Manifest> {
  const path = join(folder, 'manifest.json');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? 'holds no report of titlescope market (no manifest.json)'
        : `could not be read: ${error instanceof Error ? error.message : String(error)}`;
    throw new MarketError(
      'data-not-report',
      `${folder}: ${why}; name the folder of --out, or make one with titlescope market`,
    );
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || !('schema' in value)) {
    throw new MarketError(
      'data-not-report',
      `${folder}: manifest.json is not that of titlescope market; name the folder of --out`,
    );
  }
  return value as Manifest;
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
