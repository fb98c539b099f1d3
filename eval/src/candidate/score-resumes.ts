import { readResume } from '@titlescope/core';
import { ownWords, resumeTables } from '@titlescope/knowledge';
import type { Product } from '../load-product.ts';
import { readByKeywords } from '../systems/keywords.ts';
import {
  type LineOwners,
  labelled,
  type Part,
  partOf,
  type ResumeLabel,
  readLines,
  type Text,
} from './data.ts';
import { type OwnershipScores, ownershipOfLines } from './ownership.ts';

/** Scores of one system on one part of the résumés. */
export interface ResumeScores extends OwnershipScores {
  readonly system: string;
  readonly part: Part;
  readonly resumes: number;
  readonly lines: number;
}

/** All scores of the résumés, and the share of positions with title, employer and dates all right. */
export interface ResumesResult {
  readonly scores: readonly ResumeScores[];
  readonly positions: Readonly<Record<Part, number>>;
}

type Labelled = Text & { readonly label: ResumeLabel };
type Reading = (one: Labelled) => readonly LineOwners[];

/** Scores the product, its parts and a keyword matcher on the labelled lines. */
export function scoreResumes(root: string, product: Product): ResumesResult {
  const all = labelled(
    readLines<Text>(root, 'resumes.jsonl'),
    readLines<ResumeLabel>(root, 'resumes-labels.jsonl'),
  );
  const off = { asPosting: false, cues: false, signs: false, particulars: false };
  const systems: readonly (readonly [string, Reading])[] = [
    ['keywords', byKeywords],
    ['reader as trained', byProduct(product, off)],
    ['+ said as a posting', byProduct(product, { ...off, asPosting: true })],
    ['+ who did it', byProduct(product, { ...off, asPosting: true, cues: true })],
    ['+ particulars', byProduct(product, { signs: false })],
    ['titlescope', byProduct(product, {})],
  ];
  const parts: readonly Part[] = ['tuning', 'held-out'];
  return {
    scores: systems.flatMap(([name, read]) =>
      parts.map((part) =>
        scoresOf(
          name,
          part,
          all.filter((one) => partOf(one) === part),
          read,
        ),
      ),
    ),
    positions: {
      tuning: positionsRight(
        all.filter((one) => partOf(one) === 'tuning'),
        product,
      ),
      'held-out': positionsRight(
        all.filter((one) => partOf(one) === 'held-out'),
        product,
      ),
    },
  };
}

function byKeywords({ label }: Labelled): readonly LineOwners[] {
  return label.lines.map(({ quote }) => {
    const { owners } = readByKeywords(quote);
    return Object.fromEntries(
      Object.entries(owners).filter(([, owner]) => owner !== 'unstated'),
    ) as LineOwners;
  });
}

function byProduct(
  { model, knowledge }: Product,
  options: Parameters<typeof readResume>[3],
): Reading {
  return ({ text, label }) => {
    const tables = { knowledge, words: ownWords, resume: resumeTables };
    const { lines } = readResume({ kind: 'resume', text }, model, tables, options);
    return label.lines.map(({ quote }) => {
      const start = text.indexOf(quote);
      if (start < 0) throw new Error(`line of ${label.id} is not in its text: ${quote}`);
      const claims = lines
        .filter((line) => line.start < start + quote.length && start < line.end)
        .flatMap((line) => line.claims)
        .toSorted((a, b) => a.confidence - b.confidence);
      return Object.fromEntries(
        claims.map(({ accountability, owner }) => [accountability, owner]),
      ) as LineOwners;
    });
  };
}

function scoresOf(
  system: string,
  part: Part,
  some: readonly Labelled[],
  read: Reading,
): ResumeScores {
  const scored = some.map((one) => {
    const told = read(one);
    return one.label.lines.map(({ owners }, at) => ({ gold: owners, told: told[at] ?? {} }));
  });
  const lines = some.reduce((sum, { label }) => sum + label.lines.length, 0);
  return { system, part, resumes: some.length, lines, ...ownershipOfLines(scored) };
}

function positionsRight(some: readonly Labelled[], { model, knowledge }: Product): number {
  let right = 0;
  let all = 0;
  for (const { text, label } of some) {
    const tables = { knowledge, words: ownWords, resume: resumeTables };
    const { positions } = readResume({ kind: 'resume', text }, model, tables);
    all += Math.max(label.positions.length, positions.length);
    right += label.positions.filter((gold, at) => {
      const told = positions[at];
      const to = told?.to ?? (told?.isCurrent === true ? 'present' : '');
      return (
        told?.title === gold.title &&
        told.employer === gold.employer &&
        told.from === gold.from &&
        to.toLowerCase() === gold.to.toLowerCase()
      );
    }).length;
  }
  return all === 0 ? 0 : right / all;
}
