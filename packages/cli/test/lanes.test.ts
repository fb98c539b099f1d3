import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openWorkerLanes } from '../dist/decode/worker-lane.js';
import { type Lane, LaneBroken } from '../src/decode/lane.ts';
import { sayRow } from '../src/decode/say-row.ts';
import { ALONE } from '../src/decode/say-rows.ts';
import { run } from '../src/run.ts';
import { fakeEngine, fakeIo } from './fake-io.ts';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const EXAMPLES = new URL('../../../examples/postings/', import.meta.url);
const TASK = { title: undefined, explain: false };

/** The clock of `fakeIo` goes on by so much whenever it is looked at. */
const TICK = 60;
/** Rows after which a run on that clock has read long enough alone. */
const ROWS_ALONE = Math.ceil(ALONE / TICK);

/** Rows made of paragraphs of the examples, with broken lines among them. */
function rowsOf(count: number): string {
  const paragraphs = readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(new URL(name, EXAMPLES), 'utf8').split(/\n\n+/));
  let state = 1;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, (_, at) => {
    if (at % 17 === 3) return 'not json';
    if (at % 31 === 5) return '{"id":"empty","text":""}';
    const text = Array.from({ length: random(9) }, () => paragraphs[random(paragraphs.length)]);
    return JSON.stringify({ id: `row-${at}`, title: 'Product Owner', text: text.join('\n\n') });
  }).join('\n');
}

function decoded(input: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [MAIN, 'decode', '--jsonl', '--format', 'jsonl', '--reader', 'linear', ...args],
    { input, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  return { status, stdout, stderr };
}

describe('threads', () => {
  it('give the same bytes as none, in order, with error rows in their place', () => {
    const input = rowsOf(1500);
    const alone = decoded(input, '--jobs', '1');
    const threads = decoded(input, '--jobs', '3');
    expect(alone.stdout.trimEnd().split('\n')).toHaveLength(1500);
    expect(threads).toEqual(alone);
  });

  it('that end take one row with them, and never hang', async () => {
    const task = null as unknown as typeof TASK;
    const [lane] = await openWorkerLanes('linear', task, 1);
    const row = {
      source: 'x',
      row: { ok: true, line: 1, document: { kind: 'posting', text: 'Own it.' } },
    } as const;
    const ended = await Promise.allSettled([lane?.say(row), lane?.say(row)]);
    expect(
      ended.map((one) => one.status === 'rejected' && (one.reason as LaneBroken).wasAtWork),
    ).toEqual([true, false]);
    await expect(lane?.say(row)).rejects.toThrow('thread ended');
    await lane?.close();
  });
});

describe('a run with threads', () => {
  const input = (count: number): string =>
    Array.from({ length: count }, (_, at) => `{"id":"r${at}","text":"role ${at}"}\n`).join('');

  /** A lane that answers after a while of its own, and is gone after so many rows. */
  function fakeLane(rowsUntilGone: number): Lane {
    let rows = 0;
    return {
      say: async (row) => {
        rows += 1;
        const number = rows;
        await new Promise((resolve) => setTimeout(resolve, (number * 7) % 5));
        if (number > rowsUntilGone) {
          throw new LaneBroken('its thread ended', number === rowsUntilGone + 1);
        }
        return sayRow(row, TASK, fakeEngine);
      },
      close: async () => {},
    };
  }

  it.each([
    ['starts none for a small input', ROWS_ALONE, ['decode', '--jsonl'], 4, false],
    ['starts one for each other core', ROWS_ALONE + 1, ['decode', '--jsonl'], 4, 'lanes 3'],
    ['starts at most seven unasked', 99, ['decode', '--jsonl'], 64, 'lanes 7'],
    [
      'starts as many as asked, itself counted',
      99,
      ['decode', '--jsonl', '--jobs', '12'],
      2,
      'lanes 11',
    ],
    ['starts none with one job', 99, ['decode', '--jsonl', '--jobs', '1'], 8, false],
    ['starts none for an array', 99, ['decode', '--json'], 8, false],
  ])('%s', async (_, rows, argv, cores, wanted) => {
    const fake = fakeIo({ stdin: input(rows), cores, lane: () => fakeLane(Infinity) });
    expect(await run(argv, fake.io)).toBe(0);
    expect(fake.loads.find((name) => name.startsWith('lanes')) ?? false).toBe(wanted);
    const ids = [...fake.out().matchAll(/"id": ?"(r\d+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(Array.from({ length: rows }, (__, at) => `r${at}`));
  });

  it('says a fault for the row that a thread broke on, and reads the others without it', async () => {
    const fake = fakeIo({ stdin: input(200), cores: 2, lane: () => fakeLane(20) });
    expect(await run(['decode', '--jsonl'], fake.io)).toBe(3);
    const rows = fake
      .out()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 200 }, (_, at) => `r${at}`));
    const faults = rows.filter(({ error }) => error !== undefined);
    expect(faults.map(({ error }) => error.code)).toEqual(['fault']);
    expect(fake.err()).toContain('199 read, 1 could not be: fault 1');
  });

  it('ends quietly when nobody reads', async () => {
    const fake = fakeIo({
      stdin: input(200),
      cores: 2,
      breaksAfter: 60,
      lane: () => fakeLane(Infinity),
    });
    expect(await run(['decode', '--jsonl'], fake.io)).toBe(0);
    expect(fake.err()).toBe('');
  });

  it.each(['0', '65', '1.5', 'many'])('refuses --jobs %s', async (jobs) => {
    const fake = fakeIo({ stdin: input(1) });
    expect(await run(['decode', '--jsonl', '--jobs', jobs], fake.io)).toBe(2);
    expect(fake.err()).toContain('whole number from 1 to 64');
  });
});
