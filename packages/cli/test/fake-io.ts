import type {
  Document,
  FindingOwner,
  Judged,
  OrgReading,
  OrgResult,
  Verdict,
} from '@titlescope/core';
import type { ReaderName } from '@titlescope/core/reader-names';
import type { Row } from '@titlescope/intake';
import type { Intake } from '../src/decode/intake-port.ts';
import type { Lane } from '../src/decode/lane.ts';
import type { Engine } from '../src/engine.ts';
import { BrokenPipe, type Io, type Output } from '../src/io.ts';

const NINE = [
  'roadmap',
  'customers',
  'metrics',
  'viability',
  'backlog',
  'requirements',
  'delivery',
  'people',
  'technical',
];

/** What a fake run may set; everything else is empty, and no stream is a terminal. */
export interface FakeSetup {
  readonly stdin?: string;
  readonly stdinIsTerminal?: boolean;
  readonly stdoutIsTerminal?: boolean;
  readonly stderrIsTerminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string | 'DIRECTORY'>>;
  /** Standard output fails with a broken pipe after this many writes. */
  readonly breaksAfter?: number;
  readonly cores?: number;
  readonly lane?: () => Lane;
}

/** A fake `Io` with what was written to it. */
export interface FakeIo {
  readonly io: Io;
  out(): string;
  err(): string;
  readonly written: Map<string, string>;
  readonly loads: string[];
  /** The reader that was asked for with each engine and each set of lanes. */
  readonly readers: ReaderName[];
}

async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of bytes) text += new TextDecoder().decode(chunk);
  return text;
}

/** A judged document in which every finding has the owner named by the text's first word. */
function fakeJudged(document: Document): Judged {
  const owner = /^(role|shared|other)/.exec(document.text)?.[0] ?? 'unstated';
  const finding = { owner: owner as FindingOwner, confidence: 0.9, evidence: [], setAside: [] };
  const judged = {
    ...document,
    findings: Object.fromEntries(NINE.map((accountability) => [accountability, finding])),
    judgement: {
      title: { declared: document.title ?? null, family: null, seniority: null },
      role: { name: owner === 'role' ? 'product_manager' : null },
      titleGap: owner === 'role' ? 'undersold' : 'unclear',
    },
  };
  return judged as unknown as Judged;
}

/** An engine that says back what it was given, and fails on the text `BOOM`. */
export const fakeEngine: Engine = {
  questions: ['roadmap', 'customers', 'metrics'],
  identity: { reader: 'fake 1', knowledge: '2026-11' },
  marketRow: (judged) => ({ title: judged.title ?? null }),
  decode: (document) => {
    if (document.text === 'BOOM') throw new Error('reader broke');
    return fakeJudged(document);
  },
  verdict: (judged, explain) =>
    ({
      ...(judged.id !== undefined && { id: judged.id }),
      title: { declared: judged.title ?? null },
      text: judged.text,
      explain,
    }) as unknown as Verdict,
  terminal: (judged, style, explain) =>
    `report ${judged.title ?? '-'} ${judged.text} width=${style.width} color=${style.color} explain=${explain}`,
  markdown: (judged) => `# ${judged.text}`,
  html: (judged) => `<p>${judged.text}</p>`,
  org: (descriptions, leftOut) =>
    ({ roles: descriptions, leftOut, observations: [] }) as unknown as OrgReading,
  orgResult: (reading) =>
    ({
      roles: reading.roles.map(({ source, line }) => `${source}:${line}`),
      leftOut: reading.leftOut,
    }) as unknown as OrgResult,
  orgTerminal: (reading, style, explain) =>
    `org ${reading.roles.length} width=${style.width} explain=${explain}\n`,
  orgMarkdown: (reading) => `## ${reading.roles.length}\n`,
  orgHtml: (reading) => `<p>${reading.roles.length}</p>`,
};

function rowOf(line: string, number: number): Row {
  try {
    const { id, title, text } = JSON.parse(line) as Record<string, string>;
    return {
      ok: true,
      line: number,
      document: { kind: 'posting', text: text ?? '', ...(id && { id }), ...(title && { title }) },
    };
  } catch {
    return { ok: false, line: number, error: { code: 'row-not-json', message: 'row is not json' } };
  }
}

