import { byAccountability } from '../document/accountability.ts';
import type { Answer } from '../document/answer.ts';
import { judge } from '../judge/judge.ts';
import type { Judged } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import type { RolePolicy } from '../judge/policy.ts';
import { answerFinding } from './answer-finding.ts';

/** What answers are judged by: a `Model` is one. */
export interface Judge {
  readonly policy: RolePolicy;
}

/**
 * The document judged anew with these answers beside those that it already holds. The text and its claims stay as they
 * are; the order of the answers does not matter. The same answer twice counts once.
 */
export function applyAnswers(
  judged: Judged,
  answers: readonly Answer[],
  { policy }: Judge,
  knowledge: Knowledge,
): Judged {
  const findings = byAccountability((key) => {
    const finding = judged.findings[key];
    const known = finding.answered?.answers ?? [];
    const more = answers.filter(({ accountability }) => accountability === key);
    const asRead = finding.answered?.asRead ?? finding;
    return answerFinding(asRead, withoutTwins([...known, ...more]), knowledge);
  });
  return judge({ ...judged, findings }, policy, knowledge);
}

function withoutTwins(answers: readonly Answer[]): readonly Answer[] {
  const isTwin = (a: Answer, b: Answer): boolean =>
    a.owner === b.owner && a.words === b.words && a.source === b.source && a.date === b.date;
  return answers.filter((one, at) => answers.findIndex((other) => isTwin(one, other)) === at);
}
