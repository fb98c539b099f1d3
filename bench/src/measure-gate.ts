import { performance } from 'node:perf_hooks';
import { crc32 } from 'node:zlib';
import { type Document, decode, type Knowledge, parseModel } from '@titlescope/core';

/** Documents decoded by a reader that reads every segment piece by piece, and by one that lets most go by. */
export interface Gate {
  readonly gate: number;
  readonly postings: number;
  readonly milliseconds: { readonly without: number; readonly with: number };
}

const POSTINGS = 300;
const PASSES = 3;
/** Bytes before the header: eight characters, format version, length of the header. */
const HEADER_AT = 16;

/** Measures what the gate of the context reader's weights saves. Nothing is remembered. */
export function measureGate(
  documents: readonly Document[],
  weights: Uint8Array,
  knowledge: Knowledge,
): Gate {
  const some = documents.slice(0, POSTINGS);
  const time = (bytes: Uint8Array): number => {
    const model = parseModel(bytes, { remembered: 0 });
    let best = Number.POSITIVE_INFINITY;
    for (let pass = 0; pass < PASSES; pass += 1) {
      const start = performance.now();
      for (const document of some) decode(document, model, knowledge);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  return {
    gate: Number(/"gate":([\d.]+)/.exec(headerOf(weights))?.[1]),
    postings: some.length,
    milliseconds: { without: time(withoutGate(weights)), with: time(weights) },
  };
}

function headerOf(weights: Uint8Array): string {
  const length = new DataView(weights.buffer, weights.byteOffset).getUint32(HEADER_AT - 4, true);
  return Buffer.from(weights.subarray(HEADER_AT, HEADER_AT + length)).toString('latin1');
}

/** The same weights with a gate of 0; the header keeps its length, the sum at the end is made anew. */
function withoutGate(weights: Uint8Array): Uint8Array {
  const header = headerOf(weights);
  const open = header
    .replace(/"gate":[\d.]+/, (found) => '"gate":0'.padEnd(found.length))
    .padEnd(header.length);
  const out = Uint8Array.from(weights);
  out.set(Buffer.from(open, 'latin1'), HEADER_AT);
  const end = out.length - 4;
  new DataView(out.buffer).setUint32(end, crc32(out.subarray(0, end)), true);
  return out;
}
