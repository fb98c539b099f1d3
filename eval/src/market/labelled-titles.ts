import {
  type Estimate,
  estimates,
  GROUPS,
  GroupedSums,
  type SumRow,
  uncertaintyOf,
} from '@titlescope/market';
import type { Posting } from '../posting.ts';
import { type Figure, TARGETS, type Target } from './market-figures.ts';

/** A labelled posting's value of a target. */
function labelOf({ gold }: Posting, target: Target): string {
  return target === 'role' ? gold.role : gold.findings[target];
}

/**
 * What the family of the title removes of the uncertainty about the labels: the report's own computation on what careful
 * readers found, so that the reader's errors are not in it. `familyOf` gives the family of a posting's title by its identifier.
 */
export function labelledTitles(
  postings: readonly Posting[],
  familyOf: ReadonlyMap<string, string>,
): Readonly<Record<Target, Figure>> {
  const employers = [...new Set(postings.map(({ employer }) => employer))].sort();
  const groupOf = new Map(employers.map((employer, at) => [employer, at % GROUPS]));
  const figure = (target: Target): Figure => {
    const values = [...new Set(postings.map((posting) => labelOf(posting, target)))].sort();
    const rows = postings.map((posting): SumRow => {
      const at = values.indexOf(labelOf(posting, target));
      return {
        group: groupOf.get(posting.employer) ?? 0,
        kind: familyOf.get(posting.document.id ?? '') ?? 'no known family',
        sums: values.map((_, one) => Number(one === at)),
      };
    });
    const none: Estimate = { value: null, low: null, high: null };
    const [found = none] = estimates(
      GroupedSums.of(rows),
      (sums) => [uncertaintyOf([...sums.values()])?.corrected ?? null],
      [0, 1],
    );
    return { ...found, n: postings.length };
  };
  return Object.fromEntries(TARGETS.map((target) => [target, figure(target)])) as Record<
    Target,
    Figure
  >;
}
