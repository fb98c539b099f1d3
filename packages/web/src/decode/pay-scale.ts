import { type Judged, type PayPlacement, words } from '@titlescope/core';

/** One market beside the stated pay, all in shares of the width: 0 at the left, 1 at the right. */
export interface MarketStrip {
  readonly label: string;
  readonly low: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly high: number;
}

/** Stated pay and its markets on one scale. */
export interface PayScale {
  readonly strips: readonly MarketStrip[];
  /** Null when what is stated cannot be compared. */
  readonly stated: { readonly from: number; readonly to: number } | null;
  readonly ends: readonly [number, number];
}

/** What a market is drawn from: its name and how its pay is spread. */
type Market = Pick<PayPlacement, 'label' | 'quantiles'>;

/** Places the markets of title and work, and the stated pay where it is in their currency, on one scale. Null without a market. */
export function payScale({ judgement }: Judged): PayScale | null {
  const { stated, market } = judgement.pay;
  const own = [market.title, market.role].filter((placement) => placement !== null);
  const markets = own.filter(
    ({ family }, at) => own.findIndex((other) => other.family === family) === at,
  );
  if (markets.length === 0) return null;
  const isCompared = markets.some(({ band }) => band !== null) && stated !== null;
  return scaleOf(markets, isCompared ? yearly(stated) : []);
}

/** Places markets, and what is stated, on one scale that begins and ends at round sums. */
export function scaleOf(markets: readonly Market[], sums: readonly number[]): PayScale {
  const edges = [...markets.flatMap(edgesOf), ...sums];
  const ends: readonly [number, number] = [
    Math.floor(Math.min(...edges) / 10_000) * 10_000,
    Math.ceil(Math.max(...edges) / 10_000) * 10_000,
  ];
  const share = (amount: number): number => (amount - ends[0]) / Math.max(1, ends[1] - ends[0]);
  const [from, to = from] = sums;
  return {
    strips: markets.map(({ label, quantiles }) => ({
      label: words.capitalised(label),
      low: share(quantiles.p10 ?? quantiles.p25),
      p25: share(quantiles.p25),
      p50: share(quantiles.p50),
      p75: share(quantiles.p75),
      high: share(quantiles.p90 ?? quantiles.p75),
    })),
    stated: from === undefined || to === undefined ? null : { from: share(from), to: share(to) },
    ends,
  };
}

function edgesOf({ quantiles }: Market): readonly number[] {
  return [quantiles.p10 ?? quantiles.p25, quantiles.p90 ?? quantiles.p75];
}

/** The sums as they stand in the text; only those of a year stand on the scale. */
function yearly({ min, max, period }: NonNullable<Judged['judgement']['pay']['stated']>): number[] {
  if (period !== 'year') return [];
  return [min ?? max, max ?? min].filter((sum) => sum !== null);
}
