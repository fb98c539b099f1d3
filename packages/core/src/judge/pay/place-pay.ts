import type { Knowledge } from '../knowledge.ts';
import type { Source } from '../source.ts';
import type { PaySeries, PayTable, Quantiles } from './pay-knowledge.ts';
import type { PayPeriod } from './pay-period.ts';
import type { StatedPay } from './state-pay.ts';

/** Where a sum lies among the quantiles of a table. */
export type PayBand = 'below_p10' | 'p10_p25' | 'p25_p50' | 'p50_p75' | 'p75_p90' | 'above_p90';

/** One table of the market that the pay is held against, or would be. Sums are for a year. */
export interface PayPlacement {
  readonly family: string;
  /** "product owner" */
  readonly label: string;
  readonly country: string;
  readonly seniority: string | null;
  readonly years: readonly [number, number];
  readonly currency: string;
  readonly n: number;
  /** Whether it rests on fewer than 30 observations. */
  readonly isFew: boolean;
  readonly quantiles: Quantiles;
  /** Null when no comparable pay is stated. */
  readonly band: PayBand | null;
  readonly what: string;
  readonly caution: string;
  readonly sources: readonly Source[];
}

/** Fewer observations than this are said to be few. */
export const FEW_OBSERVATIONS = 30;

/** Hours, days and so on in a year of paid work. A day rate is a contractor's and is not held against salaries. */
const A_YEAR: Readonly<Partial<Record<PayPeriod, number>>> = {
  hour: 2080,
  week: 52,
  month: 12,
  year: 1,
};
/** Families whose pay is that of another, for want of figures of their own. */
const STANDS_FOR: Readonly<Record<string, string>> = { technical_product: 'product_manager' };
/** The one country whose figures are gross pay in its own currency. */
const HOME = { country: 'US', currency: 'USD' };

/** The middle of a stated pay for a year in the currency of the figures; null when it cannot be held against them. */
export function comparablePay(stated: StatedPay | null): number | null {
  if (stated === null || stated.currency !== HOME.currency || stated.basis !== 'base') return null;
  const factor = stated.period === null ? undefined : A_YEAR[stated.period];
  if (factor === undefined) return null;
  const { min, max } = stated;
  const middle = min === null || max === null ? (min ?? max) : (min + max) / 2;
  return middle === null ? null : middle * factor;
}

/**
 * The table that pay under a family of titles is held against: of its level where that holds enough observations, else of
 * all levels. Null when nothing is known of the family.
 */
export function placePay(
  family: string | null,
  {
    seniority,
    kind,
    amount,
  }: { seniority: string | null; kind: PaySeries['kind']; amount: number | null },
  knowledge: Knowledge,
): PayPlacement | null {
  if (family === null) return null;
  const table = tableFor(STANDS_FOR[family] ?? family, seniority, kind, knowledge);
  const series = knowledge.pay.series.find(({ code }) => code === table?.series);
  if (table === undefined || series === undefined) return null;
  return {
    family: table.family,
    label:
      knowledge.titles.find((entry) => entry.family === table.family)?.label ??
      table.family.replaceAll('_', ' '),
    country: table.country,
    seniority: table.seniority ?? null,
    years: table.years,
    currency: series.currency,
    n: table.n,
    isFew: table.n < FEW_OBSERVATIONS,
    quantiles: table.quantiles,
    band: amount === null ? null : bandOf(amount, table.quantiles),
    what: series.label,
    caution: series.caution,
    sources: series.sources,
  };
}

/** Whether all of the families have a table on the government's scale, so that they can be held against each other there. */
export function haveGovernmentPay(
  families: readonly (string | null)[],
  knowledge: Knowledge,
): boolean {
  return families.every(
    (family) =>
      family === null ||
      tableFor(STANDS_FOR[family] ?? family, null, 'government', knowledge) !== undefined,
  );
}

function tableFor(
  family: string,
  seniority: string | null,
  kind: PaySeries['kind'],
  { pay }: Knowledge,
): PayTable | undefined {
  const widest = pay.tables
    .filter((table) => table.family === family && table.country === HOME.country)
    .filter((table) => pay.series.find(({ code }) => code === table.series)?.kind === kind)
    .toSorted((a, b) => b.n - a.n);
  const level = widest.find(
    (table) => table.seniority === seniority && table.n >= FEW_OBSERVATIONS,
  );
  return (
    (seniority === null ? undefined : level) ??
    widest.find((table) => table.seniority === undefined)
  );
}

/** The band that a sum lies in; where only quartiles are known the outer bands are the widest. */
export function bandOf(amount: number, { p10, p25, p50, p75, p90 }: Quantiles): PayBand {
  if (amount < (p10 ?? Number.NEGATIVE_INFINITY)) return 'below_p10';
  if (amount < p25) return 'p10_p25';
  if (amount < p50) return 'p25_p50';
  if (amount < p75) return 'p50_p75';
  return amount <= (p90 ?? Number.POSITIVE_INFINITY) ? 'p75_p90' : 'above_p90';
}
