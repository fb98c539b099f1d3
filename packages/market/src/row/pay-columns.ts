import { findPay, type StatedPay as PaySaid, statePay } from '@titlescope/core';
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

/** What pay as a column gives it lacks to be held beside others. */
export type PayLack = 'currency' | 'period' | 'both ends' | 'a sum that can be base pay';

/** Pay of columns: read, or what it lacks; null where the columns hold none. */
type PayRead =
  | { readonly ok: true; readonly pay: StatedPay }
  | { readonly ok: false; readonly lacks: readonly PayLack[] }
  | null;

const UNREADABLE = { ok: false, lacks: ['a sum that can be base pay'] } as const;

function read(pay: StatedPay | null): PayRead {
  return pay === null ? UNREADABLE : { ok: true, pay };
}

function lacking(currency: unknown, period: unknown): readonly PayLack[] {
  return [
    ...(currency === undefined || currency === null ? (['currency'] as const) : []),
    ...(period === undefined || period === null ? (['period'] as const) : []),
  ];
}

/** A period by its name: "hourly", "per year". */
function periodNamed(name: string | undefined): PayPeriod | undefined {
  return PERIODS[(name ?? '').toLowerCase().replace(/^per[\s_]*/, '')];
}

/** Pay of the columns that hold it as numbers: with its currency and period, by columns or named by the caller, or not at all. */
function readNumbers(fields: Fields, named: AspectColumns): PayRead {
  if (named.pay !== undefined) return null;
  const middle = fieldOf(fields, 'payMiddle');
  const least = Number(fieldOf(fields, 'payMin') ?? middle ?? Number.NaN);
  const most = Number(fieldOf(fields, 'payMax') ?? middle ?? Number.NaN);
  if (!(least > 0) && !(most > 0)) return null;
  const currency = (fieldOf(fields, 'payCurrency') ?? named.payCurrency)?.toUpperCase();
  const period = periodNamed(fieldOf(fields, 'payPeriod') ?? named.payPeriod);
  const code = currency !== undefined && /^[A-Z]{3}$/.test(currency) ? currency : undefined;
  if (code === undefined || period === undefined) {
    return { ok: false, lacks: lacking(code, period) };
  }
  const min = least > 0 ? least : most;
  const max = most > 0 ? most : least;
  return read(statedPay(min, max, code, period, 'columns'));
}

/** Pay of a column of words, read as the words of a text are; what it does not say the caller may. */
function readWords(fields: Fields, named: AspectColumns): PayRead {
  const words = fieldOf(fields, 'pay', named.pay);
  if (words === undefined || !/[1-9]/.test(words)) return null;
  const place = fieldOf(fields, 'country', named.country) ?? fieldOf(fields, 'location');
  const say = (text: string): PaySaid | null =>
    statePay(findPay(text, place === undefined ? [] : [place]));
  const currency = fieldOf(fields, 'payCurrency') ?? named.payCurrency;
  const period = periodNamed(fieldOf(fields, 'payPeriod') ?? named.payPeriod);
  const first = say(words);
  const before = first?.currency == null && currency !== undefined ? `${currency} ` : '';
  const after = first?.period == null && period !== undefined ? ` per ${period}` : '';
  const said = before + after === '' ? first : (say(`${before}${words}${after}`) ?? first);
  if (said === null) {
    return {
      ok: false,
      lacks: /\p{L}/u.test(words) ? UNREADABLE.lacks : lacking(currency, period),
    };
  }
  if (said.basis !== 'base') return UNREADABLE;
  const lacks = lacking(said.currency, said.period);
  if (lacks.length > 0) return { ok: false, lacks };
  if (said.min === null || said.max === null) return { ok: false, lacks: ['both ends'] };
  return read(payOfWords(said, 'columns'));
}

/** Pay of the columns that hold it as numbers or as words; what it lacks; null where they hold none. */
export function readPayColumns(fields: Fields, named: AspectColumns): PayRead {
  const numbers = readNumbers(fields, named);
  if (numbers?.ok === true) return numbers;
  const words = readWords(fields, named);
  return words?.ok === true ? words : (numbers ?? words);
}

/** Pay that words say: only base pay with both ends, a currency and a period can be held beside others. */
function payOfWords(said: PaySaid | null, origin: StatedPay['origin']): StatedPay | null {
  if (said === null || said.basis !== 'base') return null;
  const { min, max, currency, period } = said;
  if (min === null || max === null || currency === null || period === null) return null;
  return statedPay(min, max, currency, period, origin);
}

/** The pay of a posting: of its columns of numbers, else of its column of words, else of its text. Null rather than guessed. */
export function payOf(
  fields: Fields,
  inText: PaySaid | null,
  named: AspectColumns,
): StatedPay | null {
  const columns = readPayColumns(fields, named);
  return columns?.ok === true ? columns.pay : payOfWords(inText, 'text');
}
