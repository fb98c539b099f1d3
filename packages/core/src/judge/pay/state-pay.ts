import type { PayRange } from './find-pay.ts';
import type { PayPeriod } from './pay-period.ts';

/** What a text says that the job pays. Ranges for several places or levels are one span from the lowest to the highest. */
export interface StatedPay {
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: string | null;
  readonly period: PayPeriod | null;
  readonly periodSaid: boolean;
  readonly basis: 'base' | 'total';
  /** Every range that the text states, in its order; those of another currency, period or basis are not in `min` and `max`. */
  readonly ranges: readonly PayRange[];
}

/**
 * The stated pay that stands for all ranges found: those that share currency, period and basis with the first range of base
 * pay by the year, else with the first of base pay, else with the first. Null without a range.
 */
export function statePay(ranges: readonly PayRange[]): StatedPay | null {
  const base = ranges.filter(({ basis }) => basis === 'base');
  const lead = base.find(({ period }) => period === 'year') ?? base[0] ?? ranges[0];
  if (lead === undefined) return null;
  const { currency, period, basis } = lead;
  const alike = ranges.filter(
    (range) => range.currency === currency && range.period === period && range.basis === basis,
  );
  const ends = (key: 'min' | 'max'): number[] =>
    alike.map((range) => range[key]).filter((end) => end !== null);
  const least = [...ends('min'), ...(ends('min').length === 0 ? [] : ends('max'))];
  const most = [...ends('max'), ...(ends('max').length === 0 ? [] : ends('min'))];
  return {
    min: least.length === 0 ? null : Math.min(...least),
    max: most.length === 0 ? null : Math.max(...most),
    currency,
    period,
    periodSaid: alike.every(({ periodSaid }) => periodSaid),
    basis,
    ranges,
  };
}
