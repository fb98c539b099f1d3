import type { Span } from '../../document/document.ts';
import { isPay } from './is-pay.ts';
import { joinRanges, type MoneyRange } from './join-ranges.ts';
import { type PayPeriod, periodAt, periodNear } from './pay-period.ts';
import { currencyOfPlace } from './place-currency.ts';
import { scanAmounts } from './scan-amounts.ts';

/** One range of pay as a text states it; the span is that of its words. */
export interface PayRange extends Span {
  /** Null when only the upper end is said. */
  readonly min: number | null;
  /** Null when only the lower end is said. */
  readonly max: number | null;
  /** ISO 4217 code; null when no currency is written, or a sign such as "$" whose country the text does not tell. */
  readonly currency: string | null;
  /** Null when none is said and the size does not tell. */
  readonly period: PayPeriod | null;
  /** Whether the period is said; false when it follows from the size alone. */
  readonly periodSaid: boolean;
  /** "total" when the words say that the sum holds more than base pay. */
  readonly basis: 'base' | 'total';
}

/** Sums, by period, between which a figure can be pay in a currency of which a unit buys about a dollar's worth. */
const BOUNDS: Readonly<Record<PayPeriod, readonly [number, number]>> = {
  hour: [5, 600],
  day: [50, 6000],
  week: [100, 15_000],
  month: [300, 80_000],
  year: [4000, 2_000_000],
};
const STRONG = new Set(['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'NZD', 'SGD', 'CHF']);
/** From this sum on an unsaid period is a year, in a strong currency; nobody's month or day here is that large. */
const A_YEAR = 20_000;
const A_YEAR_IN_RUPEES = 300_000;
const WIDEST = 12;
/** Two ends from this on can be an hour's or a day's pay whose period is not said; one alone below a thousand is not taken. */
const LEAST_WITHOUT_PERIOD = 10;
const MOST_RANGES = 24;
const LONGEST_LINE = 400;
const TOTAL =
  /\btotal (?:target )?(?:annual )?(?:cash|comp(?:ensation)?|rewards?|package|target)\b|\bCTC\b|\bcost to company\b|\bpackage (?:of|up to)\b/gi;
/** After a figure only small letters still speak of it; "Total compensation" begins what comes next. */
const IN_TOTAL = /^[\s(,]{0,3}(?:in )?(?:total|all[- ]in)\b|^[\s(]{0,2}CTC\b/;

/** Every range of pay that the text states, in order, at most 24. `places` are texts that say where the job is, such as its location. */
export function findPay(text: string, places: readonly string[] = []): PayRange[] {
  const found: PayRange[] = [];
  let previousEnd = 0;
  let followsPay = false;
  const placed = placer(text, places);
  for (const range of joinRanges(text, scanAmounts(text))) {
    if (found.length === MOST_RANGES) break;
    if (!range.isMoney) continue;
    const pay = payOf(text, range, { previousEnd, followsPay, placed });
    if (pay !== null) found.push(pay);
    followsPay = pay !== null;
    previousEnd = range.end;
  }
  return found;
}

interface Before {
  readonly previousEnd: number;
  readonly followsPay: boolean;
  readonly placed: Placer;
}

function payOf(text: string, range: MoneyRange, before: Before): PayRange | null {
  const { start, end, min, max, currency: mark } = range;
  if (mark === null && !hasPayShape(range)) return null;
  const code = mark?.code ?? null;
  if (range.unit >= 1e6 && range.unit !== 1e7 && !isWeak(code)) return null;
  const atIt = range.isLpa ? 'year' : periodAt(text, range);
  const isSalaryLike = mark !== null && min !== null && max !== null && min >= A_YEAR;
  const { previousEnd, followsPay } = before;
  const facts = {
    hasCurrency: mark !== null,
    hasPeriod: atIt !== null,
    isSalaryLike,
    previousEnd,
    followsPay,
  };
  if (!range.isLpa && !isPay(text, range, facts)) return null;
  const currency = code ?? (mark?.sign == null ? null : before.placed(mark.sign, range));
  const near = atIt ?? periodNear(text, range, followsPay ? 0 : previousEnd);
  const said =
    near !== null && (near === atIt || isPlausible(range, near, currency ?? mark?.sign ?? null))
      ? near
      : null;
  const period = said ?? periodOfSize(range, currency, mark?.sign ?? null);
  if (!isPlausible(range, period, currency ?? mark?.sign ?? null)) return null;
  const basis = isTotal(text, range, previousEnd) ? 'total' : 'base';
  return { start, end, min, max, currency, period, periodSaid: said !== null, basis };
}

/** Whether the words nearest to a range say that it holds more than base pay. */
function isTotal(text: string, { start, end }: Span, from: number): boolean {
  if (IN_TOTAL.test(text.slice(end, end + 24))) return true;
  const head = text.slice(Math.max(0, start - 60, from), start);
  let total = -1;
  for (const { index } of head.matchAll(TOTAL)) total = index;
  return total >= 0 && total > head.toLowerCase().lastIndexOf('base');
}

/** Without a currency only "60k", "12 lakh" or "65.000" can be pay; figures below a thousand cannot. */
function hasPayShape({ min, max }: MoneyRange): boolean {
  return Math.max(min ?? 0, max ?? 0) >= 1000;
}

/** Currencies in which pay runs into millions. */
function isWeak(code: string | null): boolean {
  return code !== null && /^(?:JPY|KRW|IDR|VND|COP|CLP|HUF|NGN|INR)$/.test(code);
}

/** The currency of a sign at a range; null when no place tells. */
type Placer = (sign: string, range: Span) => string | null;

/** By the line that a sign stands on, by where the job is, by the whole text; the last two are looked up once for a sign. */
function placer(text: string, places: readonly string[]): Placer {
  const known = new Map<string, string | null>();
  return (sign, { start, end }) => {
    const own = currencyOfPlace(sign, [lineAround(text, start, end)]);
    if (own !== null) return own;
    if (!known.has(sign)) known.set(sign, currencyOfPlace(sign, [...places, text]));
    return known.get(sign) ?? null;
  };
}

function lineAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_LINE), start);
  const after = text.slice(end, end + LONGEST_LINE);
  const next = after.indexOf('\n');
  const line = next < 0 ? after : after.slice(0, next);
  return before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, end) + line;
}

function periodOfSize(
  { min, max }: MoneyRange,
  code: string | null,
  sign: string | null,
): PayPeriod | null {
  const least = min ?? max ?? 0;
  if (code === 'INR') return least >= A_YEAR_IN_RUPEES ? 'year' : null;
  const isStrong = code === null ? sign === '$' : STRONG.has(code);
  return isStrong && least >= A_YEAR ? 'year' : null;
}

/** `unit` is the currency, or the sign of one that is not placed. */
function isPlausible(
  { min, max }: MoneyRange,
  period: PayPeriod | null,
  unit: string | null,
): boolean {
  if (min !== null && max !== null && (min > max || max > min * WIDEST)) return false;
  const ends = [min, max].filter((end) => end !== null);
  if (ends.some((end) => end <= 0)) return false;
  if (period === null) {
    if (ends.length === 2 && min !== max && Math.min(...ends) >= LEAST_WITHOUT_PERIOD) return true;
    return Math.max(...ends) >= 1000;
  }
  if (unit !== null && unit !== '$' && !STRONG.has(unit)) return true;
  const [least, most] = BOUNDS[period];
  return ends.every((end) => end >= least && end <= most);
}
