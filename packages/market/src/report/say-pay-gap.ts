import type { Estimate } from '../statistics/bootstrap.ts';
import { type Design, REST } from './pay-design.ts';
import { FEWEST, type Fit, type Term } from './pay-models.ts';
import type { SplitFound } from './pay-split.ts';
import { fewNote, grouped, percent, words } from './section.ts';

const ANSWER = /: (?:held by the role|shared)$/;

function holdsZero({ low, high }: Estimate): boolean {
  return low === null || high === null || (low <= 0 && high >= 0);
}

/** What two titles differ in: the product owner's and the product manager's, or where too few state pay, the two most frequent. */
export function gapSentences(fits: readonly Fit[], { base, baseCount }: Design): string[] {
  const raw = fits[0]?.terms ?? [];
  const owner =
    base === 'product_manager' ? raw.find(({ name }) => name === 'product_owner') : undefined;
  const most = raw
    .filter(({ name }) => !name.startsWith('no known') && name !== REST && !ANSWER.test(name))
    .reduce<Term | undefined>(
      (best, one) => (best === undefined || one.n > best.n ? one : best),
      undefined,
    );
  const first = owner ?? most;
  if (first === undefined) return ['Only one title states pay often enough: no gap is computed.'];
  const all = fits.at(-1)?.terms.find(({ name }) => name === first.name);
  const none = holdsZero(first) ? ', an interval that holds zero: no gap is shown' : '';
  const left =
    all === undefined
      ? ''
      : ` When the three answers, level, place, year and kind of organisation are held equal, it is ${percent(all)}${holdsZero(all) ? ', an interval that holds zero: no gap is shown' : ''}.`;
  const instead =
    owner === undefined
      ? [
          'Too few postings of product owners or of product managers state pay for their gap; in its place the title is compared that most of the others bear.',
        ]
      : [];
  return [
    ...instead,
    `Under the title of ${words(first.name)} the advertised pay differs from that under ${words(base)} by ${percent(first)} as it stands, within one currency${none} (${grouped(first.n)} and ${grouped(baseCount)} postings).${left}${fewNote(Math.min(first.n, baseCount))}`,
  ];
}

/** What each answer goes with in pay, all else held equal. */
export function answerSentence(fits: readonly Fit[]): string {
  const terms = fits.at(-1)?.terms.filter(({ name }) => name.endsWith('held by the role')) ?? [];
  const said = terms.map(
    (term) =>
      `${words(term.name).split(':')[0]} ${percent(term)}${holdsZero(term) ? ' (not told apart from nothing)' : ''}`,
  );
  return said.length === 0
    ? 'What the three answers are worth cannot be computed from so few postings.'
    : `With title and all else held equal, pay differs where the role holds, against where nothing is stated: ${said.join('; ')}. These are differences between advertised jobs, not what taking on scope would earn anybody.`;
}

/** The split of the gap in words. */
export function splitSentence(split: SplitFound | null): string {
  if (split === null) {
    return `The Oaxaca–Blinder split needs ${FEWEST} postings with pay under each of the two titles; there are fewer.`;
  }
  const of = (name: string): Estimate =>
    split.parts.find((part) => part.name === name)?.part ?? { value: null, low: null, high: null };
  const log = (part: Estimate): string =>
    part.value === null
      ? 'not known'
      : `${part.value.toFixed(2)} (${(part.low ?? Number.NaN).toFixed(2)} to ${(part.high ?? Number.NaN).toFixed(2)})`;
  return `Of a gap of ${log(of('gap'))} in logarithms between product managers and product owners, ${log(of('explained'))} goes with what the postings differ in, ${log(of('explained by answers'))} of it with the three answers, and ${log(of('unexplained'))} is left (${split.n[0]} and ${split.n[1]} postings).${fewNote(Math.min(...split.n))}`;
}
