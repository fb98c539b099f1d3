import { type Arrival, fetchWeights, NOTHING_YET } from './fetch-weights.ts';
import type {
  AnyOutcome,
  Failure,
  Outcome,
  Reply,
  Request,
  Source,
  Stage,
  Work,
  Works,
} from './messages.ts';
import { NOT_LOADED } from './not-loaded.ts';
import { type Parcel, putBack } from './parcels.ts';

/** What is told while a text is read. */
export type Progress =
  | { readonly kind: 'loading'; readonly arrival: Arrival }
  | { readonly kind: 'stage'; readonly stage: Stage; readonly length: number };

/** Reads sources one after the other, off the page's thread. */
export interface ReaderClient {
  /** Fetches the reader ahead of the first text. Safe to call again. */
  prepare(): void;
  /** Rejects with an `AbortError` once the signal says so; the work is then really stopped. */
  read(source: Source, signal: AbortSignal, tell: (progress: Progress) => void): Promise<Outcome>;
  /** The same for any kind of work. */
  work<Kind extends Work>(
    kind: Kind,
    asks: Works[Kind]['asks'],
    signal: AbortSignal,
    tell: (progress: Progress) => void,
  ): Promise<Works[Kind]['gives']>;
}

interface Job {
  readonly request: Request;
  readonly tell: (progress: Progress) => void;
  /** What has arrived of its outcome. */
  parcels: Parcel[];
  readonly end: (outcome: AnyOutcome) => void;
}

const NOT_STARTED: Failure = {
  ok: false,
  code: 'reader-not-loaded',
  message: 'The reader could not be started. Check the connection, then try again.',
};

/** A client with one worker, which a cancelled reading ends and the next one starts anew. */
export function readerClient(): ReaderClient {
  const jobs = new Map<number, Job>();
  let weights: Promise<Uint8Array> | undefined;
  let arrival: Arrival = NOTHING_YET;
  let worker: Worker | undefined;
  let count = 0;

  const ask = (request: Request): void => worker?.postMessage(request);

  function load(): Promise<Uint8Array> {
    weights ??= fetchWeights((now) => {
      arrival = now;
      for (const { tell } of jobs.values()) tell({ kind: 'loading', arrival });
    }).catch((error: unknown) => {
      weights = undefined;
      throw error;
    });
    return weights;
  }

  function start(bytes: Uint8Array): void {
    if (worker !== undefined) return;
    worker = new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const job = jobs.get(data.id);
      if (job === undefined) return;
      if (data.kind === 'parcel') job.parcels.push(data.parcel);
      else if (data.kind === 'stage')
        job.tell({ kind: 'stage', stage: data.stage, length: data.length });
      else {
        putBack(data.outcome, job.parcels);
        // A worker remembers that a part of it did not arrive; a new one asks for it again.
        if (!data.outcome.ok && data.outcome.code === NOT_LOADED) cancel(data.id);
        job.end(data.outcome);
      }
    });
    worker.addEventListener('error', (event) => {
      stop();
      // A fault has a message; a worker that did not arrive has none.
      const failure = event.message
        ? ({ ok: false, code: 'fault', message: event.message } as const)
        : NOT_STARTED;
      for (const { end } of jobs.values()) end(failure);
    });
    ask({ kind: 'load', weights: bytes });
  }

  function stop(): void {
    worker?.terminate();
    worker = undefined;
  }

  /** Stops what is being worked on. What else was waiting is asked for again. */
  function cancel(id: number): void {
    jobs.delete(id);
    stop();
    if (jobs.size === 0) return;
    void load().then((bytes) => {
      start(bytes);
      for (const job of jobs.values()) {
        job.parcels = [];
        ask(job.request);
      }
    });
  }

  async function work<Kind extends Work>(
    kind: Kind,
    asks: Works[Kind]['asks'],
    signal: AbortSignal,
    tell: (progress: Progress) => void,
  ): Promise<Works[Kind]['gives']> {
    count += 1;
    const id = count;
    // A request and its outcome are of one kind by their identifier, which the compiler cannot follow.
    const request = { kind, id, ...asks } as unknown as Request;
    let abort: (() => void) | undefined;
    try {
      return await new Promise<AnyOutcome>((resolve, reject) => {
        jobs.set(id, { request, tell, parcels: [], end: resolve });
        abort = () => {
          cancel(id);
          reject(signal.reason);
        };
        signal.addEventListener('abort', abort);
        tell({ kind: 'loading', arrival });
        load().then(
          (bytes) => {
            if (signal.aborted) return;
            start(bytes);
            ask(request);
          },
          (error: unknown) =>
            resolve({
              ok: false,
              code: 'reader-not-loaded',
              message: error instanceof Error ? error.message : String(error),
            }),
        );
      });
    } finally {
      jobs.delete(id);
      if (abort !== undefined) signal.removeEventListener('abort', abort);
    }
  }

  return {
    prepare: () => void load().then(start, () => undefined),
    read: (source, signal, tell) => work('read', { source }, signal, tell),
    work,
  };
}
