import type { PayBand, PayPlacement } from './place-pay.ts';
import type { StatedPay } from './state-pay.ts';

/** Which market a stated pay is like: the title's, the work's, neither more than the other, or outside both. */
export type PayLikeness = 'title' | 'role' | 'between' | 'same' | 'above' | 'below';

/** Medians nearer than this, in log points, are taken as the same pay. */
const SAME = 0.08;
/** Up to this share of the way from one median to the other a sum is like the first. */
const NEAR = 0.35;

const BANDS: Readonly<Record<PayBand, string>> = {
  below_p10: 'pays less than nine in ten adverts',
  p10_p25: 'lies in the lowest quarter of adverts',
  p25_p50: 'lies below the middle of adverts',
  p50_p75: 'lies above the middle of adverts',
  p75_p90: 'lies in the highest quarter of adverts',
  above_p90: 'pays more than nine in ten adverts',
};

/** Whose pay a sum is like, when title and work have markets of their own that differ. */
export function payLikeness(
  amount: number | null,
  title: PayPlacement | null,
  role: PayPlacement | null,
): PayLikeness | null {
  if (amount === null || title === null || role === null || title.family === role.family)
    return null;
  const [from, to] = [Math.log(title.quantiles.p50), Math.log(role.quantiles.p50)];
  if (Math.abs(from - to) < SAME) return 'same';
  const both = [title.band, role.band];
  if (both.every((band) => band === 'above_p90')) return 'above';
  if (both.every((band) => band === 'below_p10')) return 'below';
  const way = (Math.log(amount) - from) / (to - from);
  if (way <= NEAR) return 'title';
  return way >= 1 - NEAR ? 'role' : 'between';
}

/** The pay in one or two plain sentences: what it is like, how old the figures are and how sure one can be. */
export function sayPay(pay: {
  readonly stated: StatedPay | null;
  readonly amount: number | null;
  readonly title: PayPlacement | null;
  readonly role: PayPlacement | null;
  readonly like: PayLikeness | null;
}): string {
  const { stated, amount, title, role, like } = pay;
  if (stated === null) return `No pay is stated. ${usual(title, role)}`.trim();
  if (amount === null) return `${whyNot(stated)} ${usual(title, role)}`.trim();
  const known = [title, role].filter((placement) => placement !== null);
  if (known.length === 0) return 'No figures are at hand for this title or this work.';
  return `${comparison(pay, like)} ${basis(known)}`;
}

function comparison(
  { title, role }: { readonly title: PayPlacement | null; readonly role: PayPlacement | null },
  like: PayLikeness | null,
): string {
  const one = role ?? title;
  if (like === null || title === null || role === null) {
    const differs = title !== null && role === null ? ' by its title' : '';
    return one?.band == null ? '' : `For ${article(one.label)}${differs} this ${BANDS[one.band]}.`;
  }
  const [byTitle, byWork] = [article(title.label), article(role.label)];
  const sentences: Readonly<Record<PayLikeness, string>> = {
    title: `This pays like ${byTitle}'s title for ${byWork}'s scope.`,
    role: `This pays like ${byWork}'s job, whatever the title says.`,
    between: `This pays between what is usual for ${byTitle}'s title and for ${byWork}'s scope.`,
    same: `${capital(byTitle)} and ${byWork} are usually offered about the same, so the pay tells nothing of the scope.`,
    above: `This pays more than is usual for either ${byTitle} or ${byWork}.`,
    below: `This pays less than is usual for either ${byTitle} or ${byWork}.`,
  };
  return sentences[like];
}

/** What is usual, when nothing stated can be compared. */
function usual(title: PayPlacement | null, role: PayPlacement | null): string {
  const known = [title, role].filter((placement, at, all) => {
    return (
      placement !== null && all.findIndex((other) => other?.family === placement.family) === at
    );
  }) as PayPlacement[];
  const parts = known.map(
    ({ label, quantiles }) => `${inThousands(quantiles.p50)} for ${article(label)}`,
  );
  const [first] = known;
  if (first === undefined) return '';
  return `Half of the ${first.country} figures lie above ${parts.join(', and ')}. ${basis(known)}`;
}

/** "Figures: 113 and 1,201 US adverts of 2023 to 2025." with a warning where they are few. */
function basis(known: readonly PayPlacement[]): string {
  const own = known.filter(
    ({ family }, at) => known.findIndex((other) => other.family === family) === at,
  );
  const years = own.flatMap((placement) => placement.years);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const counts = own.map(({ n }) => grouped(n)).join(' and ');
  const span = first === last ? `${first}` : `${first} to ${last}`;
  const few = own.filter(({ isFew }) => isFew).map(({ label }) => label);
  const doubt =
    few.length === 0
      ? ''
      : ` Fewer than 30 of them are for ${few.join(' and ')}: a hint, not a measure.`;
  return `Rests on ${counts} ${own[0]?.country ?? ''} figures of ${span}.${doubt}`;
}

function whyNot({ currency, period, basis: kind }: StatedPay): string {
  if (kind === 'total') return 'The sum stated holds more than base pay, so it is not compared.';
  if (currency === null) return 'The text does not tell the currency, so the pay is not compared.';
  if (currency !== 'USD')
    return `Pay in ${currency} is not compared: the figures at hand are for the US.`;
  if (period === 'day') return 'A day rate is not compared with salaries.';
  return 'The text does not tell what the sum is for, so the pay is not compared.';
}

function article(words: string): string {
  return `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "184,000 USD" without the machine's locale. */
function inThousands(amount: number): string {
  return `${grouped(amount)} USD`;
}

function grouped(amount: number): string {
  return String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, ',');
}
