import type {
  Accountability,
  ByAccountability,
  Document,
  FindingOwner,
  OrganisationKind,
  Owner,
  RoleName,
  Span,
} from '@titlescope/core';

/** A labelled posting: what a system may see, and what the labels say. */
export interface Posting {
  readonly document: Document;
  /** What postings are grouped by, so that no employer is learnt from and scored at once. */
  readonly employer: string;
  /** Family of the declared title as the corpus has it. Used for breakdowns only. */
  readonly family: string;
  readonly gold: Gold;
}

/** The labels of one posting. */
export interface Gold {
  readonly findings: ByAccountability<FindingOwner>;
  readonly role: RoleName;
  readonly orderTaker: boolean;
  readonly organisation: OrganisationKind;
  /** Segments that carry a label of each accountability, whatever its owner; those marked `?` count. */
  readonly labelled: ByAccountability<readonly Mark[]>;
}

/** A labelled segment: who owns the accountability by it, and whether it asks for experience instead of giving a duty. */
export interface Mark extends Span {
  readonly owner: Owner;
  readonly asked: boolean;
}

/** What a system says of one accountability. */
export interface Answer {
  readonly owner: FindingOwner;
  /** Probability that the owner is right, 0 to 1; null when the system gives none. */
  readonly confidence: number | null;
  readonly evidence: readonly Span[];
}

/** What a system says of one posting. A role of null means that it does not say. */
export interface Prediction {
  readonly findings: ByAccountability<Answer>;
  readonly role: RoleName | null;
}

/** A posting beside what a system says of it. */
export interface Scored {
  readonly posting: Posting;
  readonly prediction: Prediction;
}

/** The owner of each accountability, as a plain value. */
export type Owners = Readonly<Record<Accountability, FindingOwner>>;
