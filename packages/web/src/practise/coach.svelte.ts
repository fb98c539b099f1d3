import type { AnswerOutcome } from '../reader/messages.ts';
import type { Progress } from '../reader/reader-client.ts';
import { tellLate } from '../reader/tell-late.ts';
import type { Attempt } from '../saved/attempt.ts';
import { deleteAttempt, listAttempts, putAttempt } from '../saved/attempt-store.ts';
import { listRoles } from '../saved/role-store.ts';
import { savedJson } from '../saved/saved-role.ts';
import { reader } from '../session/session.svelte.ts';
import { downloadText } from '../share/download.ts';
import type { PracticeQuestion } from './question-bank.ts';

/** An answer that was read. */
export type ReadAnswer = Extract<AnswerOutcome, { readonly ok: true }>;

/** What the page is doing with an answer, and to which question. */
type CoachStatus =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading'; readonly code: string; readonly progress: Progress }
  | { readonly kind: 'read'; readonly code: string; readonly read: ReadAnswer }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** Answers to practice questions: what is typed, what it came to, and what its user saved. */
class Coach {
  status: CoachStatus = $state.raw({ kind: 'empty' });
  /** What was typed, by the question. Never stored. */
  drafts: Record<string, string> = $state({});
  /** What was saved, oldest first. */
  attempts: readonly Attempt[] = $state.raw([]);
  /** Identifier of the saved attempt that the reading at hand is. */
  savedAs: string | null = $state(null);
  /** What went wrong, or was done, for a line on the page. */
  said: string = $state('');
  #reading: AbortController | undefined;

  /** Fetches what is saved. */
  async prepare(): Promise<void> {
    await this.#guard(async () => {
      this.attempts = await listAttempts();
    });
  }

  /** The saved attempts at one question, oldest first. */
  attemptsAt({ asked }: PracticeQuestion): readonly Attempt[] {
    return this.attempts.filter(({ question }) => question === asked);
  }

  /** Reads what is typed as an answer to a question. */
  async read({ code, asked }: PracticeQuestion): Promise<void> {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    this.said = '';
    const late = tellLate((progress) => {
      this.status = { kind: 'reading', code, progress };
    }, reading.signal);
    try {
      const asks = { text: this.drafts[code] ?? '', question: asked };
      const outcome = await reader.work('answer', asks, reading.signal, late.tell);
      this.savedAs = null;
      this.status = outcome.ok
        ? { kind: 'read', code, read: outcome }
        : { kind: 'failed', code, message: `${outcome.message} [${outcome.code}]` };
    } catch (error) {
      if (!reading.signal.aborted) throw error;
    } finally {
      late.end();
    }
  }

  /** Stops what is being read, or goes back to the text. */
  edit(): void {
    this.#reading?.abort();
    this.status = { kind: 'empty' };
    this.said = '';
  }

  /** Saves the answer at hand with what it came to. */
  async save(): Promise<void> {
    if (this.status.kind !== 'read') return;
    const { document, question, band, points, most } = this.status.read.reading;
    if (band === null) return;
    const attempt: Attempt = {
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      question: question?.id ?? null,
      text: document.text,
      band,
      points,
      most,
    };
    await this.#guard(async () => {
      await putAttempt(attempt);
      this.attempts = [...this.attempts, attempt];
      this.savedAs = attempt.id;
      this.said = 'Saved in this browser.';
    });
  }

  async remove(id: string): Promise<void> {
    await this.#guard(async () => {
      await deleteAttempt(id);
      this.attempts = this.attempts.filter((attempt) => attempt.id !== id);
      if (this.savedAs === id) this.savedAs = null;
      this.said = 'The attempt is deleted.';
    });
  }

  async removeAll(): Promise<void> {
    await this.#guard(async () => {
      for (const { id } of this.attempts) await deleteAttempt(id);
      this.attempts = [];
      this.savedAs = null;
      this.said = 'All attempts are deleted.';
    });
  }

  /** Everything that this page has stored, as one file. */
  async saveFile(): Promise<void> {
    await this.#guard(async () => {
      const json = savedJson({ roles: await listRoles(), attempts: this.attempts });
      downloadText('titlescope-saved.json', 'application/json', json);
    });
  }

  async #guard(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      this.said = `The browser does not let this page store anything: ${detail}`;
    }
  }
}

/** The page's coach. */
export const coach: Coach = new Coach();
