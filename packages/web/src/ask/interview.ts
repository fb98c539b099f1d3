import {
  ACCOUNTABILITIES,
  type Accountability,
  type Audience,
  askWords,
  type Change,
  type Judged,
  listQuestions,
  type Question,
  type RolePolicy,
  words,
} from '@titlescope/core';
import { knowledge } from '@titlescope/knowledge';

/** Who can be asked, the one whose answer is worth most first. */
export const AUDIENCES: readonly Audience[] = ['manager', 'peer', 'recruiter'];

/** What to ask this audience: what settles most first, then the rest of the nine that it was not asked about. */
export function questionsFor(
  judged: Judged,
  audience: Audience,
  policy: RolePolicy,
): readonly Question[] {
  const telling = listQuestions(judged, audience, policy, knowledge);
  const others = ACCOUNTABILITIES.filter(
    (key) =>
      !telling.some(({ accountability }) => accountability === key) &&
      judged.findings[key].answered?.answers.some(({ source }) => source === audience) !== true,
  );
  return [
    ...telling,
    ...others.map((accountability) => ({
      accountability,
      ask: wordingOf(accountability, audience)?.ask ?? words.questionOf(knowledge, accountability),
      settles: 0,
    })),
  ];
}

/** The question about one accountability in the words for one audience, with what answers sound like. */
export function wordingOf(key: Accountability, audience: Audience) {
  return knowledge.questions.find(({ accountability }) => accountability === key)?.[audience];
}

/** What an answer that names this owner means for the job. */
export function meaningOf(key: Accountability, owner: 'role' | 'shared' | 'other'): string {
  return (
    knowledge.questions.find(({ accountability }) => accountability === key)?.means[owner] ?? ''
  );
}

/** A change in words: "Work: product manager 0.54 → product owner 0.81". */
export function changeWords({ field, before, after }: Change): string {
  const said = ({ value, probability }: Change['before']): string =>
    `${askWords.valueWords(knowledge, field, value)} ${words.shownProbability(probability)}`;
  return `${askWords.fieldName(knowledge, field)}: ${said(before)} → ${said(after)}`;
}
