import { MarketError } from './errors.ts';

/** A value as DuckDB gives it to JavaScript. */
export type Cell = string | number | bigint | boolean | null;

/** One row of a result, by column. */
export type Cells = Readonly<Record<string, Cell>>;

/** The little of DuckDB's client that is used. A test checks that the real one fits. */
export interface DuckConnection {
  run(sql: string): Promise<unknown>;
  stream(sql: string): Promise<{ yieldRowObjectJs(): AsyncIterable<Record<string, unknown>[]> }>;
  closeSync(): void;
}

/** The module of DuckDB's client, as far as it is used. */
export interface DuckModule {
  readonly DuckDBInstance: {
    create(
      path: string,
      options: Record<string, string>,
    ): Promise<{ connect(): Promise<DuckConnection>; closeSync(): void }>;
  };
  version(): string;
}

/** A database in memory, with what does not fit put on disk. */
export interface Database {
  /** Version of DuckDB: "v1.5.6". */
  readonly version: string;
  run(sql: string): Promise<void>;
  /** The rows of a query in batches; the whole result is never held. */
  stream(sql: string): AsyncIterable<readonly Cells[]>;
  /** All rows of a query whose result is known to be small. */
  all(sql: string): Promise<readonly Cells[]>;
  close(): void;
}

/** The version that the project is tested with; `npm start -- market` installs it. */
export const DUCKDB = '@duckdb/node-api@1.5.6-r.1';

/** Held in a variable, so that the compiler does not look for a package that most users do not have. */
const CLIENT: string = '@duckdb/node-api';

async function loadDuckdb(): Promise<DuckModule> {
  try {
    return (await import(CLIENT)) as DuckModule;
  } catch (error) {
    const isAbsent =
      error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    const why = isAbsent || !(error instanceof Error) ? '' : ` (${error.message.split('\n')[0]})`;
    throw new MarketError(
      'duckdb-missing',
      `DuckDB is not installed${why}; install it once with: npm install --no-save ${DUCKDB}`,
    );
  }
}

/** A text as SQL. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Opens a database in memory that uses one thread and at most `memory` ("512MB"), puts what does not fit under `spill`, and
 * neither loads nor fetches an extension. With one thread the same query always gives the same bytes.
 */
export async function openDatabase(memory: string, spill: string): Promise<Database> {
  const duckdb = await loadDuckdb();
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: memory,
    temp_directory: spill,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    preserve_insertion_order: 'true',
    // Each file is read a few times, and the parts are many.
    enable_external_file_cache: 'false',
  });
  const connection = await instance.connect();
  async function* stream(sql: string): AsyncIterable<readonly Cells[]> {
    const result = await connection.stream(sql);
    for await (const rows of result.yieldRowObjectJs()) yield rows as readonly Cells[];
  }
  return {
    version: duckdb.version(),
    run: async (sql) => {
      await connection.run(sql);
    },
    stream,
    all: async (sql) => {
      const out: Cells[] = [];
      for await (const rows of stream(sql)) out.push(...rows);
      return out;
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
