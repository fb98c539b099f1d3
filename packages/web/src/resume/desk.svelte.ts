import type { ResumeOutcome, Source } from '../reader/messages.ts';
import type { Progress } from '../reader/reader-client.ts';
import { tellLate } from '../reader/tell-late.ts';
import { listRoles } from '../saved/role-store.ts';
import type { SavedRole } from '../saved/saved-role.ts';
import { LONGEST_DRAFT, reader, session } from '../session/session.svelte.ts';

/** A résumé that was read, with the posting that it was held against if there was one. */
export type ReadResume = Extract<ResumeOutcome, { readonly ok: true }>;

/** What the page is doing with a résumé. */
type DeskStatus =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading'; readonly progress: Progress }
  | { readonly kind: 'read'; readonly read: ReadResume }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** No posting, the one open in Decode, one that is pasted here; anything else is the identifier of a saved role. */
export const CHOICES = { none: 'none', open: 'open', pasted: 'pasted' } as const;

/** The one résumé that the page is about, and the posting that it is for. Nothing of it is stored. */
class Desk {
  status: DeskStatus = $state.raw({ kind: 'empty' });
  /** What the text field holds while nothing is read. */
  draft: string = $state('');
  /** Which posting it is for. */
  choice: string = $state(CHOICES.none);
  postingDraft: string = $state('');
  roles: readonly SavedRole[] = $state.raw([]);
  /** What was read last, when it was. */
  readonly read: ReadResume | null = $derived(
    this.status.kind === 'read' ? this.status.read : null,
  );
  /** Whether something was read since the page was opened: then the start stands in its place. */
  wasRead = false;
  #source: Source | undefined;
  #reading: AbortController | undefined;

  /** Finds the saved roles, which are offered as postings. Without storage there are none. */
  async prepare(): Promise<void> {
    try {
      this.roles = await listRoles();
    } catch {
      this.roles = [];
    }
  }

  /** Reads a résumé, for the posting that is chosen. */
  async open(source: Source): Promise<void> {
    this.#source = source;
    this.wasRead = true;
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const late = tellLate((progress) => {
      this.status = { kind: 'reading', progress };
    }, reading.signal);
    const asks = { source, posting: this.#posting() };
    try {
      const outcome = await reader.work('resume', asks, reading.signal, late.tell);
      this.status = statusOf(outcome);
    } catch (error) {
      if (!reading.signal.aborted) throw error;
    } finally {
      late.end();
    }
  }

  async openText(text: string): Promise<void> {
    await this.open({ kind: 'text', text });
  }

  async openFile(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await this.open({ kind: 'file', name: file.name, bytes });
  }

  /** Holds the same résumé against the posting that is chosen now. */
  async hold(): Promise<void> {
    if (this.#source !== undefined && this.read !== null) await this.open(this.#source);
  }

  /** Stops what is being read, or puts the reading away; the text stays in the field. */
  clear(): void {
    this.#reading?.abort();
    const text = this.read?.reading.document.text;
    if (text !== undefined && text.length < LONGEST_DRAFT) this.draft = text;
    this.status = { kind: 'empty' };
  }

  #posting(): Source | null {
    if (this.choice === CHOICES.pasted) {
      return this.postingDraft.trim() === '' ? null : { kind: 'text', text: this.postingDraft };
    }
    const role = this.choice === CHOICES.open ? session.judged : this.#saved();
    if (role === null || role === undefined) return null;
    const { text, title } = role;
    return { kind: 'text', text, ...(title !== undefined && title !== '' && { title }) };
  }

  #saved(): SavedRole | undefined {
    return this.roles.find(({ id }) => id === this.choice);
  }
}

function statusOf(outcome: ResumeOutcome): DeskStatus {
  if (!outcome.ok) return { ...outcome, kind: 'failed' };
  const empty = outcome.reading.notices.find(({ code }) => code === 'resume-empty');
  return empty === undefined
    ? { kind: 'read', read: outcome }
    : { kind: 'failed', code: empty.code, message: empty.message };
}

/** The page's desk. */
export const desk: Desk = new Desk();
