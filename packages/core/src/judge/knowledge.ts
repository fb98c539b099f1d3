import type { Accountability, FindingOwner } from '../document/accountability.ts';
import type { OrganisationKind, RoleName } from '../document/role.ts';

/** Where an entry comes from. */
export interface Source {
  readonly name: string;
  /** Public address, when there is one. */
  readonly url?: string;
  /** Day or month on which the source was read or published, ISO 8601. */
  readonly date: string;
}

/** One accountability, in words for people. */
export interface AccountabilityEntry {
  readonly key: Accountability;
  /** A few words: "the roadmap". */
  readonly label: string;
  /** The question it answers: "Who owns the roadmap?" */
  readonly question: string;
  readonly meaning: string;
  readonly sources: readonly Source[];
}

/** One de-facto role, in words for people. */
export interface RoleEntry {
  readonly name: RoleName;
  /** "product manager" */
  readonly label: string;
  /** "a product manager's job" */
  readonly job: string;
  readonly meaning: string;
  /** Breadth of decision: a higher rank decides more of what is built and why. Equal ranks are different jobs at one level. */
  readonly rank: number;
  readonly sources: readonly Source[];
}

/** One family of titles. */
export interface TitleFamily {
  readonly family: string;
  /** "product owner" */
  readonly label: string;
  /** "a product owner's title" */
  readonly phrase: string;
  /** The role that the title claims in theory. */
  readonly role: RoleName;
  /** Lower-case spellings as whole words, most specific first; a title belongs to the family whose longest spelling it holds. */
  readonly spellings: readonly string[];
  readonly sources: readonly Source[];
}

/** One level of seniority that a title can name. */
export interface SeniorityEntry {
  readonly seniority: string;
  readonly spellings: readonly string[];
  readonly sources: readonly Source[];
}

/** One kind of organisation, in words for people. */
export interface OrganisationEntry {
  readonly kind: OrganisationKind;
  readonly label: string;
  /** What the titles mean there in practice. */
  readonly practice: string;
  readonly sources: readonly Source[];
}

/** A condition on findings: every listed accountability must have one of the listed owners. */
export type FindingCondition = Partial<Readonly<Record<Accountability, readonly FindingOwner[]>>>;

/** One flag: raised when a condition on the findings holds, or when one of the phrases stands in the text. */
export interface FlagEntry {
  readonly code: string;
  readonly label: string;
  readonly explanation: string;
  /** All of these must hold. */
  readonly all?: FindingCondition;
  /** At least one of these must hold. */
  readonly any?: FindingCondition;
  /** De-facto roles that the flag applies to; every role when left out. */
  readonly roles?: readonly RoleName[];
  /** Families of declared titles that the flag applies to; every title when left out. */
  readonly titles?: readonly string[];
  /** Words, whole and lower-case, any one of which raises the flag. */
  readonly phrases?: readonly string[];
  /** The accountabilities whose evidence is shown with it. */
  readonly shows?: readonly Accountability[];
  readonly sources: readonly Source[];
}

/** The sourced tables that a judgement rests on. Passed in, and named in the verdict by version. */
export interface Knowledge {
  /** Year and month: "2026-11". */
  readonly version: string;
  readonly accountabilities: readonly AccountabilityEntry[];
  readonly roles: readonly RoleEntry[];
  readonly titles: readonly TitleFamily[];
  readonly seniorities: readonly SeniorityEntry[];
  readonly organisations: readonly OrganisationEntry[];
  /** Whole words that name the Scaled Agile Framework. Case counts. */
  readonly safe: readonly string[];
  readonly flags: readonly FlagEntry[];
}
