import type { ReaderName } from '@titlescope/core/reader-names';
import type { IntakeFormat } from '@titlescope/intake';
import type { Database, MarketSource } from '@titlescope/market';
import type { AspectColumns } from '@titlescope/market/row';
import { CliError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { groupDigits } from '../group-digits.ts';
import type { Io } from '../io.ts';
import { plainLine } from '../plain-line.ts';
import { version } from '../version.ts';
import { decodeAll } from './decode-all.ts';
import type { Market } from './market-port.ts';

/** The flags of `market` as commander hands them over. */
export interface MarketFlags {
  readonly out: string;
  readonly titleColumn?: string;
  readonly textColumn?: string;
  readonly idColumn?: string;
  readonly employerColumn?: string;
  readonly countryColumn?: string;
  readonly dateColumn?: string;
  readonly payColumn?: string;
  readonly payCurrency?: string;
  readonly payPeriod?: string;
  readonly format?: IntakeFormat;
  readonly reader: ReaderName;
  readonly countRepostsOnce?: boolean;
  readonly jobs?: number;
  readonly memory: string;
  readonly partRows: number;
}

function aspectsOf(flags: MarketFlags): AspectColumns {
  return {
    ...(flags.employerColumn !== undefined && { employer: flags.employerColumn }),
    ...(flags.countryColumn !== undefined && { country: flags.countryColumn }),
    ...(flags.dateColumn !== undefined && { posted: flags.dateColumn }),
    ...(flags.payColumn !== undefined && { pay: flags.payColumn }),
    ...(flags.payCurrency !== undefined && { payCurrency: flags.payCurrency }),
    ...(flags.payPeriod !== undefined && { payPeriod: flags.payPeriod }),
  };
}

function readingOf(flags: MarketFlags): Record<string, string> {
  const { format, titleColumn, textColumn, idColumn } = flags;
  return {
    ...(format !== undefined && { format }),
    ...(titleColumn !== undefined && { titleColumn }),
    ...(textColumn !== undefined && { textColumn }),
    ...(idColumn !== undefined && { idColumn }),
  };
}

async function openInputs(
  paths: readonly string[],
  market: Market,
  database: Database,
): Promise<readonly MarketSource[]> {
  const sources: MarketSource[] = [];
  for (const path of paths) {
    const files = await market.expandPattern(path);
    if (files.length === 0) {
      throw new CliError('file-missing', `${plainLine(path)}: no file fits the pattern; check it`);
    }
    for (const file of files) sources.push(await openInput(file, market, database));
  }
  return sources;
}

async function openInput(path: string, market: Market, database: Database): Promise<MarketSource> {
  const name = plainLine(path);
  if (path === '-') {
    throw new CliError('file-missing', '-: a run that can go on needs files; save the rows first');
  }
  try {
    return await market.openSource(path, database);
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? error.code : undefined;
    if (cause === 'ENOENT' || cause === 'ENOTDIR') {
      throw new CliError('file-missing', `${name}: file not found; check the path`);
    }
    if (cause === 'EISDIR') {
      throw new CliError(
        'file-is-directory',
        `${name}: is a directory; name its files, as in '${name.replace(/[\\/]+$/, '')}/*.csv'`,
      );
    }
    throw error;
  }
}

/** Runs `titlescope market` and resolves to its exit code. Throws a `CliError` for what stops it before the end. */
export async function marketCommand(
  paths: readonly string[],
  flags: MarketFlags,
  io: Io,
): Promise<ExitCode> {
  const market = await io.loadMarket();
  try {
    return await runMarket(paths, flags, market, io);
  } catch (error) {
    if (!(error instanceof market.MarketError)) throw error;
    await io.stderr.write(`titlescope: ${plainLine(error.message)} [${error.code}]\n`);
    return error.code === 'rows-lost' ? EXIT.fault : EXIT.input;
  }
}

async function runMarket(
  paths: readonly string[],
  flags: MarketFlags,
  market: Market,
  io: Io,
): Promise<ExitCode> {
  const spill = `${flags.out.replace(/[\\/]+$/, '')}/.spill`;
  const reading = await market.openDatabase(flags.memory, spill);
  const writing = await market.openDatabase(flags.memory, spill);
  try {
    const sources = await openInputs(paths, market, reading);
    const engine = await io.loadEngine(flags.reader);
    const prints = await Promise.all(
      sources.map(async ({ name }) => ({ name, ...(await market.fingerprintOf(name)) })),
    );
    const settings = {
      titlescope: version(),
      ...engine.identity,
      duckdb: writing.version,
      partRows: flags.partRows,
      input: { ...readingOf(flags), ...aspectsOf(flags) },
    };
    const store = await market.openStore(flags.out, settings, prints, writing);
    io.atInterrupt(
      `titlescope: stopped; the same command goes on where it was (${plainLine(flags.out)})`,
    );
    try {
      const { counts, faults, firstReject } = await decodeAll(
        {
          market,
          sources,
          store,
          engine,
          reader: flags.reader,
          reading: readingOf(flags),
          aspects: aspectsOf(flags),
          jobs: flags.jobs ?? io.cores,
          partRows: flags.partRows,
        },
        io,
      );
      await io.stderr.write(
        `titlescope: ${counted(counts.rows, 'row')} = ${counted(counts.verdicts, 'verdict')} + ${counted(counts.rejects, 'reject')}\n`,
      );
      if (counts.verdicts === 0) {
        throw new market.MarketError(
          'no-postings',
          firstReject === undefined && counts.rows === 0
            ? `${sources.map(({ name }) => name).join(', ')}: no rows; name files that hold postings`
            : `no row could be read as a posting${firstReject === undefined ? '' : ` (the first: ${firstReject})`}; see ${flags.out}/rejects.csv`,
        );
      }
      await market.writeReport(
        flags.out,
        { once: flags.countRepostsOnce ?? false, say: sayer(io) },
        writing,
      );
      if (io.stderr.isTerminal) await io.stderr.write('\r\u001b[2K');
      await io.stderr.write(`titlescope: wrote ${plainLine(flags.out)}/report.html\n`);
      return faults > 0 ? EXIT.fault : EXIT.done;
    } finally {
      await store.close();
    }
  } finally {
    reading.close();
    writing.close();
  }
}

function counted(count: number, what: string): string {
  return `${groupDigits(count)} ${what}${count === 1 ? '' : 's'}`;
}

/** Says in place what the report is at, where somebody watches. */
function sayer(io: Io): (step: string) => Promise<void> {
  return async (step) => {
    if (io.stderr.isTerminal) await io.stderr.write(`\r\u001b[2Kreport: ${step}`);
  };
}
