import { ACCOUNTABILITIES } from '../document/accountability.ts';
import type { Span } from '../document/document.ts';
import type { RoleName } from '../document/role.ts';
import type { Weighed } from '../weigh/weighed.ts';
import { holds } from './conditions.ts';
import { findPhrases } from './find-phrases.ts';
import type { Flag } from './judged.ts';
import type { FlagEntry, Knowledge } from './knowledge.ts';

/** Most spans that one flag shows. */
const SHOWN = 4;

/** The flags whose conditions or phrases hold, in the order of the tables. A flag without a span to show is not raised. */
export function raiseFlags(
  document: Weighed,
  role: RoleName | null,
  family: string | null,
  knowledge: Knowledge,
): Flag[] {
  return knowledge.flags.flatMap((entry) => {
    if (entry.roles !== undefined && (role === null || !entry.roles.includes(role))) return [];
    if (entry.titles !== undefined && (family === null || !entry.titles.includes(family)))
      return [];
    const evidence = evidenceOf(document, entry);
    if (evidence.length === 0) return [];
    const { code, label, explanation } = entry;
    return [{ code, label, explanation, evidence }];
  });
}

function evidenceOf(document: Weighed, entry: FlagEntry): Span[] {
  if (entry.phrases !== undefined) {
    return findPhrases(document.text, entry.phrases, { caseless: true, limit: SHOWN });
  }
  if (!holds(entry, document.findings)) return [];
  const spans: Span[] = [];
  for (const key of entry.shows ?? ACCOUNTABILITIES) {
    const { owner, evidence } = document.findings[key];
    const wanted = entry.all?.[key] ?? entry.any?.[key];
    if (wanted !== undefined && !wanted.includes(owner)) continue;
    const claim = evidence[0]?.claim;
    if (claim === undefined || spans.length === SHOWN) continue;
    if (!spans.some((span) => span.start === claim.start)) {
      spans.push({ start: claim.start, end: claim.end });
    }
  }
  return spans;
}
