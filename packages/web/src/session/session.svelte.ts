import type { Judged } from '@titlescope/core';
import type { IntakeIssue } from '@titlescope/intake';
import type { Source } from '../reader/messages.ts';
import { type Progress, readerClient } from '../reader/reader-client.ts';

/** Where the text came from, in a few words for the page. */
export type Origin =
  | { readonly kind: 'pasted' }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'example'; readonly name: string }
  | { readonly kind: 'link' }
  | { readonly kind: 'saved'; readonly id: string };

/** What the page is doing with a text. */
export type Status =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading'; readonly progress: Progress }
  | { readonly kind: 'read'; readonly judged: Judged; readonly notices: readonly IntakeIssue[] }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

const client = readerClient();

/** Milliseconds before progress is shown: a usual posting is read sooner, and a page that flickers says nothing. */
const PATIENCE = 150;

/** The one text that the page is about, from its source to its verdict. */
class Session {
  status: Status = $state.raw({ kind: 'empty' });
  origin: Origin = $state.raw({ kind: 'pasted' });
  /** What the text field holds while nothing is read. */
  draft: string = $state('');
  #reading: AbortController | undefined;

  /** Fetches the reader before it is needed. */
  prepare(): void {
    client.prepare();
  }

  /** The judged text, when there is one. */
  get judged(): Judged | null {
    return this.status.kind === 'read' ? this.status.judged : null;
  }

  /** Reads a source and shows what it says. A source opened meanwhile takes its place. */
  async open(source: Source, origin: Origin): Promise<void> {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    this.origin = origin;
    let latest: Progress | undefined;
    let isSlow = false;
    const show = (): void => {
      if (isSlow && latest !== undefined && !reading.signal.aborted) {
        this.status = { kind: 'reading', progress: latest };
      }
    };
    const timer = setTimeout(() => {
      isSlow = true;
      show();
    }, PATIENCE);
    try {
      const outcome = await client.read(source, reading.signal, (progress) => {
        latest = progress;
        show();
      });
      this.status = outcome.ok ? { kind: 'read', ...outcome } : { kind: 'failed', ...outcome };
    } catch (error) {
      if (!reading.signal.aborted) throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Reads the same text again under another title. */
  async retitle(title: string): Promise<void> {
    const { judged } = this;
    if (judged === null || title === (judged.title ?? '')) return;
    await this.open({ kind: 'text', text: judged.text, title }, this.origin);
  }

  /** Shows why there is nothing to read. */
  fail(code: string, message: string): void {
    this.status = { kind: 'failed', code, message };
  }

  /** Stops what is being read, or puts the verdict away; the text stays in the field. */
  clear(): void {
    this.#reading?.abort();
    if (this.judged !== null && this.judged.text.length < LONGEST_DRAFT)
      this.draft = this.judged.text;
    this.status = { kind: 'empty' };
  }
}

/** A text longer than this is not put into the text field: laying it out would stop the page. */
export const LONGEST_DRAFT = 100_000;

/** The page's session. */
export const session: Session = new Session();
