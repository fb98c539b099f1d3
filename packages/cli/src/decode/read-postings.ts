import type { IntakeIssue, Row } from '@titlescope/intake';
import type { Intake, OpenedSource, ReadRequest, Source } from './intake-port.ts';

/** Something guessed while an input was read. */
export interface Notice extends IntakeIssue {
  readonly source: string;
}

/** A row with the name of the input that it came from. */
export interface SourcedRow {
  readonly source: string;
  readonly row: Row;
}

/** All postings of all inputs, in order, one held at a time. */
export interface Postings {
  /** Whether more than one posting can come: several inputs, or one that holds rows. */
  readonly isBatch: boolean;
  readonly total: number | undefined;
  readonly rows: AsyncIterable<SourcedRow>;
  /** Bytes taken from the inputs so far. */
  bytes(): number;
  /** What was guessed in the inputs read to their end so far. */
  notices(): readonly Notice[];
}

function totalOf(sources: readonly Source[]): number | undefined {
  let total = 0;
  for (const { size } of sources) {
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}

/** Joins the rows of the inputs. The first input is opened at once, the others when their turn comes. */
export async function readPostings(
  sources: readonly Source[],
  intake: Intake,
  request: ReadRequest,
): Promise<Postings> {
  let taken = 0;
  const notices: Notice[] = [];
  const open = (source: Source): Promise<OpenedSource> =>
    intake.open({ ...source, bytes: () => counted(source.bytes()) }, request);

  async function* counted(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const chunk of bytes) {
      taken += chunk.byteLength;
      yield chunk;
    }
  }

  const [first, ...others] = sources;
  const opened = first === undefined ? undefined : await open(first);

  async function* named(source: Source, input: OpenedSource): AsyncIterable<SourcedRow> {
    for await (const row of input.rows) yield { source: source.name, row };
    for (const notice of input.notices()) notices.push({ ...notice, source: source.name });
  }

  async function* join(): AsyncIterable<SourcedRow> {
    if (first === undefined || opened === undefined) return;
    yield* named(first, opened);
    for (const source of others) yield* named(source, await open(source));
  }

  return {
    isBatch: others.length > 0 || opened?.isBatch === true,
    total: totalOf(sources),
    rows: join(),
    bytes: () => taken,
    notices: () => notices,
  };
}
