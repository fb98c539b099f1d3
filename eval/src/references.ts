import type { ScoreName } from './metrics/scores.ts';

/** A row of known figures to read the scores against. */
export interface Reference {
  readonly name: string;
  readonly scores: Readonly<Partial<Record<ScoreName, number>>>;
}

/**
 * The human-like bar: figures of the corpus' own README, over its two doubly labelled splits. The annotators were two
 * independent passes of one language model; their agreement is an upper sort of bound.
 */
export const REFERENCES: readonly Reference[] = [
  {
    name: 'annotator, other one',
    scores: {
      kappa3: 0.901,
      kappa9: 0.894,
      exact3: 0.828,
      roleAccuracy: 0.966,
      evidencePrecision: 0.901,
    },
  },
  {
    name: 'annotator, adjudicated',
    scores: {
      kappa3: 0.95,
      kappa9: 0.944,
      exact3: 0.913,
      roleAccuracy: 0.982,
      evidencePrecision: 0.947,
    },
  },
];
