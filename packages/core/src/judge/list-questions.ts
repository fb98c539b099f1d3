import { ACCOUNTABILITIES, type Accountability } from '../document/accountability.ts';
import type { Weighed } from '../weigh/weighed.ts';
import type { Question } from './judged.ts';
import type { Audience, Knowledge } from './knowledge.ts';
import type { RolePolicy } from './policy.ts';
import { whatSettles } from './what-settles.ts';

/** A question that is expected to settle less than this many bits is not worth asking. */
export const WORTH_ASKING = 0.02;

/**
 * What to ask this audience, what settles most first; of equals the earlier accountability. What it was asked already
 * is left out, and so is what would hardly move the verdict.
 */
export function listQuestions(
  document: Weighed,
  audience: Audience,
  policy: RolePolicy,
  knowledge: Knowledge,
): Question[] {
  const settles = whatSettles(document, audience, policy, knowledge);
  return ACCOUNTABILITIES.filter(
    (key) => settles[key] >= WORTH_ASKING && !wasAsked(document, key, audience),
  )
    .map((key) => ({
      accountability: key,
      ask: wordingOf(key, audience, knowledge),
      settles: settles[key],
    }))
    .sort((a, b) => b.settles - a.settles);
}

function wasAsked(document: Weighed, key: Accountability, audience: Audience): boolean {
  return (
    document.findings[key].answered?.answers.some(({ source }) => source === audience) === true
  );
}

function wordingOf(key: Accountability, audience: Audience, knowledge: Knowledge): string {
  return (
    knowledge.questions.find(({ accountability }) => accountability === key)?.[audience].ask ??
    knowledge.accountabilities.find((entry) => entry.key === key)?.question ??
    `Who holds ${key}?`
  );
}