/** An intake that reads lines starting with `{` as rows and everything else as one text. */
const fakeIntake: Intake = {
  open: async (source, request) => {
    const text = await textOf(source.bytes());
    const isBatch = request.format === 'jsonl' || text.startsWith('{');
    const lines = text.split('\n').filter((line) => line !== '');
    async function* rows(): AsyncIterable<Row> {
      if (isBatch) {
        for (const [index, line] of lines.entries()) yield rowOf(line, index + 1);
      } else if (text === '') {
        yield { ok: false, line: 1, error: { code: 'no-text', message: 'text is empty' } };
      } else {
        yield { ok: true, line: 1, document: { kind: 'posting', text } };
      }
    }
    return { isBatch, rows: rows(), notices: () => [] };
  },
};

function output(isTerminal: boolean, columns: number | undefined, limit = Infinity) {
  const texts: string[] = [];
  const out: Output = {
    isTerminal,
    columns,
    write: async (text) => {
      if (texts.length >= limit) throw new BrokenPipe('output closed');
      texts.push(text);
    },
  };
  return { out, text: () => texts.join('') };
}

/** A process made of strings. */
export function fakeIo(setup: FakeSetup = {}): FakeIo {
  const stdout = output(setup.stdoutIsTerminal ?? false, setup.columns, setup.breaksAfter);
  const stderr = output(setup.stderrIsTerminal ?? false, setup.columns);
  const written = new Map<string, string>();
  const loads: string[] = [];
  const readers: ReaderName[] = [];
  const files = new Map(Object.entries(setup.files ?? {}));
  let clock = 0;
  return {
    out: stdout.text,
    err: stderr.text,
    written,
    loads,
    readers,
    io: {
      stdin: {
        isTerminal: setup.stdinIsTerminal ?? false,
        size: setup.stdin?.length,
        bytes: () => bytesOf(setup.stdin ?? ''),
      },
      stdout: stdout.out,
      stderr: stderr.out,
      env: setup.env ?? {},
      files: {
        inspect: async (path) => {
          const found = files.get(path);
          if (found === undefined)
            throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
          return found === 'DIRECTORY'
            ? { kind: 'directory' }
            : { kind: 'file', size: found.length };
        },
        bytes: (path) => bytesOf(files.get(path) ?? ''),
        list: async (path) => {
          const inside = [...files].filter(([name]) => name.startsWith(`${path}/`));
          return inside
            .filter(([name]) => !name.slice(path.length + 1).includes('/'))
            .map(([name, content]) => ({
              name: name.slice(path.length + 1),
              kind: content === 'DIRECTORY' ? ('directory' as const) : ('file' as const),
            }));
        },
        makeFolder: async () => undefined,
        replace: async (path, text) => {
          written.set(path, text);
        },
      },
      now: () => {
        clock += 60;
        return clock;
      },
      loadEngine: async (reader) => {
        readers.push(reader);
        loads.push('engine');
        return fakeEngine;
      },
      loadAsk: async () => {
        throw new Error('no engine for asking in this test');
      },
      loadCandidate: async () => {
        throw new Error('no candidate engine in this test');
      },
      today: () => '2026-11-25T09:00:00.000Z',
      loadMarket: () => Promise.reject(new Error('the market is tested as a process')),
      loadIntake: async () => {
        loads.push('intake');
        return fakeIntake;
      },
      serve: async (port) => {
        loads.push(`serve ${port ?? 'any'}`);
        return { address: 'http://127.0.0.1:1/', closed: Promise.resolve() };
      },
      browse: (address) => {
        loads.push(`browse ${address}`);
      },
      atInterrupt: () => undefined,
      cores: setup.cores ?? 1,
      openLanes: async (reader, _task, count) => {
        readers.push(reader);
        loads.push(`lanes ${count}`);
        const { lane } = setup;
        if (lane === undefined) throw new Error('no lanes in this test');
        return Array.from({ length: count }, lane);
      },
    },
  };
}
