import { decode, type Model, parseModel } from '@titlescope/core';
import { knowledge } from '@titlescope/knowledge';
import type { AnyOutcome, Failure, Outcome, Reply, Request, Source, Stage } from './messages.ts';
import { isNotLoaded, NOT_LOADED } from './not-loaded.ts';
import { openSource } from './open-source.ts';
import { cutParcels } from './parcels.ts';

let model: Model | undefined;
let fault: Error | undefined;

const tell = (reply: Reply): void => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'load') load(data.weights);
  else void answer(data);
});

type Asked = Exclude<Request, { readonly kind: 'load' }>;

function load(weights: Uint8Array): void {
  try {
    model = parseModel(weights);
  } catch (error) {
    fault = error instanceof Error ? error : new Error(String(error));
  }
}

async function answer(asked: Asked): Promise<void> {
  const { id } = asked;
  const { rest, parcels } = cutParcels(await outcomeOf(asked));
  for (const parcel of parcels) tell({ kind: 'parcel', id, parcel });
  tell({ kind: 'outcome', id, outcome: rest as AnyOutcome });
}

async function outcomeOf(asked: Asked): Promise<AnyOutcome> {
  const say = (stage: Stage, length: number): void =>
    tell({ kind: 'stage', id: asked.id, stage, length });
  try {
    if (fault !== undefined) throw fault;
    if (model === undefined) throw new Error('the reader was asked before its weights came');
    if (asked.kind === 'read') return await readPosting(asked.source, model, say);
    // A posting is read without the tables of the candidate's side.
    const { readAnswer, readResume } = await import('./read-candidate.ts');
    return asked.kind === 'resume'
      ? await readResume(asked, model, say)
      : readAnswer(asked, model, say);
  } catch (error) {
    return failure(error);
  }
}

async function readPosting(
  source: Source,
  reader: Model,
  say: (stage: Stage, length: number) => void,
): Promise<Outcome> {
  say('opening', source.kind === 'text' ? source.text.length : source.bytes.length);
  const opened = await openSource(source);
  if (!opened.ok) return opened;
  say('reading', opened.document.text.length);
  const judged = decode(opened.document, reader, knowledge);
  say('showing', opened.document.text.length);
  return { ok: true, judged, notices: opened.notices, policy: reader.policy };
}

function failure(error: unknown): Failure {
  if (isNotLoaded(error)) {
    const message =
      'The part of the app that reads this kind of file could not be fetched. Check the connection and try again, or paste the text.';
    return { ok: false, code: NOT_LOADED, message };
  }
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string'
      ? error.code
      : 'fault';
  return { ok: false, code, message: error instanceof Error ? error.message : String(error) };
}
