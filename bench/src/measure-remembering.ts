import { performance } from 'node:perf_hooks';
import { type Document, decode, type Knowledge, parseModel, segment } from '@titlescope/core';

/** Postings that repeat one another's paragraphs, decoded by a reader that remembers segments and by one that does not. */
export interface Remembering {
  readonly postings: number;
  /** Share of the segments whose text stood in an earlier posting. */
  readonly repeated: number;
  readonly milliseconds: { readonly without: number; readonly with: number };
}

const POSTINGS = 400;
/** So many postings share each second half, as the postings of one employer share what they say of it. */
const SHARING = 20;
const PASSES = 3;

/** Measures what remembering segments saves on postings made of the documents' halves. */
export function measureRemembering(
  documents: readonly Document[],
  weights: Uint8Array,
  knowledge: Knowledge,
): Remembering {
  const market = documents.slice(0, POSTINGS).map((document, at): Document => {
    const house = documents[at - (at % SHARING)] ?? document;
    return { ...document, text: `${half(document.text, 0)}\n\n${half(house.text, 1)}` };
  });
  const time = (remembered?: number): number => {
    let best = Number.POSITIVE_INFINITY;
    for (let pass = 0; pass < PASSES; pass += 1) {
      const model = parseModel(weights, remembered === undefined ? {} : { remembered });
      const start = performance.now();
      for (const document of market) decode(document, model, knowledge);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  const without = time(0);
  return {
    postings: market.length,
    repeated: repeatedShare(market),
    milliseconds: { without, with: time() },
  };
}

function half(text: string, which: 0 | 1): string {
  const middle = text.indexOf('\n', text.length / 2);
  if (middle < 0) return text;
  return which === 0 ? text.slice(0, middle) : text.slice(middle);
}

function repeatedShare(market: readonly Document[]): number {
  const seen = new Set<string>();
  let segments = 0;
  for (const document of market) {
    for (const { start, end } of segment(document).segments) {
      segments += 1;
      seen.add(document.text.slice(start, end));
    }
  }
  return 1 - seen.size / segments;
}
