import { findPhrases } from './find-phrases.ts';
import type { TitleReading } from './judged.ts';
import type { Knowledge } from './knowledge.ts';

/**
 * What a declared title says by itself: the family and the seniority whose longest spelling it holds, of two as
 * long the later entry of the table.
 */
export function readTitle(declared: string | undefined, knowledge: Knowledge): TitleReading {
  const title = declared?.trim() ?? '';
  if (title === '') return { declared: null, family: null, seniority: null };
  return {
    declared: title,
    family: longestHit(title, knowledge.titles)?.family ?? null,
    seniority: longestHit(title, knowledge.seniorities)?.seniority ?? null,
  };
}

function longestHit<Entry extends { readonly spellings: readonly string[] }>(
  title: string,
  entries: readonly Entry[],
): Entry | undefined {
  let best: Entry | undefined;
  let longest = 0;
  for (const entry of entries) {
    for (const { start, end } of findPhrases(title, entry.spellings, {
      caseless: true,
      overlapping: true,
      limit: 20,
    })) {
      if (end - start >= longest) {
        longest = end - start;
        best = entry;
      }
    }
  }
  return best;
}
