import type { THREE_QUESTIONS } from '../document/accountability.ts';
import type { ParticularKind } from '../first-person/particular.ts';
import type { Source } from '../judge/source.ts';

/** The bands, best first. */
export const BANDS = ['strong', 'solid', 'thin', 'weak'] as const;

/** How strong an answer is, to the strong-hire bar. */
export type Band = (typeof BANDS)[number];

/** Tests of an answer that the rubric can name. Each is one function in this folder. */
export const CHECKS = [
  'scope-first',
  'claimed',
  'handed-down',
  'execution-list',
  'acceptance-as-success',
  'output-as-outcome',
  'hollow-number',
  'buzzwords',
  'title-first',
  'only-we',
] as const;

/** One test that the rubric can name. */
export type CheckName = (typeof CHECKS)[number];

/** What a question can be after: one of the three, or the business case. */
export type QuestionName = (typeof THREE_QUESTIONS)[number] | 'viability';

/** Least points of a band, and how many of the three questions must be shown with particulars. */
export interface BandEntry {
  readonly band: Band;
  readonly least: number;
  readonly shown: number;
  /** At least one of these must be shown. */
  readonly needs?: readonly QuestionName[];
  readonly meaning: string;
  readonly sources: readonly Source[];
}

/** A line that earns points, once. It has a kind of particular or a test, not both. */
export interface EarnsEntry {
  readonly code: string;
  readonly label: string;
  readonly points: number;
  /** What it earns when it is said of "we" only. */
  readonly together: number;
  readonly kind?: ParticularKind | 'killed';
  readonly check?: CheckName;
  /** Which of the questions it belongs to. */
  readonly question?: QuestionName;
  readonly earned: string;
  readonly missing: string;
  readonly ask: string;
  readonly followUp: string;
  /** What is left open without it, to stand after "leaves open". */
  readonly open: string;
  readonly hears: string;
  readonly sources: readonly Source[];
}

/** A line that costs points, once. */
export interface CostsEntry {
  readonly code: string;
  readonly label: string;
  /** Negative. */
  readonly points: number;
  readonly check: CheckName;
  readonly says: string;
  readonly hears: string;
  readonly sources: readonly Source[];
}

/** How an interview answer is read. Data: packages/knowledge/data/rubric.yaml. */
export interface Rubric {
  readonly version: string;
  readonly bands: readonly BandEntry[];
  readonly earns: readonly EarnsEntry[];
  readonly costs: readonly CostsEntry[];
  /** Sentences around the fragments, by what they are said of. */
  readonly hears: Readonly<Record<HearsName, string>>;
  /** What is asked of an answer that lacks nothing. */
  readonly deeper: readonly {
    readonly code: string;
    readonly ask: string;
    readonly sources: readonly Source[];
  }[];
}

/** Names of the sentences that say what the interviewer hears. */
export type HearsName =
  | 'strong'
  | 'strong-missing'
  | 'solid'
  | 'thin'
  | 'thin-claims'
  | 'weak'
  | 'weak-order-taker'
  | 'weak-nothing'
  | 'bad';
