import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DEFAULT_READER } from '@titlescope/core/reader-names';
import { loadProduct } from '../load-product.ts';
import { toMarkdownTable, toPlainTable } from '../report/table.ts';
import { agreementOfPasses } from './agreement-of-passes.ts';
import type { CandidateResult } from './candidate-result.ts';
import { candidateTables } from './candidate-tables.ts';
import { scoreAnswers } from './score-answers.ts';
import { scoreLines } from './score-lines.ts';
import { scoreResumes } from './score-resumes.ts';

/** By how much a guarded score may fall before the check fails, absolute. Small parts move by more than a corpus does. */
const CANDIDATE_TOLERANCE = 0.02;

/** Scores the candidate's side; writes the results, or with `isCheck` compares them. Resolves to the exit code. */
export function runCandidate(root: string, isCheck: boolean): number {
  const product = loadProduct(DEFAULT_READER);
  const { name, version } = product.model.reader;
  const result: CandidateResult = {
    reader: { name, version },
    agreement: agreementOfPasses(root),
    answers: scoreAnswers(root, product),
    resumes: scoreResumes(root, product),
    lines: scoreLines(root, product),
  };
  const tables = candidateTables(result);
  process.stdout.write(`${tables.map(toPlainTable).join('\n')}\n`);
  const folder = join(root, 'eval/results/candidate');
  const file = join(folder, 'scores.json');
  if (isCheck) return check(file, result);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, toJson(result));
  const opening =
    '# The candidate’s side: scores\n\nWritten by `npm run eval -- --candidate`. What the scores mean, and what they do not: [evaluation](../../../docs/evaluation.md#the-candidates-side).\n';
  writeFileSync(join(folder, 'README.md'), [opening, ...tables.map(toMarkdownTable)].join('\n'));
  process.stdout.write('wrote eval/results/candidate\n');
  return 0;
}

/** The scores that may not fall: those of the product on both parts. */
function guardedOf({ answers, resumes, lines }: CandidateResult): Readonly<Record<string, number>> {
  const ofAnswers = answers.scores
    .filter(({ system }) => system === 'titlescope')
    .flatMap(({ part, kappa, particularsF1 }) => [
      [`answers ${part} kappa`, kappa.value ?? 0],
      [`answers ${part} particulars`, particularsF1.value ?? 0],
    ]);
  const ofResumes = resumes.scores
    .filter(({ system }) => system === 'titlescope')
    .flatMap(({ part, ownership, found }) => [
      [`résumés ${part} ownership`, ownership.value ?? 0],
      [`résumés ${part} found`, found.value ?? 0],
    ]);
  const ofLines = lines
    .filter(({ system }) => system === 'titlescope')
    .map(({ part, ownership }) => [`lines ${part} ownership`, ownership.value ?? 0] as const);
  return Object.fromEntries([...ofAnswers, ...ofResumes, ...ofLines]);
}

function check(file: string, fresh: CandidateResult): number {
  if (!existsSync(file)) {
    throw new Error(
      `committed scores not found at ${file}; run \`npm run eval -- --candidate\` and commit them`,
    );
  }
  const before = guardedOf(JSON.parse(readFileSync(file, 'utf8')) as CandidateResult);
  const now = guardedOf(fresh);
  const falls = Object.entries(before).filter(
    ([name, old]) => old - (now[name] ?? 0) > CANDIDATE_TOLERANCE + 0.00005,
  );
  for (const [name, old] of falls) {
    process.stderr.write(
      `score ${name} got worse: ${old.toFixed(4)} committed, ${(now[name] ?? 0).toFixed(4)} now, tolerance ${CANDIDATE_TOLERANCE}; find the cause, or run \`npm run eval -- --candidate\` and say why in the commit\n`,
    );
  }
  if (falls.length > 0) return 1;
  process.stdout.write(
    `eval of the candidate's side: no score got worse by more than ${CANDIDATE_TOLERANCE}\n`,
  );
  return 0;
}

function toJson(result: CandidateResult): string {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 1e4) / 1e4 + 0 : value;
  return `${JSON.stringify(result, rounded, 2)}\n`;
}
