import { readResume } from '@titlescope/core';
import { ownWords, resumeTables } from '@titlescope/knowledge';
import type { Product } from '../load-product.ts';
import { readByKeywords } from '../systems/keywords.ts';
import { type LineOwners, readLines } from './data.ts';
import { type OwnershipScores, ownershipOfLines } from './ownership.ts';

/** A line of a résumé by itself, labelled once. `unseen`: its errors were never looked at. */
interface SingleLine {
  readonly id: string;
  readonly part: 'seen' | 'unseen';
  readonly text: string;
  readonly owners: LineOwners;
}

/** Scores of one system on single lines. */
export interface LineScores extends OwnershipScores {
  readonly system: string;
  readonly part: SingleLine['part'];
  readonly lines: number;
}

const HEAD = 'Product Owner, Gorsehill Retail (2019 – 2023)\n- ';

/** Scores the product and a keyword matcher on lines that were written apart from the résumés, before the rules for them. */
export function scoreLines(root: string, { model, knowledge }: Product): readonly LineScores[] {
  const all = readLines<SingleLine>(root, 'lines.jsonl');
  const tables = { knowledge, words: ownWords, resume: resumeTables };
  const byProduct = (text: string): LineOwners => {
    const { lines } = readResume({ kind: 'resume', text: HEAD + text }, model, tables);
    const claims = lines.flatMap((line) => line.claims);
    return Object.fromEntries(
      claims
        .toSorted((a, b) => a.confidence - b.confidence)
        .map(({ accountability, owner }) => [accountability, owner]),
    ) as LineOwners;
  };
  const byKeywords = (text: string): LineOwners =>
    Object.fromEntries(
      Object.entries(readByKeywords(text).owners).filter(([, owner]) => owner !== 'unstated'),
    ) as LineOwners;
  const systems = [
    ['keywords', byKeywords],
    ['titlescope', byProduct],
  ] as const;
  return systems.flatMap(([system, read]) =>
    (['seen', 'unseen'] as const).map((part): LineScores => {
      const some = all.filter((line) => line.part === part);
      const scored = some.map(({ owners, text }) => [{ gold: owners, told: read(text) }]);
      return { system, part, lines: some.length, ...ownershipOfLines(scored) };
    }),
  );
}
