import { ACCOUNTABILITIES, type Accountability } from '../document/accountability.ts';
import type { Answer } from '../document/answer.ts';
import type { Span } from '../document/document.ts';
import type { RoleName } from '../document/role.ts';
import type { Weighed } from '../weigh/weighed.ts';
import { holds } from './conditions.ts';
import { findPhrases } from './find-phrases.ts';
import type { Flag } from './judged.ts';
import type { FlagEntry, Knowledge } from './knowledge.ts';

/** Most spans that one flag shows. */
const SHOWN = 4;

/** The flags whose conditions or phrases hold, in the order of the tables. A flag without a span or an answer to show is not raised. */
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
    const answers = answersFor(document, entry);
    if (evidence.length + answers.length === 0) return [];
    const { code, label, explanation } = entry;
    const flag: Flag = { code, label, explanation, evidence };
    return [answers.length === 0 ? flag : { ...flag, answers }];
  });
}

function evidenceOf(document: Weighed, entry: FlagEntry): Span[] {
  if (entry.phrases !== undefined) {
    return findPhrases(document.text, entry.phrases, { caseless: true, limit: SHOWN });
  }
  if (!holds(entry, document.findings)) return [];
  const spans: Span[] = [];
  for (const key of shownBy(document, entry)) {
    const claim = document.findings[key].evidence[0]?.claim;
    if (claim === undefined || spans.length === SHOWN) continue;
    if (!spans.some((span) => span.start === claim.start)) {
      spans.push({ start: claim.start, end: claim.end });
    }
  }
  return spans;
}

/** The accountabilities whose findings show the flag, in the order in which they are shown. */
function shownBy(document: Weighed, entry: FlagEntry): readonly Accountability[] {
  return (entry.shows ?? ACCOUNTABILITIES).filter((key) => {
    const wanted = entry.all?.[key] ?? entry.any?.[key];
    return wanted === undefined || wanted.includes(document.findings[key].owner);
  });
}

/** The recorded answers that name the owner of a finding which shows the flag. */
function answersFor(document: Weighed, entry: FlagEntry): Answer[] {
  if (entry.phrases !== undefined || !holds(entry, document.findings)) return [];
  return shownBy(document, entry).flatMap((key) => {
    const { owner, answered } = document.findings[key];
    return answered?.answers.filter((answer) => answer.owner === owner) ?? [];
  });
}
