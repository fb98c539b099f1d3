import { type Arrival, fetchWeights } from './fetch-weights.ts';
import type { Outcome, Reply, Request, Source, Stage } from './messages.ts';

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
}

interface Job {
  readonly tell: (progress: Progress) => void;
  readonly end: (outcome: Outcome) => void;
}

/** A client with one worker, which a cancelled reading ends and the next one starts anew. */
export function readerClient(): ReaderClient {
  const jobs = new Map<number, Job>();
  let weights: Promise<Uint8Array> | undefined;
  let arrival: Arrival = { loaded: 0, total: 0 };
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
      if (data.kind === 'outcome') jobs.get(data.id)?.end(data.outcome);
      else jobs.get(data.id)?.tell({ kind: 'stage', stage: data.stage, length: data.length });
    });
    worker.addEventListener('error', (event) => {
      stop();
      const message = event.message || 'the reader could not be started';
      for (const { end } of jobs.values()) end({ ok: false, code: 'fault', message });
    });
    ask({ kind: 'load', weights: bytes });
  }

  function stop(): void {
    worker?.terminate();
    worker = undefined;
  }

  async function read(
    source: Source,
    signal: AbortSignal,
    tell: (progress: Progress) => void,
  ): Promise<Outcome> {
    count += 1;
    const id = count;
    try {
      return await new Promise<Outcome>((resolve, reject) => {
        jobs.set(id, { tell, end: resolve });
        signal.addEventListener('abort', () => {
          stop();
          reject(signal.reason);
        });
        tell({ kind: 'loading', arrival });
        load().then(
          (bytes) => {
            if (signal.aborted) return;
            start(bytes);
            ask({ kind: 'read', id, source });
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
    }
  }

  return {
    prepare: () => void load().then(start, () => undefined),
    read,
  };
}
