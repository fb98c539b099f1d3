import type { Knowledge, MeasureCode } from '@titlescope/core';
import { gapWords, percent, type RoleComparison } from '@titlescope/knowledge/guide';
import type { MarketRoles } from '@titlescope/market';
import type { TerminalStyle } from '../engine.ts';
import { groupDigits } from '../group-digits.ts';
import { Page } from './page.ts';
import { sayMarket } from './say-market.ts';

/** Two roles side by side for a terminal, with one's own market when there is one, ending with a line break. No line is wider than the style's width. */
export function sayComparison(
  comparison: RoleComparison,
  knowledge: Knowledge,
  style: TerminalStyle,
  market?: MarketRoles,
): string {
  const { left, right, pair, ask } = comparison;
  const page = new Page(style);
  page.row('', left.label, right.label, 'bold');
  page.row('', left.meaning, right.meaning);
  page.heading('In theory');
  if (pair !== null) page.text(pair.theory);
  if (pair === null && comparison.frameworks.length === 0)
    page.text('No framework of these tables names either.');
  for (const { framework, left: one, right: two } of comparison.frameworks) {
    page.row(framework.label, one ?? 'not named', two ?? 'not named');
  }
  page.heading('What each typically holds');
  for (const { label, left: one, right: two } of comparison.accountabilities) {
    page.row(label.replace(/^the /, ''), page.part(one), page.part(two));
  }
  if (pair !== null) practice(page, pair.practice, knowledge);
  page.heading('How to tell from a posting');
  if (pair !== null) page.row('signs', pair.tell.left.join('; '), pair.tell.right.join('; '));
  if (ask.length > 0) page.text(`Ask: ${ask.join(' ')}`);
  pay(page, comparison);
  exposure(page, comparison, knowledge);
  if (market !== undefined) sayMarket(page, market, knowledge);
  page.heading('Sources');
  for (const { name, date, licence } of comparison.sources) {
    page.text(`${name}, ${date}, ${licence}`, 'dim');
  }
  return page.end();
}

function practice(
  page: Page,
  lines: NonNullable<RoleComparison['pair']>['practice'],
  { organisations }: Knowledge,
): void {
  page.heading('In practice: tendencies that practitioners report');
  for (const { kind, words } of lines) {
    const label = organisations.find((entry) => entry.kind === kind)?.label ?? kind;
    page.text(`${label.charAt(0).toUpperCase()}${label.slice(1)}. ${words}`);
  }
}

function pay(page: Page, { left, right, gaps }: RoleComparison): void {
  page.heading('Pay: half lie between, the middle in brackets');
  const labels = [...new Set([...left.pay, ...right.pay].map(labelOf))];
  for (const label of labels) {
    const cell = (view: RoleComparison['left']): string => {
      const table = view.pay.find((one) => labelOf(one) === label);
      if (table === undefined) return 'no figures';
      const { p25, p50, p75 } = table.quantiles;
      const few = table.n < FEW ? ', few' : '';
      return `${groupDigits(p25)} to ${groupDigits(p75)} (${groupDigits(p50)}) ${table.about.currency}; ${groupDigits(table.n)} figures${few}`;
    };
    page.row(label, cell(left), cell(right));
  }
  const average = ({ averages: [first] }: RoleComparison['left']): string =>
    first === undefined
      ? 'none'
      : `about ${groupDigits(first.amount)} ${first.currency}, ${first.country}, ${first.year}`;
  if (left.averages.length + right.averages.length > 0)
    page.row('published average', average(left), average(right));
  if (labels.length === 0) page.text('No figures are at hand.');
  for (const gap of gaps) page.text(gapWords(gap), 'dim');
}

const FEW = 30;

function labelOf({ about, country, years }: RoleComparison['left']['pay'][number]): string {
  const kinds = { advertised: 'adverts', government: 'federal adverts', net: 'net, survey' };
  return `${country} ${kinds[about.kind]} to ${years[1]}`;
}

function exposure(
  page: Page,
  { left, right }: RoleComparison,
  { exposure: known }: Knowledge,
): void {
  page.heading('AI exposure of what each typically holds: the measures disagree');
  const kinds = {
    absorbing: 'said absorbed fastest',
    judgement: 'said to stay',
    other: 'neither',
  } as const;
  for (const kind of ['absorbing', 'judgement', 'other'] as const) {
    if (left.exposure[kind] + right.exposure[kind] === 0) continue;
    page.row(kinds[kind], percent(left.exposure[kind]), percent(right.exposure[kind]));
  }
  for (const { code, label } of known.measures) {
    if (code === 'practitioners') continue;
    const cell = (view: RoleComparison['left']): string =>
      view.exposure.measures[code satisfies MeasureCode].toFixed(2);
    page.row(label, cell(left), cell(right));
  }
  page.text(known.caution, 'dim');
}
