import type {
  Accountability,
  ByAccountability,
  FindingOwner,
  Owner,
} from '../document/accountability.ts';
import type { Span } from '../document/document.ts';
import type { OrganisationKind, RoleName } from '../document/role.ts';
import type { Segmented } from '../segment/segmented.ts';

/** How likely one segment gives an accountability to each owner; what is missing to 1 is "says nothing". */
export type OwnerProbabilities = Readonly<Record<Owner, number>>;

/** One segment saying that an owner holds an accountability. */
export interface Claim extends Span {
  /** Index of the segment whose span this is. */
  readonly segment: number;
  readonly accountability: Accountability;
  /** The likeliest owner of the three. */
  readonly owner: Owner;
  /** Probability of that owner, 0 to 1. */
  readonly confidence: number;
  readonly probabilities: OwnerProbabilities;
  /** Probability that the segment asks for experience instead of giving a duty, 0 to 1. */
  readonly qualification: number;
}

/** A lean of one segment towards one value of a document-wide question, in log-odds. */
export interface Lean<Value extends string> extends Span {
  readonly segment: number;
  readonly value: Value;
  readonly weight: number;
}

/** How the words of a whole document lean towards the owners of each accountability, in log-odds. */
export type FindingLean = ByAccountability<Readonly<Record<FindingOwner, number>>>;

/** What a reader says of a document. */
export interface Reading {
  readonly claims: readonly Claim[];
  /** Left out by a reader that reads claims only. */
  readonly findingLean?: FindingLean;
  /** How the words lean towards each de-facto role, summed over the segments, in log-odds. */
  readonly roleLean: Readonly<Record<RoleName, number>>;
  /** The segments that lean most towards each role, at most three of each: by role, then strongest first. */
  readonly roleLeans: readonly Lean<RoleName>[];
  /** Probability of each kind of organisation. */
  readonly organisation: Readonly<Record<OrganisationKind, number>>;
  /** The segments that lean most towards each kind, at most three of each: by kind, then strongest first. */
  readonly organisationLeans: readonly Lean<OrganisationKind>[];
}

/** A name and a version: together they say which weights made a reading. */
export interface ReaderIdentity {
  readonly name: string;
  readonly version: string;
}

/** Turns segments into claims. Pure: the same document always gets the same reading. */
export interface Reader extends ReaderIdentity {
  read(document: Segmented): Reading;
}

/** A document that has been read. */
export interface Read extends Segmented {
  readonly reading: Reading;
  readonly reader: ReaderIdentity;
}
