import { findPay, type Judged, type StatedPay as PaySaid, statePay } from '@titlescope/core';
import { type AspectColumns, type Fields, fieldOf } from './columns.ts';

/** Pay that a posting states. */
export interface StatedPay {
  readonly min: number;
  readonly max: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly period: PayPeriod;
  /** Middle of the range over a year. */
  readonly yearly: number;
  /** Whether columns of the input or the text say it. */
  readonly origin: 'columns' | 'text';
}

/** How many of each period a full-time year is taken to have. */
export const A_YEAR = { hour: 2080, day: 260, week: 52, month: 12, year: 1 } as const;

/** What a pay is for. */
export type PayPeriod = keyof typeof A_YEAR;

const PERIODS: Readonly<Record<string, PayPeriod>> = {
  hour: 'hour',
  hourly: 'hour',
  hr: 'hour',
  day: 'day',
  daily: 'day',
  week: 'week',
  weekly: 'week',
  month: 'month',
  monthly: 'month',
  year: 'year',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
  annum: 'year',
};

/** Yearly pay outside these bounds, in any currency, is a slip of the source rather than pay. */
const LEAST = 1_000;
const MOST = 1_000_000_000;

/** A pay as a yearly middle, or null when it cannot be pay: nothing, a negative range, or out of all bounds. */
function statedPay(
  min: number,
  max: number,
  currency: string,
  period: PayPeriod,
  origin: StatedPay['origin'],
): StatedPay | null {
  if (!(min > 0 && max >= min && max <= min * 10)) return null;
  const yearly = Math.round(((min + max) / 2) * A_YEAR[period]);
  if (yearly < LEAST || yearly > MOST) return null;
  return { min, max, currency, period, yearly, origin };
}

/**
 * Pay of the columns that hold it as numbers. A currency and a period must be there too, or be named by nothing else: without
 * them a number is not taken for pay.
 */
export function payOfColumns(fields: Fields, named: AspectColumns): StatedPay | null {
  if (named.pay !== undefined) return null;
  const middle = fieldOf(fields, 'payMiddle');
  const least = Number(fieldOf(fields, 'payMin') ?? middle ?? Number.NaN);
  const most = Number(fieldOf(fields, 'payMax') ?? middle ?? Number.NaN);
  const currency = fieldOf(fields, 'payCurrency')?.toUpperCase();
  const period =
    PERIODS[
      fieldOf(fields, 'payPeriod')
        ?.toLowerCase()
        .replace(/^per[\s_]*/, '') ?? ''
    ];
  if (currency === undefined || !/^[A-Z]{3}$/.test(currency) || period === undefined) return null;
  const min = Number.isFinite(least) && least > 0 ? least : most;
  const max = Number.isFinite(most) && most > 0 ? most : least;
  return statedPay(min, max, currency, period, 'columns');
}

/** Pay that words say: only base pay with both ends, a currency and a period can be held beside others. */
function payOfWords(said: PaySaid | null, origin: StatedPay['origin']): StatedPay | null {
  if (said === null || said.basis !== 'base') return null;
  const { min, max, currency, period } = said;
  if (min === null || max === null || currency === null || period === null) return null;
  return statedPay(min, max, currency, period, origin);
}

/** The pay of a posting: of its columns of numbers, else of its column of words, else of its text. Null rather than guessed. */
export function payOf(judged: Judged, named: AspectColumns): StatedPay | null {
  const fields = judged.meta ?? {};
  const words = fieldOf(fields, 'pay', named.pay);
  const place = fieldOf(fields, 'country', named.country) ?? fieldOf(fields, 'location');
  return (
    payOfColumns(fields, named) ??
    (words === undefined
      ? null
      : payOfWords(statePay(findPay(words, place === undefined ? [] : [place])), 'columns')) ??
    payOfWords(judged.judgement.pay.stated, 'text')
  );
}
