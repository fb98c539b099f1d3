import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import type { ScoreName } from './metrics/scores.ts';
import { type EvalResult, toJson } from './results.ts';

/** By how much a guarded score may get worse before the check fails, absolute. */
const TOLERANCE = 0.01;

/** The scores that may not fall; the last one may not rise. */
const GUARDED: readonly ScoreName[] = [
  'kappa3',
  'kappa9',
  'exact3',
  'held3',
  'roleAccuracy',
  'orderTakerF1',
  'evidencePrecision',
  'evidenceCoverage',
  'calibrationError',
];

/** A guarded score that got worse by more than the tolerance. */
export interface Fall {
  readonly score: ScoreName;
  readonly old: number | null;
  readonly fresh: number | null;
}

/** The guarded scores of the reader that are worse than the committed ones by more than the tolerance. */
export function fallsOf(committed: EvalResult, fresh: EvalResult): readonly Fall[] {
  const before = committed.systems.at(-1)?.scores;
  const after = fresh.systems.at(-1)?.scores;
  return GUARDED.flatMap((score) => {
    const old = before?.[score].value ?? null;
    const now = after?.[score].value ?? null;
    return isWorse(score, old, now) ? [{ score, old, fresh: now }] : [];
  });
}

/**
 * Compares a fresh result with the committed one in `file`, says what got worse, and returns the exit code: 1 when a guarded
 * score fell. Throws when nothing is committed.
 */
export function checkReader(file: string, fresh: EvalResult): number {
  const { name } = fresh.reader;
  if (!existsSync(file)) {
    throw new Error(`committed scores not found at ${file}; run \`npm run eval\` and commit them`);
  }
  const text = readFileSync(file, 'utf8');
  const committed = JSON.parse(text) as EvalResult;
  if (committed.corpus !== fresh.corpus) {
    process.stdout.write(
      'note: the labels are not those of the committed scores; run `npm run eval` and commit\n',
    );
  }
  const falls = fallsOf(committed, fresh);
  for (const { score, old, fresh: now } of falls) {
    const told = now === null ? 'not defined' : now.toFixed(4);
    process.stderr.write(
      `score ${score} of reader ${name} got worse: ${old?.toFixed(4)} committed, ${told} now, tolerance ${TOLERANCE}; find the cause, or run \`npm run eval\` and say why in the commit\n`,
    );
  }
  if (falls.length > 0) return 1;
  process.stdout.write(
    toJson(fresh) === text
      ? `eval of reader ${name} is up to date\n`
      : `eval of reader ${name} is up to date: no score got worse by more than ${TOLERANCE}; some changed, run \`npm run eval\` to commit them\n`,
  );
  return 0;
}

function isWorse(score: ScoreName, old: number | null, fresh: number | null): boolean {
  if (old === null) return false;
  if (fresh === null) return true;
  const loss = score === 'calibrationError' ? fresh - old : old - fresh;
  // Committed scores have four decimals: half a unit of the last one is no fall.
  return loss > TOLERANCE + 0.00005;
}
