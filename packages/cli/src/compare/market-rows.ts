import { ACCOUNTABILITIES, type Knowledge } from '@titlescope/core';
import type { MarketGroup, MarketRole, MarketRoles, Share } from '@titlescope/market';
import { groupDigits } from '../group-digits.ts';

/** Fewer postings than this are said to be few. */
const ENOUGH = 30;

/** The fewest figures that have quartiles worth saying. */
const QUARTILES = 5;

/** One line beside both roles. */
export interface MarketRow {
  readonly label: string;
  readonly left: string;
  readonly right: string;
}

/** Some rows under a heading, with a note where there is something to know. */
export interface MarketBlock {
  readonly heading: string;
  readonly note: string | null;
  readonly rows: readonly MarketRow[];
}

/** What one's own market says of two roles, in words that every form uses. */
export function marketBlocks(market: MarketRoles, knowledge: Knowledge): readonly MarketBlock[] {
  const { left, right } = market;
  const repeats =
    market.repeats === 0
      ? ''
      : `, ${market.repeats === 1 ? 'one near-repeat' : `${groupDigits(market.repeats)} near-repeats`} left out`;
  return [
    {
      heading: `Your market: ${market.folder}`,
      note: `${groupDigits(market.postings)} postings${repeats}; reader ${market.reader}, knowledge ${market.knowledge}. In brackets 95 % intervals after Wilson; they take postings as independent, and those of one employer are alike: the intervals by employer are in its report.html.`,
      rows: [],
    },
    groupBlock('By title: postings under the role’s titles', left, right, 'byTitle', knowledge),
    groupBlock(
      'By work: postings that are the role, whatever the title',
      left,
      right,
      'byWork',
      knowledge,
    ),
    organisationBlock(left, right, knowledge),
  ];
}

function groupBlock(
  heading: string,
  left: MarketRole,
  right: MarketRole,
  basis: 'byTitle' | 'byWork',
  knowledge: Knowledge,
): MarketBlock {
  const [one, two] = [left[basis], right[basis]];
  const row = (label: string, say: (group: MarketGroup) => string): MarketRow => ({
    label,
    left: one.n === 0 ? 'none' : say(one),
    right: two.n === 0 ? 'none' : say(two),
  });
  const currencies = [...new Set([...one.pay, ...two.pay].map(({ currency }) => currency))];
  return {
    heading,
    note: null,
    rows: [
      row('postings', ({ n }) => `${groupDigits(n)}${n < ENOUGH ? ', few: conclude nothing' : ''}`),
      ...ACCOUNTABILITIES.map((key) =>
        row(labelOf(key, knowledge), ({ owners }) => ownersWords(owners[key])),
      ),
      row('order-taker seats', ({ orderTaker }) => shareWords(orderTaker)),
      ...currencies.map((currency) =>
        row(`pay, ${currency}`, (group) => payWords(group, currency)),
      ),
      ...(currencies.length === 0 ? [row('pay', () => 'none stated')] : []),
      row('AI: said absorbed', ({ exposure }) => exposureWords(exposure.absorbing, exposure.n)),
      row('AI: said to stay', ({ exposure }) => exposureWords(exposure.judgement, exposure.n)),
    ],
  };
}

function postingsOf(n: number): string {
  return n === 1 ? 'one posting' : `${groupDigits(n)} postings`;
}

function labelOf(key: string, { accountabilities }: Knowledge): string {
  const label = accountabilities.find((entry) => entry.key === key)?.label ?? key;
  return label.replace(/^the /, '');
}

/** "42 % (35 to 49) own, 20 % shared, 3 % elsewhere; 35 % do not say" */
function ownersWords({ role, shared, other, unstated }: MarketGroup['owners']['roadmap']): string {
  const parts = [
    `${shareWords(role)} its own`,
    ...(shared.count > 0 ? [`${percentOf(shared)} shared`] : []),
    ...(other.count > 0 ? [`${percentOf(other)} elsewhere`] : []),
  ];
  return `${parts.join(', ')}; ${percentOf(unstated)} not stated`;
}

function percentOf({ share }: Share): string {
  if (share === null) return 'none';
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return 'under 1 %';
  return percent === 100 && share < 1 ? 'over 99 %' : `${percent} %`;
}

function shareWords(share: Share): string {
  if (share.low === null || share.high === null) return 'none';
  const [low, high] = [Math.round(share.low * 100), Math.round(share.high * 100)];
  return `${percentOf(share)} (${low} to ${high})`;
}

function payWords({ pay }: MarketGroup, currency: string): string {
  const found = pay.find((one) => one.currency === currency);
  if (found === undefined) return 'none stated';
  const { n, p25, p50, p75 } = found;
  if (n < QUARTILES) return `${postingsOf(n)}, too few for quartiles`;
  const few = n < ENOUGH ? ', few' : '';
  return `${groupDigits(p25)} to ${groupDigits(p75)} (${groupDigits(p50)}) a year; ${postingsOf(n)}${few}`;
}

function exposureWords(share: number | null, n: number): string {
  if (share === null) return 'no duties found';
  const few = n < ENOUGH ? ', few' : '';
  return `${Math.round(share * 100)} % of the duties; ${postingsOf(n)}${few}`;
}

/** Only the kinds at which one of the two has enough postings; the other one’s cell says when it has not. */
function organisationBlock(left: MarketRole, right: MarketRole, knowledge: Knowledge): MarketBlock {
  const [one, two] = [left.byTitle.organisations, right.byTitle.organisations];
  const kinds = [...new Set([...one, ...two].map(({ kind }) => kind))];
  const cell = (own: MarketGroup['organisations'], kind: string): string => {
    const found = own.find((entry) => entry.kind === kind);
    if (found === undefined) return `fewer than ${ENOUGH} postings`;
    const { roadmap, customers, metrics } = found.held;
    return `roadmap ${shareWords(roadmap)}, customers ${shareWords(customers)}, metrics ${shareWords(metrics)}; ${postingsOf(found.n)}`;
  };
  return {
    heading: 'By kind of organisation: under the title, what the role holds itself',
    note:
      kinds.length === 0
        ? `No kind of organisation that the texts tell has ${ENOUGH} postings of either.`
        : null,
    rows: kinds.map((kind) => ({
      label: knowledge.organisations.find((entry) => entry.kind === kind)?.label ?? kind,
      left: cell(one, kind),
      right: cell(two, kind),
    })),
  };
}
