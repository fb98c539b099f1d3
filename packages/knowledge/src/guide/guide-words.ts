import type { MeasureCode, PayGap } from '@titlescope/core';
import type { Part } from './compare-roles.ts';
import type { RoleView } from './role-view.ts';

/** What a role has of an accountability, in words for people. */
export const PARTS: Readonly<Record<Part, string>> = {
  holds: 'its own',
  shares: 'takes part',
  elsewhere: 'elsewhere',
};

/** The pay of a role in cells: title, what the figures are, half between, middle, how many; averages last. */
export function payWords({ label, pay, averages }: RoleView): readonly (readonly string[])[] {
  return [
    ...pay.map(({ about, country, years, n, quantiles }) => [
      label,
      `${about.label}, ${country}, ${span(years)}`,
      `${grouped(quantiles.p25)} and ${grouped(quantiles.p75)} ${about.currency}`,
      `${grouped(quantiles.p50)} ${about.currency}`,
      n < FEW ? `${grouped(n)}, few` : grouped(n),
    ]),
    ...averages.map(({ country, year, amount, currency }) => [
      label,
      `published average, ${country}, ${year}`,
      '',
      `about ${grouped(amount)} ${currency}`,
      'not said',
    ]),
  ];
}

/** Fewer observations than this are said to be few. */
const FEW = 30;

/** "product manager minus product owner: 46,800 USD (39,300 to 53,800; …)" */
export function gapWords({
  higher,
  lower,
  words,
  currency,
  difference,
  low,
  high,
  n,
}: PayGap): string {
  const names = [higher, lower].map((family) => family.replaceAll('_', ' '));
  const isClear = low > 0 || high < 0;
  const doubt = isClear ? '' : ': no clear gap';
  return `${names[0]} minus ${names[1]}, ${words}: ${grouped(difference)} ${currency} (95\u00a0% interval ${grouped(low)} to ${grouped(high)}, ${grouped(n[0])} and ${grouped(n[1])} figures)${doubt}`;
}

/** One measure of a role with two decimals. */
export function shares({ exposure }: RoleView, measure: MeasureCode): string {
  return exposure.measures[measure].toFixed(2);
}

/** "27 %" */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Digits in groups of three by commas, with a minus sign where the number is negative. */
function grouped(amount: number): string {
  const digits = String(Math.abs(Math.round(amount))).replace(/\B(?=(\d{3})+$)/g, ',');
  return amount < 0 ? `−${digits}` : digits;
}

function span([first, last]: readonly [number, number]): string {
  return first === last ? `${first}` : `${first} to ${last}`;
}
