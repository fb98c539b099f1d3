import type { SourcedRow } from './read-postings.ts';
import type { SaidRow } from './say-row.ts';

/** A thread that reads rows, one after the other. */
export interface Lane {
  /** Reads a row and says it. Rejects with a `LaneBroken` when the thread is gone. */
  say(row: SourcedRow): Promise<SaidRow>;
  /** Ends the thread; what it has not said is dropped. */
  close(): Promise<void>;
}

/** A thread ended before it had said a row. */
export class LaneBroken extends Error {
  /** Whether the thread was at work on this very row, which may be why it ended. */
  readonly wasAtWork: boolean;

  constructor(message: string, wasAtWork: boolean) {
    super(message);
    this.name = 'LaneBroken';
    this.wasAtWork = wasAtWork;
  }
}
