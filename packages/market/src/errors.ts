/** Codes of what can stop a run over a market. Stable, never reused; each has a line in docs/errors.md. */
export type MarketErrorCode =
  | 'data-damaged'
  | 'data-no-role'
  | 'data-not-report'
  | 'data-other-version'
  | 'data-unfinished'
  | 'duckdb-missing'
  | 'input-changed'
  | 'input-damaged'
  | 'input-not-rows'
  | 'no-postings'
  | 'out-in-use'
  | 'out-not-report'
  | 'out-other-settings'
  | 'out-unwritable'
  | 'rows-lost'
  | 'zstd-not-read';

/**
 * What each code means and what to do about it, one line each.
 *
 * @public read by scripts/generate-errors.mjs
 */
export const MARKET_ERRORS: Readonly<Record<MarketErrorCode, string>> = {
  'data-damaged':
    'The verdicts of the report could not be read, or are not as many as its manifest says. Make the report anew with `titlescope market`.',
  'data-no-role':
    'No posting of the report bears a title of the role or is one by its work. Compare roles that the market holds.',
  'data-not-report':
    'The folder of `--data` holds no report of `titlescope market`. Name the folder that was given to `--out`.',
  'data-other-version':
    'The report was made by a version of titlescope whose files this one does not read. Make it anew with `titlescope market`.',
  'data-unfinished':
    'The run in the folder was stopped before its end. The same `titlescope market` command goes on with it.',
  'duckdb-missing':
    'The market needs DuckDB, which is installed only when it is first asked for. The message has the command.',
  'input-changed':
    'The run that the folder holds began with other inputs. Name the same ones, or write to another folder.',
  'input-damaged':
    'A compressed or columnar file is damaged or was cut off. Write or download it again.',
  'input-not-rows':
    'The file is a workbook or an archive. Save the sheet as CSV, or unpack the archive, and name what comes out.',
  'no-postings':
    'None of the rows could be read as a posting. Look into rejects.csv in the folder.',
  'out-in-use': 'Another run is writing to the folder. Wait for it, or write to another folder.',
  'out-not-report':
    'The folder holds files and no run of titlescope. Name an empty or a new folder.',
  'out-other-settings':
    'The run that the folder holds began with other settings. Repeat them, or write to another folder.',
  'out-unwritable': 'The folder could not be written; the message has the reason.',
  'rows-lost':
    'A fault: the rows read are not the verdicts and the rejects together. Please report it.',
  'zstd-not-read':
    'This Node cannot unpack zstd; 22.15 and later can. Unpack the file, or use gzip or Parquet.',
};

/** Something that stops a run over a market: a message with its remedy and a stable code. */
export class MarketError extends Error {
  readonly code: MarketErrorCode;

  constructor(code: MarketErrorCode, message: string) {
    super(message);
    this.name = 'MarketError';
    this.code = code;
  }
}
