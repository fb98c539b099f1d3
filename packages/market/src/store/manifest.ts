import type { InputColumns } from '../row/columns-seen.ts';

/** What decides the bytes of a run beside its inputs. A run goes on only under equal settings. */
export interface Settings {
  readonly titlescope: string;
  /** Name and version of the reader: "linear 2". */
  readonly reader: string;
  readonly knowledge: string;
  readonly duckdb: string;
  /** Rows of the input that make one part. */
  readonly partRows: number;
  /** How the input is read: format and columns, where they were named. */
  readonly input: Readonly<Record<string, string>>;
}

/** One input file as the run found it. */
export interface InputPrint {
  readonly name: string;
  readonly bytes: number;
  /** Of the first and the last mebibyte. */
  readonly sha256: string;
}

/** The file that says what a folder holds. `rows` and what follows are there once all rows are read. */
export interface Manifest {
  readonly schema: 'titlescope/market@1';
  readonly settings: Settings;
  readonly inputs: readonly InputPrint[];
  readonly rows?: number;
  readonly verdicts?: number;
  readonly rejects?: number;
  readonly columns?: readonly InputColumns[];
}

/** The names under which two settings differ. */
export function differences(one: Settings, other: Settings): readonly string[] {
  const keys = Object.keys(one) as (keyof Settings)[];
  return keys.filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]));
}
