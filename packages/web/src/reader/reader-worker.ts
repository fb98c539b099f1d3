import { decode, type Model, parseModel } from '@titlescope/core';
import { knowledge } from '@titlescope/knowledge';
import type { Outcome, Reply, Request, Source, Stage } from './messages.ts';
import { openSource } from './open-source.ts';

let model: Model | undefined;
let fault: Error | undefined;

const tell = (reply: Reply): void => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'load') load(data.weights);
  else void answer(data.id, data.source);
});

function load(weights: Uint8Array): void {
  try {
    model = parseModel(weights);
  } catch (error) {
    fault = error instanceof Error ? error : new Error(String(error));
  }
}

async function answer(id: number, source: Source): Promise<void> {
  tell({ kind: 'outcome', id, outcome: await outcomeOf(id, source) });
}

async function outcomeOf(id: number, source: Source): Promise<Outcome> {
  const say = (stage: Stage, length: number): void => tell({ kind: 'stage', id, stage, length });
  try {
    if (fault !== undefined) throw fault;
    if (model === undefined) throw new Error('the reader was asked before its weights came');
    say('opening', source.kind === 'text' ? source.text.length : source.bytes.length);
    const opened = await openSource(source);
    if (!opened.ok) return opened;
    say('reading', opened.document.text.length);
    const judged = decode(opened.document, model, knowledge);
    say('showing', opened.document.text.length);
    return { ok: true, judged, notices: opened.notices, policy: model.policy };
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): Outcome {
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string'
      ? error.code
      : 'fault';
  return { ok: false, code, message: error instanceof Error ? error.message : String(error) };
}
