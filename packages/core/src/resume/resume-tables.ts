import type { Accountability } from '../document/accountability.ts';
import type { ParticularKind } from '../first-person/particular.ts';
import type { Source } from '../judge/source.ts';

/** Codes of what a position can conflate. */
export const CONFLATIONS = [
  'roadmap-under-pm',
  'acceptance-as-metric',
  'output-as-outcome',
  'hollow-number',
  'title-for-scope',
  'words-without-particulars',
  'build-trap',
] as const;

/** Code of one conflation. */
export type ConflationCode = (typeof CONFLATIONS)[number];

/** One thing that a reader of a résumé keeps apart, in words for people. */
export interface ConflationEntry {
  readonly code: ConflationCode;
  readonly label: string;
  readonly explanation: string;
  readonly sources: readonly Source[];
}

/** What is missing in a line, as a question to stand in brackets. */
export interface AskEntry {
  readonly code: string;
  readonly accountability: Accountability;
  /** The particular that would answer it. */
  readonly without: ParticularKind | 'killed';
  readonly ask: string;
  readonly sources: readonly Source[];
}

/** How a résumé is read beyond its claims. Data: packages/knowledge/data/resume.yaml. */
export interface ResumeTables {
  readonly version: string;
  /** Headings as whole lines in lower case. */
  readonly headings: Readonly<Record<'work' | 'other' | 'about' | 'inner', readonly string[]>>;
  /** What a line begins with, before a colon, that lists no deed. */
  readonly labels: readonly string[];
  /** Words of a company's name, and of a school or degree. */
  readonly companyWords: readonly string[];
  readonly schoolWords: readonly string[];
  readonly titleWords: readonly string[];
  readonly conflations: readonly ConflationEntry[];
  /** How a line begins, and the verb that stands in for it. */
  readonly openings: readonly { readonly pattern: string; readonly verb: string }[];
  /** Patterns that a rewording leaves out. */
  readonly drops: readonly string[];
  readonly asks: readonly AskEntry[];
}
