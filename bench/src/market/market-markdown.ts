import type { BesideRun, MarketResults, ScaleRun } from './market-results.ts';
import { extrapolate } from './market-results.ts';
import { STAGES } from './market-stages.ts';

const MILLION = 1_000_000;
const NAMES = {
  pandas: 'keyword script in Python with pandas',
  duckdb: 'DuckDB alone reading the file',
};

/** The results as `bench/market.md`. */
export function marketMarkdown(results: MarketResults): string {
  const { source, stages, runs, beside, notes } = results;
  return `${[
    '# A market, from file to report',
    '',
    'Written by `npm run bench -- --market`; do not edit. The machine has two cores and was shared with other work that took most of them: seconds by',
    'the clock are upper bounds, and seconds on a core (all threads together) are what a posting costs. Memory is that of the whole process, with its',
    'threads and DuckDB.',
    '',
    `The rows are made: each has the build of a real posting (of the ${source}), with every sentence drawn from the same section of another`,
    '(`recombined`), or half of one sentence joined with half of another, so that hardly any comes twice (`unique`). One in ten nearly',
    'repeats an earlier row. They are JSON lines, made from a seed into a folder that is deleted.',
    '',
    '## Each stage by itself',
    '',
    'Time on a core, one stage after the other, in parts of 2,000 rows. `judge` is weigh and judge; `say` makes the row of the table and the',
    'sketch by which reposts are found; `write` is the Parquet file; `query` is the whole report, whose cost for each posting falls as they get more.',
    '',
    `| stage | ${stages.map(({ reader, rows }) => `${reader}, µs a posting (${grouped(rows)} rows) | postings a second`).join(' | ')} |`,
    `| --- | ${stages.map(() => '---: | ---:').join(' | ')} |`,
    ...STAGES.map((stage) => {
      const cells = stages.map(({ milliseconds, rows }) => {
        const micro = (milliseconds[stage] * 1000) / rows;
        return `${grouped(micro)} | ${grouped(1e6 / micro)}`;
      });
      return `| ${stage} | ${cells.join(' | ')} |`;
    }),
    '',
    '## The command, from file to report',
    '',
    'The reading is flat in memory: `early` and `late` are the medians of the resident memory in its second and its last fifth. The report keeps its tables',
    'in a file, of which DuckDB holds at most `--memory` (512 MB), so that the peak of large runs does not follow the rows. The context reader remembers',
    'sentences that it has read, which is why rows are made in both ways.',
    '',
    '| reader | rows | made | sentences seen before | threads | s on a core | postings a second on a core | reading, s by the clock | report, s by the clock | peak MB | early MB | late MB |',
    '| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...runs.map(runRow),
    '',
    ...extrapolatedLines(runs),
    ...notes.map((note) => `- ${note}`),
    '',
    '## Beside',
    '',
    'The script runs the patterns of the keyword matcher that the readers are scored beside, on one core, and writes a CSV; DuckDB alone adds up',
    'the lengths of the texts, on one thread. Both read the `recombined` files.',
    '',
    '| program | rows | s on a core | rows a second on a core | s by the clock | peak MB |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...beside.map(besideRow),
  ].join('\n')}\n`;
}

function runRow({ reader, making, rows, repeated, jobs, run }: ScaleRun): string {
  const share = repeated === null ? 'not counted' : `${(100 * repeated).toFixed(0)} %`;
  const { memory, coreSeconds, readSeconds, reportSeconds, peak } = run;
  const [early, late] = memory === null ? ['–', '–'] : [memory.early, memory.late].map(megabytes);
  return `| ${reader} | ${grouped(rows)} | ${making} | ${share} | ${jobs} | ${coreSeconds.toFixed(1)} | ${grouped(rows / coreSeconds)} | ${readSeconds.toFixed(1)} | ${reportSeconds.toFixed(1)} | ${megabytes(peak)} | ${early} | ${late} |`;
}

function extrapolatedLines(runs: readonly ScaleRun[]): readonly string[] {
  const kinds = [
    ...new Map(runs.map((one) => [[one.reader, one.making, one.jobs].join('|'), one])).values(),
  ];
  return kinds.flatMap(({ reader, making, jobs }) => {
    const own = runs.filter(
      (one) => one.reader === reader && one.making === making && one.jobs === jobs,
    );
    const million = own.find(({ rows }) => rows === MILLION);
    const name = `${reader}, ${making}, ${jobs} ${jobs === 1 ? 'thread' : 'threads'}`;
    if (million !== undefined) {
      const { readSeconds, reportSeconds } = million.run;
      return [
        `- ${name}: a million rows were **measured**: ${clock(readSeconds + reportSeconds)}.`,
      ];
    }
    const found = extrapolate(own, MILLION);
    if (found === null) return [];
    const [small, large] = found.from;
    return [
      `- ${name}: a million rows would take ${clock(found.coreSeconds)} on a core, **extrapolated** on the line through ${grouped(small)} and ${grouped(large)} rows; by the clock at least half of it on two cores that do nothing else.`,
    ];
  });
}

function besideRow({ name, rows, seconds, coreSeconds, peak }: BesideRun): string {
  const core =
    coreSeconds === null ? '– | –' : `${coreSeconds.toFixed(1)} | ${grouped(rows / coreSeconds)}`;
  return `| ${NAMES[name]} | ${grouped(rows)} | ${core} | ${seconds.toFixed(1)} | ${peak === null ? '–' : megabytes(peak)} |`;
}

function clock(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}

function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}
