import type { Posting, Prediction } from '../posting.ts';

/** Something that answers postings. It must not look at their labels. */
export interface System {
  readonly name: string;
  answer(posting: Posting): Prediction;
}

/** Learns a system from labelled postings. Systems that learn nothing ignore them. */
export type Learn = (postings: readonly Posting[]) => System;
