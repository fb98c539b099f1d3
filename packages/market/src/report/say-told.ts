import { clearest, fewNote, grouped, percent, words } from './section.ts';
import { TARGETS, type Told } from './told.ts';

/** What all titles tell, in a sentence. */
export function shortOf(overall: readonly Told[]): string {
  const parts = overall
    .filter(({ hard }) => hard.value !== null)
    .map(({ target, hard }) => `${percent(hard)} of that about ${TARGETS[target].label}`);
  if (parts.length === 0) return 'Nothing can be said of titles: the answers do not vary.';
  const n = overall[0]?.n ?? 0;
  const last = parts.pop();
  const listed = parts.length === 0 ? last : `${parts.join(', ')}, and ${last}`;
  return `Knowing the family of the title removes, of the uncertainty: ${listed} (${grouped(n)} postings).${fewNote(n)}`;
}

/** Whether the title's share about the roadmap differs between the kinds of organisation, countries and years. */
export function byKind(told: readonly Told[]): string[] {
  return (['organisation', 'country', 'year'] as const).flatMap((by) => {
    const parts = told
      .filter((one) => one.by === by && one.target === 'roadmap' && one.hard.value !== null)
      .map(({ part, n, hard }) => ({ part, n, ...hard }));
    if (parts.length < 2) return [];
    const name = by === 'organisation' ? 'kind of organisation' : by;
    const pair = clearest(parts);
    const said = ({ part, n, ...share }: (typeof parts)[number]): string =>
      `${percent(share)} (${words(part)}, ${grouped(n)} postings)`;
    return [
      pair === undefined
        ? `By ${name} (${parts.length} with enough postings), no difference is shown in what the title tells about the roadmap: all intervals overlap.`
        : `By ${name}, what the title tells about the roadmap differs most clearly between ${said(pair[1])} and ${said(pair[0])}, picked as the clearest pair of ${parts.length}.`,
    ];
  });
}

/** What titles and texts tell of one target. */
export function sentenceOf({ target, n, hard, shuffled, text }: Told): string {
  const about = TARGETS[target].label;
  if (hard.value === null)
    return `All ${grouped(n)} postings give the same answer about ${about}: nothing can be said.`;
  const nothing =
    shuffled !== null && (hard.low ?? hard.value) <= shuffled
      ? ` That is not told apart from titles dealt out at random, which stay below ${percentOf(shuffled)} in 95 of 100 deals.`
      : ` Titles dealt out at random stay below ${percentOf(shuffled)} in 95 of 100 deals.`;
  const wide =
    (hard.high ?? 1) - (hard.low ?? 0) > 0.2
      ? ' The interval is wide: take its ends, not its middle.'
      : '';
  return `About ${about} the title tells ${percent(hard)}, the text ${percent(text)} (${grouped(n)} postings).${nothing}${wide}${fewNote(n)}`;
}

function percentOf(share: number | null): string {
  return share === null ? 'nothing' : `${(share * 100).toFixed(1)} %`;
}
