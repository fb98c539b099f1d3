import type { ByAccountability } from '../document/accountability.ts';
import { ACCOUNTABILITIES } from '../document/accountability.ts';
import type { ExposureGroup, MeasureCode } from '../judge/exposure/exposure-knowledge.ts';
import type { ExposureJudgement } from '../judge/exposure/judge-exposure.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import type { PayJudgement } from '../judge/pay/judge-pay.ts';
import type { PayPlacement } from '../judge/pay/place-pay.ts';
import { accountabilityName } from './words.ts';

/** What practitioners say of each kind of work. */
export const GROUPS: Readonly<Record<ExposureGroup, string>> = {
  absorbing: 'practitioners say AI absorbs it fastest',
  judgement: 'judgement, which they say stays',
  other: 'they say neither',
};

/** The sums of a stated pay without its words: "62,000 to 76,000 EUR a year". */
export function payWords({
  min,
  max,
  currency,
  period,
  periodSaid,
  basis,
}: Omit<NonNullable<PayJudgement['stated']>, 'ranges'>): string {
  const sums =
    min === null
      ? `up to ${grouped(max ?? 0)}`
      : max === null
        ? `from ${grouped(min)}`
        : min === max
          ? grouped(min)
          : `${grouped(min)} to ${grouped(max)}`;
  const unit = currency === null ? ' of a currency that is not told' : ` ${currency}`;
  const span =
    period === null
      ? ''
      : ` ${period === 'hour' ? 'an' : 'a'} ${period}${periodSaid ? '' : ', by its size'}`;
  return `${sums}${unit}${span}${basis === 'total' ? ', all in' : ''}`;
}

/** The tables that the pay is held against, one line each, the title's first; one when both are the same family. */
export function marketWords({ market }: PayJudgement): readonly string[] {
  const { title, role } = market;
  const own = title?.family === role?.family ? [title] : [title, role];
  return own.filter((placement) => placement !== null).map(placementWords);
}

function placementWords({
  label,
  seniority,
  country,
  years,
  n,
  quantiles,
  ...rest
}: PayPlacement): string {
  const level = seniority === null ? '' : `, ${seniority}`;
  const span = years[0] === years[1] ? `${years[0]}` : `${years[0]} to ${years[1]}`;
  const { p25, p50, p75 } = quantiles;
  return `${label}${level}, ${country}, ${span}: half between ${grouped(p25)} and ${grouped(p75)} ${rest.currency}, middle ${grouped(p50)}; ${grouped(n)} figures`;
}

/** What must be known of the figures, each once, with its publisher, date and licence. */
export function cautionWords({ market }: PayJudgement): readonly string[] {
  const lines = [market.title, market.role]
    .filter((placement) => placement !== null)
    .map(({ what, caution, sources }) => {
      const named = sources.map(({ name, date, licence }) => `${name}, ${date}, ${licence}`);
      return `${what.charAt(0).toUpperCase()}${what.slice(1)}. ${caution} Source: ${named.join('; ')}.`;
    });
  return [...new Set(lines)];
}

/** One kind of work: its share and the accountabilities that make it, largest first. */
export interface ShownGroup {
  readonly group: ExposureGroup;
  readonly share: number;
  /** "backlog, delivery" */
  readonly names: string;
}

/** The kinds of work that the duties hold, in a fixed order; those without a share are left out. */
export function shownGroups(
  exposure: ExposureJudgement,
  knowledge: Knowledge,
): readonly ShownGroup[] {
  const groups: readonly ExposureGroup[] = ['absorbing', 'judgement', 'other'];
  return groups
    .map((group) => ({
      group,
      share: exposure[group],
      names: namesOf(group, exposure.shares, knowledge),
    }))
    .filter(({ share }) => share > 0);
}

function namesOf(
  group: ExposureGroup,
  shares: ByAccountability<number>,
  knowledge: Knowledge,
): string {
  return ACCOUNTABILITIES.filter(
    (key) => knowledge.exposure.entries[key].group === group && shares[key] >= 0.005,
  )
    .toSorted((a, b) => shares[b] - shares[a])
    .map((key) => accountabilityName(knowledge, key).toLowerCase())
    .join(', ');
}

/** Each measure's figure for the mix, with what the figure means: "human raters 0.53: People rated …". */
export function measureLines(
  { measures }: ExposureJudgement,
  { exposure }: Knowledge,
): readonly string[] {
  return exposure.measures.map(({ code, label, meaning }) => {
    const value = code === 'practitioners' ? null : measures[code satisfies MeasureCode];
    return `${label}${value === null ? '' : ` ${value.toFixed(2)}`}: ${meaning}`;
  });
}

/** "26 %" */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Digits in groups of three by commas; decimals only where there are any. */
function grouped(amount: number): string {
  const [whole = '', decimals] = String(Math.round(amount * 100) / 100).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? digits : `${digits}.${decimals.padEnd(2, '0')}`;
}
