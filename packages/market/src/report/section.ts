import type { CsvCell } from '../csv.ts';
import type { Estimate } from '../statistics/bootstrap.ts';

/** A figure with fewer observations than this says so. */
export const FEW = 30;

/** A table of the report, also written as `tables/<name>.csv`. */
export interface ReportTable {
  readonly name: string;
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** One row of a plot of intervals. */
export interface PlotRow extends Estimate {
  readonly label: string;
  /** A second mark on the same row: hollow. */
  readonly beside?: number | null;
  readonly n: number;
}

/** A plot of the report. */
export type Plot =
  | {
      readonly kind: 'intervals';
      readonly title: string;
      readonly rows: readonly PlotRow[];
      readonly unit: 'share' | 'percent' | 'number';
      readonly zero?: boolean;
    }
  | {
      readonly kind: 'heat';
      readonly title: string;
      readonly rows: readonly string[];
      readonly columns: readonly string[];
      /** Shares of each row, from 0 to 1. */
      readonly cells: readonly (readonly number[])[];
      readonly counts: readonly number[];
    };

/** One part of the report: what was asked, what can be concluded, and the numbers. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  /** What was found, in a sentence for the head of the page. */
  readonly short?: string;
  readonly sentences: readonly string[];
  readonly plots: readonly Plot[];
  readonly tables: readonly ReportTable[];
}

/** A number to some places, without a negative zero. */
export function rounded(value: number | null | undefined, places = 4): number | null {
  if (value === null || value === undefined || !Number.isFinite(value)) return null;
  const factor = 10 ** places;
  return Math.round(value * factor) / factor + 0;
}

/** The heads of an estimate's three columns, each with a name of its own: "pay", "pay low", "pay high". */
export function endsOf(name: string): readonly string[] {
  return [name, `${name} low`, `${name} high`];
}

/** The cells of an estimate: value, low, high. */
export function cellsOf({ value, low, high }: Estimate, places = 4): (number | null)[] {
  return [rounded(value, places), rounded(low, places), rounded(high, places)];
}

/** A share with its interval in words: "12 % (9 to 15 %)". */
export function percent({ value, low, high }: Estimate): string {
  if (value === null) return 'not known';
  const of = (share: number): string => String(Math.round(share * 100) + 0).replace('-', '−');
  const range = low === null || high === null ? '' : ` (${of(low)} to ${of(high)}\u00a0%)`;
  return `${of(value)}\u00a0%${range}`;
}

/** Whether two intervals lie apart; not so when either is not known. */
export function apart(one: Estimate | undefined, other: Estimate | undefined): boolean {
  if (one?.low == null || one.high == null || other?.low == null || other.high == null)
    return false;
  return one.low > other.high || other.low > one.high;
}

/** The one whose interval begins highest and the one whose ends lowest, where the two lie apart. */
export function clearest<Item extends Estimate>(all: readonly Item[]): [Item, Item] | undefined {
  const known = all.filter(({ low, high }) => low !== null && high !== null);
  const [high] = known.toSorted((a, b) => (b.low ?? 0) - (a.low ?? 0));
  const [low] = known.toSorted((a, b) => (a.high ?? 0) - (b.high ?? 0));
  return high !== undefined && low !== undefined && apart(high, low) ? [high, low] : undefined;
}

/** A name of the tables as words. */
export function words(name: string): string {
  return name.replaceAll('_', ' ');
}

/** A count with its thousands apart. */
export function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A count with the word for what is counted. */
export function counted(count: number, what: string): string {
  return `${grouped(count)} ${what}${count === 1 ? '' : 's'}`;
}

/** What to add to a sentence that rests on so many postings: a warning where they are few. */
export function fewNote(n: number): string {
  return n < FEW
    ? ` This rests on ${n} postings, fewer than ${FEW}: conclude nothing from it.`
    : '';
}
