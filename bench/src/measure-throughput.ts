import { performance } from 'node:perf_hooks';
import {
  type Document,
  judge,
  type Knowledge,
  type Model,
  read,
  segment,
  toVerdict,
  weigh,
} from '@titlescope/core';
import { readByKeywords } from '#eval/systems/keywords';

/** What was timed: the stages in their order, all of them together, saying the verdict, and the two yardsticks. */
export const TIMED: readonly [
  'segment',
  'read',
  'weigh',
  'judge',
  'decode',
  'say',
  'keywords',
  'bare loop',
] = ['segment', 'read', 'weigh', 'judge', 'decode', 'say', 'keywords', 'bare loop'];

/** One of what was timed. */
export type Timed = (typeof TIMED)[number];

/** Milliseconds for all documents: each one's fastest of the passes, added up; and single postings. */
export interface Throughput {
  readonly milliseconds: Readonly<Record<Timed, number>>;
  readonly latency: { readonly median: number; readonly p95: number };
}

/**
 * Takes each document through the pipeline and through the yardsticks, in turns, so that all of them see the same machine.
 * The fastest of the passes counts: what else the machine does can only add to a time.
 */
export function measureThroughput(
  documents: readonly Document[],
  model: Model,
  knowledge: Knowledge,
  passes: number,
): Throughput {
  const best = new Map<Timed, Float64Array>(
    TIMED.map((name) => [name, new Float64Array(documents.length).fill(Number.POSITIVE_INFINITY)]),
  );
  for (let pass = 0; pass < passes; pass += 1) {
    for (const [at, document] of documents.entries()) {
      const note = (name: Timed, milliseconds: number): void => {
        const times = best.get(name);
        if (times !== undefined) times[at] = Math.min(times[at] ?? 0, milliseconds);
      };
      const start = performance.now();
      const segmented = segment(document);
      const segmentEnd = performance.now();
      const done = read(segmented, model.reader);
      const readEnd = performance.now();
      const weighed = weigh(done, model.weigher);
      const weighEnd = performance.now();
      const judged = judge(weighed, model.policy, knowledge);
      const judgeEnd = performance.now();
      JSON.stringify(toVerdict(judged));
      const sayEnd = performance.now();
      readByKeywords(document.text);
      const keywordsEnd = performance.now();
      sumOf(document.text);
      note('bare loop', performance.now() - keywordsEnd);
      note('segment', segmentEnd - start);
      note('read', readEnd - segmentEnd);
      note('weigh', weighEnd - readEnd);
      note('judge', judgeEnd - weighEnd);
      note('decode', judgeEnd - start);
      note('say', sayEnd - judgeEnd);
      note('keywords', keywordsEnd - sayEnd);
    }
  }
  const single = (best.get('decode') ?? new Float64Array()).toSorted();
  const share = (part: number): number => single[Math.floor(part * (single.length - 1))] ?? 0;
  return {
    milliseconds: Object.fromEntries(
      [...best].map(([name, times]) => [name, times.reduce((sum, time) => sum + time, 0)]),
    ) as Record<Timed, number>,
    latency: { median: share(0.5), p95: share(0.95) },
  };
}

function sumOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}
