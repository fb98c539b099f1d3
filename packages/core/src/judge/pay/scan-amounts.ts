import type { Span } from '../../document/document.ts';
import { type CurrencyMark, currencyAfter, currencyBefore } from './currency.ts';

/** One figure of the text with the currency and unit written at it. The span holds all three. */
export interface Amount extends Span {
  /** The figure as written, before its unit is applied. */
  readonly value: number;
  /** What the written unit multiplies by; null without a unit. */
  readonly unit: number | null;
  /** Whether the unit says that the figure is pay a year in lakh: "12 LPA". */
  readonly isLpa: boolean;
  readonly currency: CurrencyMark | null;
  /** Whether digits stand in groups: "120,000", "65.000", "1,20,000". */
  readonly isGrouped: boolean;
}

const SPACES = ' \\u00a0\\u202f\\u2009';
const NUMBER = new RegExp(
  `\\d{1,3}(?:(?:[,.'’${SPACES}]\\d{3})+(?!\\d)|(?:,\\d{2})+,\\d{3}(?!\\d))(?:[.,]\\d{1,2}(?!\\d))?|\\d+(?:[.,]\\d{1,3}(?!\\d))?`,
  'g',
);
const GROUPED = /^\d{1,3}(?:[^\d]\d{2,3})*[^\d]\d{3}(?:[.,]\d{1,2})?$/;

const UNITS: readonly (readonly [form: RegExp, unit: number])[] = [
  [/^[ \u00a0]?(?:k|tsd\.?|thousand)(?![a-zà-ž\d])/, 1e3],
  [/^[ \u00a0]?t(?=€| ?eur\b)/, 1e3],
  [/^[ \u00a0]?(?:lpa|lakhs?|lacs?)(?![a-z])/, 1e5],
  [/^[ \u00a0]?l(?![\p{L}\d'’])/u, 1e5],
  [/^[ \u00a0]?(?:crores?|cr)(?![a-z])/, 1e7],
  [/^[ \u00a0]?(?:m|mm|mn|mio|millions?)(?![\p{L}\d²³])/u, 1e6],
  [/^[ \u00a0]?(?:b|bn|mrd|billions?)(?![\p{L}\d])/u, 1e9],
  [/^[ \u00a0]?(?:t|tn|trillions?)(?![\p{L}\d])/u, 1e12],
];
/** Longest run of digits and separators that can be pay. */
const LONGEST = 14;
const LOOK = 12;

/** Every figure of the text that can be an amount of money, in order. Percentages, dates and numbers inside words are left out. */
export function scanAmounts(text: string): Amount[] {
  const amounts: Amount[] = [];
  for (const found of text.matchAll(NUMBER)) {
    const amount = amountAt(text, found.index, found[0]);
    if (amount !== null) amounts.push(amount);
  }
  return amounts;
}

function amountAt(text: string, at: number, digits: string): Amount | null {
  if (digits.length > LONGEST) return null;
  const before = currencyBefore(text, at);
  if (before === null && isInsideWord(text, at)) return null;
  let end = at + digits.length;
  const unit = unitAt(text, end);
  // A retirement plan of the United States, which is no amount.
  if (digits === '401' && unit !== null) return null;
  end += unit?.length ?? 0;
  const after = currencyAfter(text, end);
  const afterUnit = after === null || unit !== null ? null : unitAt(text, end + after.length);
  const next = text.charAt(end + (after?.length ?? 0) + (afterUnit?.length ?? 0));
  if (next === '%' || /^ ?(?:%|percent|per cent)/.test(text.slice(end, end + 9))) return null;
  const isGrouped = GROUPED.test(digits);
  const currency = before?.code != null ? before : (codeOf(after) ?? before ?? after);
  return {
    start: at - (before?.length ?? 0),
    end: end + (after?.length ?? 0) + (afterUnit?.length ?? 0),
    value: figureOf(digits, isGrouped),
    unit: unit?.value ?? afterUnit?.value ?? null,
    isLpa: /^ ?lpa/i.test(text.slice(at + digits.length, at + digits.length + 4)),
    currency:
      currency ?? (unit !== null && unit.value >= 1e5 && isIndian(unit.value) ? RUPEE : null),
    isGrouped,
  };
}

const RUPEE: CurrencyMark = { code: 'INR', sign: null, length: 0 };

/** Lakh and crore are counted in rupees when no currency is written. */
function isIndian(unit: number): boolean {
  return unit === 1e5 || unit === 1e7;
}

function codeOf(mark: CurrencyMark | null): CurrencyMark | null {
  return mark?.code == null ? null : mark;
}

/** "GS-15", "v2.0", "Q3", "#1" and the second part of "3.1.4" are no amounts. */
function isInsideWord(text: string, at: number): boolean {
  return /(?:[\p{L}\d_#@/]|\d[.,:]|(?<!\d)\p{L}-)$/u.test(text.slice(Math.max(0, at - 3), at));
}

function unitAt(text: string, at: number): { value: number; length: number } | null {
  const raw = text.slice(at, at + LOOK);
  // A capital after "k" begins a glued word, as in "£43kContract"; a small letter continues one.
  const ahead = raw.replace(/^( ?[kK])(?=\p{Lu})/u, '$1 ').toLowerCase();
  for (const [form, value] of UNITS) {
    const found = form.exec(ahead);
    if (found !== null) return { value, length: found[0].length };
  }
  return null;
}

function figureOf(digits: string, isGrouped: boolean): number {
  if (!isGrouped) return Number(digits.replace(',', '.'));
  const decimals = /[.,](\d{1,2})$/.exec(digits);
  const whole = decimals === null ? digits : digits.slice(0, decimals.index);
  return Number(`${whole.replace(/\D/g, '')}.${decimals?.[1] ?? '0'}`);
}
