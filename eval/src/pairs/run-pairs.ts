import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { decode } from '@titlescope/core';
import { loadProduct } from '../load-product.ts';
import type { Estimate } from '../metrics/bootstrap.ts';
import { type Table, toMarkdownTable, toPlainTable } from '../report/table.ts';
import { readPairs } from './read-pairs.ts';
import { type ContrastScore, scorePairs } from './score-pairs.ts';

const OPENING = `# Minimal pairs

Written by \`npm run eval -- --pairs\`. Each sentence of \`eval/pairs.jsonl\` is decoded alone, as a whole posting. A contrast is two sentences of
a group that differ in who holds what the group is about; it counts when both are told right. The sentences were written for this project,
together with what is learnt from; no reader learns from these groups. Intervals of 95 % over groups.
`;

/** Scores each reader on sentences that differ in who decides, and writes eval/results/pairs. */
export function runPairs(root: string, readers: readonly string[]): void {
  const groups = readPairs(root);
  const tables = readers.map((reader) => {
    const { model, knowledge } = loadProduct(reader);
    const scores = scorePairs(
      groups,
      (text, about) => decode({ kind: 'posting', text }, model, knowledge).findings[about].owner,
    );
    return tableOf(`${model.reader.name} ${model.reader.version}, ${groups.length} groups`, scores);
  });
  process.stdout.write(`${tables.map(toPlainTable).join('\n')}\n`);
  const folder = join(root, 'eval/results/pairs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'README.md'), [OPENING, ...tables.map(toMarkdownTable)].join('\n'));
  process.stdout.write('wrote eval/results/pairs\n');
}

function tableOf(title: string, scores: readonly ContrastScore[]): Table {
  return {
    title,
    columns: ['contrast', 'contrasts', 'both right'],
    rows: scores.map(({ name, count, bothRight }) => [name, String(count), said(bothRight)]),
  };
}

function said({ value, low, high }: Estimate): string {
  if (value === null || low === null || high === null) return '-';
  return `${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}
