import type {
  AnswerReading,
  Document,
  DocumentKind,
  Judged,
  PostingMatch,
  ResumeReading,
  RolePolicy,
  Segment,
} from '@titlescope/core';
import type { IntakeIssue } from '@titlescope/intake';
import type { Parcel } from './parcels.ts';

/** What a document is made from. `as` says what kind of text it is, where it is no posting. */
export type Source = { readonly as?: DocumentKind } & (
  | { readonly kind: 'text'; readonly text: string; readonly title?: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
);

/** Which part of the work is being done; each takes some share of the time of a long text. */
export type Stage = 'opening' | 'reading' | 'showing';

/** Why something could not be read, in words with a stable code. */
export interface Failure {
  readonly ok: false;
  readonly code: string;
  readonly message: string;
}

/** What a posting became; or why it could not be read. */
export type Outcome =
  | {
      readonly ok: true;
      readonly judged: Judged;
      readonly notices: readonly IntakeIssue[];
      /** By which the page itself judges anew when answers come in. */
      readonly policy: RolePolicy;
    }
  | Failure;

/** What a résumé became, alone or held against a posting. */
export type ResumeOutcome =
  | {
      readonly ok: true;
      readonly reading: ResumeReading;
      /** The text as segments, by which a page lays it out. */
      readonly segments: readonly Segment[];
      readonly match: PostingMatch | null;
      /** Why the posting could not be read, when there was one. */
      readonly unread: Failure | null;
      readonly notices: readonly IntakeIssue[];
    }
  | Failure;

/** What an answer became. */
export type AnswerOutcome =
  | {
      readonly ok: true;
      readonly reading: AnswerReading;
      readonly segments: readonly Segment[];
    }
  | Failure;

/** What can be asked of the worker, and what each comes to. */
export interface Works {
  readonly read: { readonly asks: { readonly source: Source }; readonly gives: Outcome };
  readonly resume: {
    readonly asks: { readonly source: Source; readonly posting: Source | null };
    readonly gives: ResumeOutcome;
  };
  readonly answer: {
    /** `question` is the identifier of a practice question, or null. */
    readonly asks: { readonly text: string; readonly question: string | null };
    readonly gives: AnswerOutcome;
  };
}

/** Name of one kind of work. */
export type Work = keyof Works;

/** What the page asks of the worker. `load` comes first, once. */
export type Request =
  | { readonly kind: 'load'; readonly weights: Uint8Array }
  | { [Kind in Work]: { readonly kind: Kind; readonly id: number } & Works[Kind]['asks'] }[Work];

/** What any work comes to. */
export type AnyOutcome = Works[Work]['gives'];

/** What the worker tells the page. */
export type Reply =
  | { readonly kind: 'stage'; readonly id: number; readonly stage: Stage; readonly length: number }
  /** Part of the outcome that follows. */
  | { readonly kind: 'parcel'; readonly id: number; readonly parcel: Parcel }
  | { readonly kind: 'outcome'; readonly id: number; readonly outcome: AnyOutcome };

/** A document opened from its source. */
export type Opened =
  | { readonly ok: true; readonly document: Document; readonly notices: readonly IntakeIssue[] }
  | Failure;
