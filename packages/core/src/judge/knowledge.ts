import type { Accountability, FindingOwner, Owner } from '../document/accountability.ts';
import type { AnswerSource } from '../document/answer.ts';
import type { OrganisationKind, RoleName } from '../document/role.ts';
import type { ExposureKnowledge } from './exposure/exposure-knowledge.ts';
import type { TitleGap } from './gap.ts';
import type { PayKnowledge } from './pay/pay-knowledge.ts';
import type { Source } from './source.ts';

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

/** Who a candidate can ask. */
export type Audience = Exclude<AnswerSource, 'offer'>;

/** One question in the words for one audience, and what its answers sound like. */
export interface Wording {
  readonly ask: string;
  /** What an answer that says something sounds like. */
  readonly good: string;
  /** What an answer that says nothing sounds like. */
  readonly evasive: string;
}

/** What to ask about one accountability before accepting. */
export interface QuestionEntry {
  readonly accountability: Accountability;
  readonly recruiter: Wording;
  readonly manager: Wording;
  readonly peer: Wording;
  /** What each answer means for the job. */
  readonly means: Readonly<Record<Owner, string>>;
  /**
   * How the score card counts an answer that somebody else holds it: as a text that says so, or as a text that is silent,
   * where labelled texts hardly ever say so and the card has nothing to go by.
   */
  readonly elsewhere: 'other' | 'unstated';
  readonly sources: readonly Source[];
}

/** How far an answer is trusted by who gave it. The numbers are assumed, and the reason says why. */
export interface TrustEntry {
  readonly source: AnswerSource;
  /** "the recruiter" */
  readonly label: string;
  /** For each true owner: how likely each owner is to be named in a straight answer. Each row adds up to 1. */
  readonly says: Readonly<Record<Owner, Readonly<Record<Owner, number>>>>;
  readonly reason: string;
  readonly sources: readonly Source[];
}

/** What can be done with an offer. */
export type AdviceKind = 'take' | 'negotiate-title' | 'negotiate-scope' | 'walk';

/** What to do once enough is settled, and when it is. */
export interface AdviceEntry {
  readonly code: string;
  readonly does: AdviceKind;
  readonly label: string;
  readonly explanation: string;
  /** Holds when one of these does; they exclude each other. Always, when left out. */
  readonly cases?: readonly { readonly all?: FindingCondition; readonly any?: FindingCondition }[];
  /** De-facto roles that it applies to; every role when left out. */
  readonly roles?: readonly RoleName[];
  /** How the title must stand to the role; in any way when left out. */
  readonly gaps?: readonly TitleGap[];
  /** The accountabilities whose findings are its facts, beside the role. */
  readonly rests: readonly Accountability[];
  readonly sources: readonly Source[];
}

/** An interview question to practise on: about one accountability, or about the line to one role. */
export interface PracticeEntry {
  /** Stable; never reused. */
  readonly id: string;
  readonly accountability?: Accountability;
  readonly role?: RoleName;
  /** What a full answer speaks of. */
  readonly covers: readonly Accountability[];
  readonly question: string;
  /** What the interviewer wants to find out. */
  readonly after: string;
  /** What a strong and a weak answer hold. */
  readonly strong: string;
  readonly weak: string;
  /** What is asked next when the answer stays on the surface. */
  readonly next: string;
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
  readonly questions: readonly QuestionEntry[];
  readonly trust: readonly TrustEntry[];
  /** The first that is settled is given. */
  readonly advice: readonly AdviceEntry[];
  readonly practice: readonly PracticeEntry[];
  readonly pay: PayKnowledge;
  readonly exposure: ExposureKnowledge;
}
