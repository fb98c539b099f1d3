import { byAccountability } from '../document/accountability.ts';
import { quote } from '../document/document.ts';
import type { Judged } from '../judge/judged.ts';
import type { PayPlacement } from '../judge/pay/place-pay.ts';
import type { StatedPay } from '../judge/pay/state-pay.ts';
import type { StatedPayQuote, Verdict, VerdictPayPlacement } from './contract.ts';
import { rounded } from './rounded.ts';

/** The pay part of the contract. */
export function toVerdictPay(judged: Judged): Verdict['pay'] {
  const { stated, market, sentence } = judged.judgement.pay;
  return {
    stated: stated === null ? null : toStated(judged, stated),
    market: {
      title: market.title === null ? null : toPlacement(market.title),
      role: market.role === null ? null : toPlacement(market.role),
      like: market.like,
    },
    sentence,
  };
}

function toStated(judged: Judged, { ranges, ...stated }: StatedPay): StatedPayQuote {
  return {
    ...stated,
    ranges: ranges.map((range) => ({ ...range, quote: quote(judged, range) })),
  };
}

function toPlacement({ isFew, years, sources, ...placement }: PayPlacement): VerdictPayPlacement {
  return {
    ...placement,
    years: [years[0], years[1]],
    few: isFew,
    sources: sources.map((source) => ({ ...source })),
  };
}

/** The exposure part of the contract, shares with four decimals. */
export function toVerdictExposure(judged: Judged): Verdict['exposure'] {
  const { exposure } = judged.judgement;
  const { human, model, observed } = exposure.measures;
  const orNull = (value: number | null): number | null => (value === null ? null : rounded(value));
  return {
    units: exposure.units,
    absorbing: rounded(exposure.absorbing),
    judgement: rounded(exposure.judgement),
    other: rounded(exposure.other),
    shares: { ...byAccountability((key) => rounded(exposure.shares[key])) },
    measures: { human: orNull(human), model: orNull(model), observed: orNull(observed) },
    evidence: exposure.evidence.map(({ start, end, accountability }) => ({
      start,
      end,
      quote: quote(judged, { start, end }),
      accountability,
    })),
    sentence: exposure.sentence,
    disagreement: exposure.disagreement,
  };
}
