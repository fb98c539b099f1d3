import { type Answer, applyAnswers, type Judged, type RolePolicy } from '@titlescope/core';
import type { IntakeIssue } from '@titlescope/intake';
import { knowledge } from '@titlescope/knowledge';
import type { Source } from '../reader/messages.ts';
import { type Progress, readerClient } from '../reader/reader-client.ts';
import { tellLate } from '../reader/tell-late.ts';

/** What the page is doing with a text. */
export type Status =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading'; readonly progress: Progress }
  | {
      readonly kind: 'read';
      /** As the text alone says. */
      readonly asRead: Judged;
      readonly policy: RolePolicy;
      readonly notices: readonly IntakeIssue[];
    }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** What comes with a source that was worked on before. */
export interface Kept {
  readonly answers: readonly Answer[];
  /** Identifier of the saved role that it is. */
  readonly savedAs: string;
}

/** A text longer than this is not put into the text field: laying it out would stop the page. */
export const LONGEST_DRAFT = 100_000;

/** The one reader of the page. */
export const reader: ReturnType<typeof readerClient> = readerClient();

/** The one text that the page is about, from its source to its verdict. */
class Session {
  status: Status = $state.raw({ kind: 'empty' });
  /** What was said when somebody was asked, in the order in which it was noted. */
  answers: readonly Answer[] = $state.raw([]);
  /** Identifier of the saved role that this is, if it is one. */
  savedAs: string | null = $state(null);
  /** What the text field holds while nothing is read. */
  draft: string = $state('');
  /** The verdict with the answers in it, when there is one. */
  readonly judged: Judged | null = $derived.by(() => {
    if (this.status.kind !== 'read') return null;
    const { asRead, policy } = this.status;
    return this.answers.length === 0
      ? asRead
      : applyAnswers(asRead, this.answers, { policy }, knowledge);
  });
  #reading: AbortController | undefined;

  /** Fetches the reader before it is needed. */
  prepare(): void {
    reader.prepare();
  }

  /** Reads a source and shows what it says. A source opened meanwhile takes its place. */
  async open(source: Source, kept?: Kept): Promise<void> {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const progress = tellLate((latest) => {
      this.status = { kind: 'reading', progress: latest };
    }, reading.signal);
    try {
      const outcome = await reader.read(source, reading.signal, progress.tell);
      this.answers = kept?.answers ?? [];
      this.savedAs = kept?.savedAs ?? null;
      this.status = outcome.ok
        ? { ...outcome, kind: 'read', asRead: outcome.judged }
        : { ...outcome, kind: 'failed' };
    } catch (error) {
      if (!reading.signal.aborted) throw error;
    } finally {
      progress.end();
    }
  }

  /** Reads the same text again under another title; what was answered stays. */
  async retitle(title: string): Promise<void> {
    const { judged, answers, savedAs } = this;
    if (judged === null || title === (judged.title ?? '')) return;
    await this.open(
      { kind: 'text', text: judged.text, title },
      { answers, savedAs: savedAs ?? '' },
    );
    if (this.savedAs === '') this.savedAs = null;
  }

  /** Shows why there is nothing to read. */
  fail(code: string, message: string): void {
    this.status = { kind: 'failed', code, message };
  }

  /** Stops what is being read, or puts the verdict away; the text stays in the field. */
  clear(): void {
    this.#reading?.abort();
    const text = this.judged?.text;
    if (text !== undefined && text.length < LONGEST_DRAFT) this.draft = text;
    this.status = { kind: 'empty' };
    this.answers = [];
    this.savedAs = null;
  }
}

/** The page's session. */
export const session: Session = new Session();
