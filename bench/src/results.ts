import type { Gate } from './measure-gate.ts';
import type { Remembering } from './measure-remembering.ts';
import { type Throughput, TIMED, type Timed } from './measure-throughput.ts';

/** All that one run of the benchmark finds. Times in milliseconds, memory in bytes. */
export interface BenchResult {
  readonly schema: 'titlescope/bench@1';
  /** Name and version of the reader. */
  readonly reader: string;
  /** Size of its file of weights, and the time to read and parse it. */
  readonly weights: { readonly bytes: number; readonly milliseconds: number };
  readonly texts: { readonly source: string; readonly postings: number; readonly units: number };
  readonly throughput: Throughput;
  readonly startUp: Readonly<Record<StartUp, number>>;
  readonly batches: readonly Batch[];
  readonly threads: Threads;
  /** Only for a reader that lets segments go by. */
  readonly gate?: Gate;
  /** Only for a reader that remembers segments. */
  readonly remembering?: Remembering;
}

/** The same batch through the command with one thread and with two. */
export interface Threads {
  readonly postings: number;
  readonly milliseconds: { readonly one: number; readonly two: number };
}

/** What was started. */
export type StartUp =
  | 'node'
  | 'keywords, one posting'
  | 'titlescope --version'
  | 'titlescope decode, one posting';

/** One batch of postings as JSON lines, through the command and through the keyword matcher. */
export interface Batch {
  readonly postings: number;
  readonly titlescope: { readonly milliseconds: number; readonly memory: number };
  readonly keywords: { readonly milliseconds: number; readonly memory: number };
}

/** The result as JSON; times with three decimals. */
export function toJson(result: BenchResult): string {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 1e3) / 1e3 : value;
  return `${JSON.stringify(result, rounded, 2)}\n`;
}

/** The results of all readers in words and Markdown tables: ratios first, since times are of one machine. */
export function toMarkdown(results: readonly BenchResult[]): string {
  return `${[
    '# Speed and memory',
    '',
    'Written by `npm run bench`; do not edit. The ratios hold on other machines, about. Times and rates are those of one',
    'machine that was shared with other work: each posting counts with the fastest of its passes, in turns with the yardsticks.',
    '',
    '`keywords` is the plain regular-expression matcher of the evaluation on the same texts, `bare loop` reads each',
    'UTF-16 unit once and does nothing else. `decode` is segment, read, weigh and judge; `say` makes the JSON.',
    'In the first table of a reader nothing is remembered between postings.',
    ...results.flatMap(sectionOf),
  ].join('\n')}\n`;
}

function sectionOf(result: BenchResult): readonly string[] {
  const { texts, throughput, startUp, batches, weights, threads, gate, remembering } = result;
  const { milliseconds, latency } = throughput;
  const rate = (name: Timed): number => texts.postings / (milliseconds[name] / 1000);
  return [
    '',
    `## Reader ${result.reader}`,
    '',
    `${grouped(texts.postings)} postings (${texts.source}), ${grouped(texts.units)} UTF-16 units. The weights are a file of ${(weights.bytes / 1e6).toFixed(1)} MB, read and parsed in ${weights.milliseconds.toFixed(0)} ms.`,
    '',
    '| one core, in process | times the keyword matcher | times the bare loop | µs a posting | postings a second | million units a second |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...TIMED.map(
      (name) =>
        `| ${name} | ${ratio(milliseconds[name], milliseconds.keywords)} | ${ratio(milliseconds[name], milliseconds['bare loop'])} | ${((1000 * milliseconds[name]) / texts.postings).toFixed(0)} | ${grouped(Math.round(rate(name)))} | ${(texts.units / milliseconds[name] / 1000).toFixed(1)} |`,
    ),
    '',
    `One posting: ${latency.median.toFixed(2)} ms in the median, ${latency.p95.toFixed(2)} ms at the 95th percentile.`,
    '',
    '| start-up | times bare node | ms |',
    '| --- | ---: | ---: |',
    ...Object.entries(startUp).map(
      ([name, time]) => `| ${name} | ${ratio(time, startUp.node)} | ${time.toFixed(0)} |`,
    ),
    '',
    '| a process reading JSON lines | postings | peak MB | times the keyword matcher | seconds |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...batches.flatMap(({ postings, titlescope, keywords }) => [
      `| titlescope decode --jsonl | ${grouped(postings)} | ${megabytes(titlescope.memory)} | ${ratio(titlescope.memory, keywords.memory)} | ${(titlescope.milliseconds / 1000).toFixed(2)} |`,
      `| keywords | ${grouped(postings)} | ${megabytes(keywords.memory)} | 1.0 | ${(keywords.milliseconds / 1000).toFixed(2)} |`,
    ]),
    '',
    '| what it gains | postings | seconds without | seconds with | times faster |',
    '| --- | ---: | ---: | ---: | ---: |',
    gainRow(
      'two threads (`--jobs 2`)',
      threads.postings,
      threads.milliseconds.one,
      threads.milliseconds.two,
    ),
    ...(gate === undefined
      ? []
      : [
          gainRow(
            `the gate (${gate.gate}): segments that hardly say anything go by`,
            gate.postings,
            gate.milliseconds.without,
            gate.milliseconds.with,
          ),
        ]),
    ...(remembering === undefined
      ? []
      : [
          gainRow(
            `remembered segments, where ${(100 * remembering.repeated).toFixed(0)} % stood in an earlier posting`,
            remembering.postings,
            remembering.milliseconds.without,
            remembering.milliseconds.with,
          ),
        ]),
  ];
}

function gainRow(name: string, postings: number, before: number, after: number): string {
  const [one, other] = [before, after].map((milliseconds) => (milliseconds / 1000).toFixed(2));
  return `| ${name} | ${grouped(postings)} | ${one} | ${other} | ${ratio(before, after)} |`;
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(1);
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
