import type { InputOptions, IntakeFormat, IntakeIssue, Row } from '@titlescope/intake';

/** One input: its name as typed, its length when that is known, and its bytes, to be taken once. */
export interface Source {
  readonly name: string;
  readonly size: number | undefined;
  bytes(): AsyncIterable<Uint8Array>;
}

/** How inputs are to be read. */
export type ReadRequest = Pick<
  InputOptions,
  'kind' | 'format' | 'titleColumn' | 'textColumn' | 'idColumn' | 'onPage'
>;

/** One input whose format is known: whether it holds rows rather than one posting, its rows in order, and what was guessed. */
export interface OpenedSource {
  readonly isBatch: boolean;
  /** Left out when the input could not be read. */
  readonly format?: IntakeFormat;
  readonly rows: AsyncIterable<Row>;
  /** Whole once the rows are taken. */
  notices(): readonly IntakeIssue[];
}

/** What the command needs of intake: the rows of one input, streamed. */
export interface Intake {
  open(source: Source, request: ReadRequest): Promise<OpenedSource>;
}
