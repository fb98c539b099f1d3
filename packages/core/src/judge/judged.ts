import type { Accountability } from '../document/accountability.ts';
import type { Answer } from '../document/answer.ts';
import type { Span } from '../document/document.ts';
import type { OrganisationKind, RoleName } from '../document/role.ts';
import type { Weighed } from '../weigh/weighed.ts';
import type { ExposureJudgement } from './exposure/judge-exposure.ts';
import type { TitleGap } from './gap.ts';
import type { PayJudgement } from './pay/judge-pay.ts';

export type { TitleGap } from './gap.ts';

/** The declared title, and what it says by itself. */
export interface TitleReading {
  readonly declared: string | null;
  /** Code of the family in the knowledge tables, or null when none matches. */
  readonly family: string | null;
  readonly seniority: string | null;
}

/** The de-facto role; `name` is null when too little is said to tell. */
export interface RoleJudgement {
  readonly name: RoleName | null;
  readonly probabilities: Readonly<Record<RoleName, number>>;
  /** The spans that spoke most for it. Empty when the name is null, or when it rests on answers alone. */
  readonly evidence: readonly Span[];
}

/** Something a reader of the text would want pointed out, with the spans that show it. */
export interface Flag {
  readonly code: string;
  readonly label: string;
  readonly explanation: string;
  readonly evidence: readonly Span[];
  /** Recorded answers that show it, where there are some. Without them there is at least one span. */
  readonly answers?: readonly Answer[];
}

/** A question worth asking. */
export interface Question {
  readonly accountability: Accountability;
  /** The question in the words for the one who is asked. */
  readonly ask: string;
  /** Expected information about the verdict, in bits: how far the answer is expected to move it. More than 0. */
  readonly settles: number;
}

/** What follows from the findings. */
export interface Judgement {
  readonly title: TitleReading;
  readonly role: RoleJudgement;
  readonly orderTaker: { readonly value: boolean; readonly probability: number };
  readonly scope: { readonly held: number; readonly of: 3 };
  readonly titleGap: TitleGap;
  readonly organisation: {
    readonly kind: OrganisationKind;
    readonly safe: boolean;
    readonly evidence: readonly Span[];
  };
  readonly pay: PayJudgement;
  readonly exposure: ExposureJudgement;
  readonly flags: readonly Flag[];
  /** The three questions that the text leaves unanswered. */
  readonly missing: readonly Accountability[];
  readonly headline: string;
  /** What to ask the hiring manager, what settles most first. Empty for a document that is no posting. */
  readonly questions: readonly Question[];
}

/** A document that has been judged: the last stage before it is said. */
export interface Judged extends Weighed {
  readonly judgement: Judgement;
  /** Version of the knowledge tables that the judgement rests on. */
  readonly knowledge: string;
}
