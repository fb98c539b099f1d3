import type { Span } from '../../document/document.ts';
import type { CurrencyMark } from './currency.ts';
import type { Amount } from './scan-amounts.ts';

/** One or two amounts that belong together: "$120k to $150k", "up to £60,000", "€65,000". Null is an open end. */
export interface MoneyRange extends Span {
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: CurrencyMark | null;
  /** Whether the figures by themselves look like money: a currency, a unit such as k, or grouped digits. */
  readonly isMoney: boolean;
  readonly isLpa: boolean;
  /** The largest unit written: 1 without one. */
  readonly unit: number;
}

const MOST_BETWEEN = 34;
const PERIOD =
  '(?:\\s?(?:/|per|an?|pro|par|al)\\s?(?:hour|hr|h|day|week|wk|month|mo|year|yr|annum|jahr|monat|an|mois|año|mes)\\b\\.?)?';
const MARKED = '(?:\\s?\\(?(?:gross|brutto|bruto|brut|base)\\)?)?';
const BETWEEN = new RegExp(
  `^[+\\\\]?${PERIOD}${MARKED}[\\s\\\\]*(?:[-–—−‒~]|--|->|to|up to|bis(?: zu)?|à|a|al|hasta|tot|do|through)[\\s\\\\]*$`,
  'i',
);
const AND = /^[\s\\]*(?:and|und|et|y|en|&)[\s\\]*$/i;
const BETWEEN_WORD = /\b(?:between|zwischen|entre|tussen|pomiędzy|między)[^.\n]{0,12}$/i;
const UP_TO =
  /(?:\bup ?to|\bmax(?:imum)?(?: of)?\.?:?|\bno more than|\bcapped at|\bbis(?: zu)?|\bjusqu['’]?à|\bhasta|\btot|\bdo)[\s\\]*$/i;
const FROM =
  /(?:\bfrom|\bstart(?:s|ing)?(?: at| from| salary(?: of)?)?|\bat least|\bmin(?:imum)?(?: of)?\.?:?|\bupwards of|\bab|\bà partir de|\bdès|\bdesde|\ba partir de|\bvanaf|\bod)[\s\\]*$/i;
const PLUS = /^(?:\+(?!\s?\d)|[ \u00a0]?(?:and|or) (?:up|above|more)\b)/;
const LOOK = 26;

/** Joins neighbouring amounts into ranges. Two amounts without a word or dash of a range between them stay apart. */
export function joinRanges(text: string, amounts: readonly Amount[]): MoneyRange[] {
  const ranges: MoneyRange[] = [];
  for (let at = 0; at < amounts.length; at += 1) {
    const first = amounts[at];
    if (first === undefined) break;
    const second = amounts[at + 1];
    if (second !== undefined && isRange(text, first, second)) {
      ranges.push(pair(first, second));
      at += 1;
    } else {
      ranges.push(single(text, first));
    }
  }
  return ranges;
}

function isRange(text: string, first: Amount, second: Amount): boolean {
  if (second.start - first.end > MOST_BETWEEN) return false;
  if (isMoney(first) && !isMoney(second) && second.value >= 1000 && !isAlike(first, second)) {
    return false;
  }
  const between = text.slice(first.end, second.start);
  if (BETWEEN.test(between)) return true;
  return AND.test(between) && BETWEEN_WORD.test(before(text, first));
}

/** Whether a bare second figure is written as the first: "AUD 120000 - 140000", but not "EUR 500 - 2024". */
function isAlike(first: Amount, second: Amount): boolean {
  return !first.isGrouped && first.unit === null && Math.min(first.value, second.value) >= 10_000;
}

function isMoney({ currency, unit, isGrouped }: Amount): boolean {
  return currency !== null || unit !== null || isGrouped;
}

/** "$120-150k" writes the unit once; so does "80k to 100". */
function pair(first: Amount, second: Amount): MoneyRange {
  const shared = (own: Amount, other: Amount): number =>
    own.unit ?? (other.unit !== null && own.value < 1000 && !own.isGrouped ? other.unit : 1);
  const units = [shared(first, second), shared(second, first)] as const;
  const mark = [first.currency, second.currency].find((one) => one?.code != null);
  return {
    start: first.start,
    end: second.end,
    min: exact(first.value * units[0]),
    max: exact(second.value * units[1]),
    currency: mark ?? first.currency ?? second.currency,
    isMoney: isMoney(first) || isMoney(second),
    isLpa: first.isLpa || second.isLpa,
    unit: Math.max(...units),
  };
}

function single(text: string, amount: Amount): MoneyRange {
  const value = exact(amount.value * (amount.unit ?? 1));
  const ahead = before(text, amount);
  const plus = PLUS.exec(text.slice(amount.end, amount.end + LOOK))?.[0].length ?? 0;
  const isOpen = plus > 0 || FROM.test(ahead);
  const isCapped = UP_TO.test(ahead);
  const words = (isCapped ? UP_TO : FROM).exec(ahead)?.[0].length ?? 0;
  return {
    start: isOpen || isCapped ? amount.start - words : amount.start,
    end: amount.end + plus,
    min: isCapped ? null : value,
    max: isOpen && !isCapped ? null : value,
    currency: amount.currency,
    isMoney: isMoney(amount),
    isLpa: amount.isLpa,
    unit: amount.unit ?? 1,
  };
}

function before(text: string, { start }: Span): string {
  return text.slice(Math.max(0, start - LOOK), start);
}

/** 4.2 lakh is 420,000 and not 420,000.00000000006. */
function exact(value: number): number {
  return Math.round(value * 100) / 100;
}
