import { type Accountability, byAccountability, type FindingOwner } from '@titlescope/core';
import type { Answer, Posting, Prediction } from '../posting.ts';
import type { System } from './system.ts';

/**
 * A system that answers each posting with what is most frequent among the postings it learnt from that have the same key, and
 * among all of them when the key is new. Its confidence is the share of that answer.
 */
export function countingSystem(
  name: string,
  postings: readonly Posting[],
  keyOf: (posting: Posting) => string,
): System {
  const groups = new Map<string, Posting[]>();
  for (const posting of postings) {
    const key = keyOf(posting);
    groups.set(key, [...(groups.get(key) ?? []), posting]);
  }
  const known = new Map([...groups].map(([key, group]) => [key, mostFrequent(group)]));
  const fallback = mostFrequent(postings);
  return { name, answer: (posting) => known.get(keyOf(posting)) ?? fallback };
}

function mostFrequent(postings: readonly Posting[]): Prediction {
  const answer = (key: Accountability): Answer => {
    const [owner, share] = commonest<FindingOwner>(postings.map(({ gold }) => gold.findings[key]));
    return { owner: owner ?? 'unstated', confidence: share, evidence: [] };
  };
  const [role] = commonest(postings.map(({ gold }) => gold.role));
  return { findings: byAccountability(answer), role };
}

/** The commonest value, of several the one that comes first, and its share. */
function commonest<Value extends string>(values: readonly Value[]): [Value | null, number] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | null = null;
  for (const [value, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0)) best = value;
  }
  return [best, best === null ? 0 : (counts.get(best) ?? 0) / values.length];
}
