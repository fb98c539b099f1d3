import type { Document, Judged, RolePolicy } from '@titlescope/core';
import type { IntakeIssue } from '@titlescope/intake';

/** What a document is made from. */
export type Source =
  | { readonly kind: 'text'; readonly text: string; readonly title?: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

/** Which part of the work is being done; each takes some share of the time of a long text. */
export type Stage = 'opening' | 'reading' | 'showing';

/** What the page asks of the worker. `load` comes first, once. */
export type Request =
  | { readonly kind: 'load'; readonly weights: Uint8Array }
  | { readonly kind: 'read'; readonly id: number; readonly source: Source };

/** What a document became; or why it could not be read, in words with a stable code. */
export type Outcome =
  | {
      readonly ok: true;
      readonly judged: Judged;
      readonly notices: readonly IntakeIssue[];
      /** By which the page itself judges anew when answers come in. */
      readonly policy: RolePolicy;
    }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** What the worker tells the page. */
export type Reply =
  | { readonly kind: 'stage'; readonly id: number; readonly stage: Stage; readonly length: number }
  | { readonly kind: 'outcome'; readonly id: number; readonly outcome: Outcome };

/** A document opened from its source. */
export type Opened =
  | { readonly ok: true; readonly document: Document; readonly notices: readonly IntakeIssue[] }
  | { readonly ok: false; readonly code: string; readonly message: string };
