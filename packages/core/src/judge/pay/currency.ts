/** A currency as written beside a figure: its ISO 4217 code, or the sign alone when the sign has several. */
export interface CurrencyMark {
  /** "USD"; null when only the place can tell, as for "$". */
  readonly code: string | null;
  /** The sign that needs a place: "$", "¥" or "kr". */
  readonly sign: string | null;
  /** Units that it takes in the text. */
  readonly length: number;
}

const CODES =
  'USD|EUR|GBP|CAD|AUD|NZD|SGD|HKD|MXN|CHF|INR|PLN|SEK|NOK|DKK|CZK|HUF|RON|BGN|JPY|CNY|KRW|ILS|TRY|UAH|BRL|ZAR|AED|SAR|PHP|THB|VND|IDR|MYR|KES|NGN|EGP|TWD|COP|CLP|ARS';

/** Written forms that name one currency, longest first where one begins another. */
const NAMED: readonly (readonly [form: string, code: string])[] = [
  ['us$', 'USD'],
  ['u.s. dollars', 'USD'],
  ['us dollars', 'USD'],
  ['ca$', 'CAD'],
  ['c$', 'CAD'],
  ['canadian dollars', 'CAD'],
  ['au$', 'AUD'],
  ['a$', 'AUD'],
  ['nz$', 'NZD'],
  ['s$', 'SGD'],
  ['hk$', 'HKD'],
  ['mx$', 'MXN'],
  ['r$', 'BRL'],
  ['£', 'GBP'],
  ['pounds', 'GBP'],
  ['€', 'EUR'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
  ['₹', 'INR'],
  ['rs.', 'INR'],
  ['rs', 'INR'],
  ['rupees', 'INR'],
  ['zł', 'PLN'],
  ['zl', 'PLN'],
  ['kč', 'CZK'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['rmb', 'CNY'],
];

const SIGNS = ['$', '¥', 'kr'];

const escaped = (text: string): string => text.replace(/[$.]/g, '\\$&');
const FORMS = [
  ...NAMED.map(([form]) => escaped(form)),
  CODES.toLowerCase(),
  ...SIGNS.map(escaped),
].join('|');

/** A code may be followed by its sign, as in "USD $120,000" and "CAD$ 90k". */
const BEFORE = new RegExp(
  `(?:(?<code>${CODES.toLowerCase()})[ \\u00a0]?[$£€₹]|(?<form>${FORMS}))[\\s\\u00a0\\\\]{0,2}$`,
);
const AFTER = new RegExp(
  `^[ \\u00a0\\\\]{0,2}\\(?(?:[$£€₹][ \\u00a0]?(?<code>${CODES.toLowerCase()})|(?<form>${FORMS}))(?![\\p{L}\\p{N}])`,
  'u',
);
const LOOK = 18;
/** Signs and letters that a currency written before a figure can end with, and one after it begin with. */
const ENDS = /[$£€₹¥₩₪₺₴₱฿₫.A-Za-złč][\s\u00a0\\]{0,2}$/u;
const BEGINS = /^[ \u00a0\\]{0,2}\(?[$£€₹¥₩₪₺₴₱฿₫A-ZcdekpruzK]/;
const WORD = /[\p{L}\p{N}]/u;

/** The currency written directly before the figure that starts at `at`. */
export function currencyBefore(text: string, at: number): CurrencyMark | null {
  if (!ENDS.test(text.slice(Math.max(0, at - 3), at))) return null;
  const from = Math.max(0, at - LOOK);
  const found = BEFORE.exec(text.slice(from, at).toLowerCase());
  if (found === null) return null;
  const first = found[0].charAt(0);
  const previous = text.charAt(from + found.index - 1);
  // "Rs" and "kr" begin inside other words, and "s$" inside "salaries$"; signs and codes stand glued to headings in real texts.
  if (WORD.test(previous) && WORD.test(first)) {
    const glued = /[$£€₹]/.exec(found[0]);
    if (glued === null) return null;
    return markOf(glued[0], found[0].length - glued.index);
  }
  return markOf(found.groups?.['code'] ?? found.groups?.['form'] ?? '', found[0].length);
}

/** The currency written directly after the figure that ends at `at`. */
export function currencyAfter(text: string, at: number): CurrencyMark | null {
  if (!BEGINS.test(text.slice(at, at + 3))) return null;
  const found = AFTER.exec(text.slice(at, at + LOOK).toLowerCase());
  if (found === null) return null;
  return markOf(found.groups?.['code'] ?? found.groups?.['form'] ?? '', found[0].length);
}

function markOf(form: string, length: number): CurrencyMark {
  if (SIGNS.includes(form)) return { code: null, sign: form, length };
  const named = NAMED.find(([written]) => written === form);
  return { code: named === undefined ? form.toUpperCase() : named[1], sign: null, length };
}
