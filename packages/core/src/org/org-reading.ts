import type { Accountability, ByAccountability } from '../document/accountability.ts';
import type { Span } from '../document/document.ts';
import type { Judged } from '../judge/judged.ts';
import type { ReaderIdentity } from '../read/reading.ts';

/** One role description that has been judged, and where it came from. */
export interface Description {
  readonly source: string;
  /** Line of its source at which it begins, from 1. */
  readonly line: number;
  readonly judged: Judged;
}

/** Something that is not among the roles, and why. */
export interface LeftOut {
  readonly source: string;
  readonly line?: number;
  readonly code: string;
  readonly message: string;
}

/** A product or part of one that a role is said to be about. */
export interface Area {
  /** As it is written. */
  readonly words: string;
  /** What is compared: lower case, without words that fit any product. At least one. */
  readonly keys: readonly string[];
  /** A title alone may name a place; words that the duties repeat count as text. */
  readonly basis: 'text' | 'title';
  /** Where it stands in the text; null for a title that came beside the text. */
  readonly span: Span | null;
}

/** Somebody whom a description names. */
export interface Named {
  readonly words: string;
  /** Family of titles that the words belong to, or null. */
  readonly family: string | null;
  /** The sentence that names them. */
  readonly span: Span;
  /** Roles among the descriptions that it can mean, by identifier. */
  readonly roles: readonly string[];
}

/** One row of the matrix. */
export interface OrgRole extends Description {
  /** `r1`, `r2` and so on, in the order of the matrix. */
  readonly id: string;
  /** Its title, with the source where two roles share one. */
  readonly name: string;
  readonly areas: readonly Area[];
  /** Whether it is said to be about all products. */
  readonly isWhole: boolean;
  readonly reportsTo: Named | null;
  /** Whom the text names as holding the roadmap, when that is somebody else. */
  readonly whyWith: Named | null;
}

/** What can be observed, in the order in which it is said. */
export const OBSERVATIONS = [
  'two-owners',
  'nobody',
  'order-taker-team',
  'why-elsewhere',
  'whole-and-parts',
  'pair-overlap',
  'pair-gap',
  'order-taker-seats',
  'titles-differ',
  'title-varies',
  'people-unknown',
] as const;

/** Code of one kind of observation. */
export type ObservationCode = (typeof OBSERVATIONS)[number];

/** A stretch of the text of one of the roles. */
export interface RoleSpan extends Span {
  readonly role: string;
  readonly accountability: Accountability | null;
}

/** One thing that the descriptions come to together: facts, not words. */
export interface Observation {
  readonly code: ObservationCode;
  /** How it holds, where it can hold in more than one way. */
  readonly variant: string;
  readonly accountabilities: readonly Accountability[];
  /** The roles concerned, in their order. */
  readonly roles: readonly string[];
  /** Roles among the descriptions that hold it instead. */
  readonly holders: readonly string[];
  /** Words of the texts that its sentence uses: an area, or somebody named. */
  readonly words: readonly string[];
  /** By the calibrated probabilities, taken as independent: that it holds; for a group of like roles the mean over them. */
  readonly confidence: number;
  readonly evidence: readonly RoleSpan[];
}

/** A question that would settle some of the observations. */
export interface OrgQuestion {
  readonly accountability: Accountability;
  readonly ask: string;
  readonly good: string;
  readonly evasive: string;
  /** Whom to ask; none is any of them. */
  readonly roles: readonly string[];
  /** Indices of the observations. */
  readonly observations: readonly number[];
}

/** A description with the same title and text as one that is counted. */
export interface Duplicate {
  readonly source: string;
  readonly line: number;
  readonly of: string;
}

/** The descriptions of one organisation, read together. */
export interface OrgReading {
  readonly roles: readonly OrgRole[];
  readonly observations: readonly Observation[];
  readonly questions: readonly OrgQuestion[];
  readonly duplicates: readonly Duplicate[];
  readonly leftOut: readonly LeftOut[];
  /** How many of the roles hold each accountability themselves. */
  readonly held: ByAccountability<number>;
  readonly reader: ReaderIdentity;
  readonly knowledge: string;
}
