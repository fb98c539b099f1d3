import type { ReaderName } from '@titlescope/core/reader-names';
import type { AskEngine } from './ask/ask-engine.ts';
import type { CandidateEngine } from './candidate/candidate-engine.ts';
import type { Intake } from './decode/intake-port.ts';
import type { Lane } from './decode/lane.ts';
import type { RowTask } from './decode/say-row.ts';
import type { Engine } from './engine.ts';
import type { Market } from './market/market-port.ts';

/** A stream that text is written to. `write` resolves when the text is taken and rejects with `BrokenPipe` when nobody reads. */
export interface Output {
  readonly isTerminal: boolean;
  /** Columns of the terminal, when it is one. */
  readonly columns: number | undefined;
  write(text: string): Promise<void>;
}

/** Standard input. */
export interface Input {
  readonly isTerminal: boolean;
  /** Bytes in all, when it is a file. */
  readonly size: number | undefined;
  bytes(): AsyncIterable<Uint8Array>;
}

/** One thing in a folder. A link counts as what it leads to; one to a folder is told apart. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'linked-directory' | 'other';
}

/** The few things titlescope does with files. Each rejects with Node's error (`code: 'ENOENT'` and the like). */
export interface Files {
  /** What stands at a path; `size` only for a regular file. */
  inspect(
    path: string,
  ): Promise<{ readonly kind: 'file' | 'directory' | 'stream'; readonly size?: number }>;
  bytes(path: string): AsyncIterable<Uint8Array>;
  /** What stands in a folder, by name in the order of code units. */
  list(path: string): Promise<readonly FolderEntry[]>;
  /** Writes all of a file or nothing of it. */
  replace(path: string, text: string): Promise<void>;
  /** Makes a folder and those above it, where they are not there. */
  makeFolder(path: string): Promise<void>;
}

/** The app being served; `closed` resolves when it no longer is. */
export interface ServedPage {
  readonly address: string;
  readonly closed: Promise<void>;
}

/** Everything outside the program, passed in: tests run the whole command with fakes. */
export interface Io {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: Files;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** Loads the reader and the tables; slow, so called only once a document is there to read. */
  loadEngine(reader: ReaderName): Promise<Engine>;
  loadIntake(): Promise<Intake>;
  loadAsk(reader: ReaderName): Promise<AskEngine>;
  loadMarket(): Promise<Market>;
  loadCandidate(reader: ReaderName): Promise<CandidateEngine>;
  /** The moment, ISO 8601 in UTC. */
  today(): string;
  /** Serves the app on loopback, on this port or a free one. Rejects with a `CliError`. */
  serve(port: number | undefined): Promise<ServedPage>;
  /** Shows an address in the user's browser; does nothing where there is none. */
  browse(address: string): void;
  /** What an interrupt (Ctrl-C) from now on leaves as a line on standard error. */
  atInterrupt(line: string): void;
  /** Cores that this process may use, at least 1. */
  readonly cores: number;
  /** Starts threads that read rows. */
  openLanes(reader: ReaderName, task: RowTask, count: number): Promise<readonly Lane[]>;
}

/** The reader of our output went away (`| head`). Not an error: the run ends quietly. */
export class BrokenPipe extends Error {
  readonly code = 'broken-pipe';
}
