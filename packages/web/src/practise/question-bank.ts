import {
  ACCOUNTABILITIES,
  type PracticeEntry,
  type Source,
  THREE_QUESTIONS,
  words,
} from '@titlescope/core';
import { knowledge, rubric } from '@titlescope/knowledge';

/** A question as it is practised. `asked` is its identifier for core, null for the walk through the role. */
export interface PracticeQuestion {
  /** Stands in the address. */
  readonly code: string;
  readonly asked: string | null;
  readonly question: string;
  /** What the interviewer wants to find out. */
  readonly after: string;
  readonly strong: string;
  readonly weak: string;
  readonly sources: readonly Source[];
}

/** Questions about one thing. */
export interface QuestionGroup {
  readonly label: string;
  readonly questions: readonly PracticeQuestion[];
}

const [strong] = rubric.bands;
const weak = rubric.bands.at(-1);

/** The question that nearly every interview begins with; it is of no accountability and of all. */
export const WALK_THROUGH: PracticeQuestion = {
  code: 'walk-through',
  asked: null,
  question: 'Walk me through your role.',
  after: 'Whether you start from what you decided, or from a title and a list of tasks.',
  strong: strong?.meaning ?? '',
  weak: weak?.meaning ?? '',
  sources: [...new Set([...(strong?.sources ?? []), ...(weak?.sources ?? [])])],
};

function questionOf({
  id,
  question,
  after,
  strong: good,
  weak: bad,
  sources,
}: PracticeEntry): PracticeQuestion {
  return { code: id, asked: id, question, after, strong: good, weak: bad, sources };
}

/** The bank: first what each accountability is asked about, the three questions leading, then the line to each other role. */
export const QUESTION_GROUPS: readonly QuestionGroup[] = [
  ...ACCOUNTABILITIES.map((key) => ({
    label: words.accountabilityName(knowledge, key),
    questions: knowledge.practice
      .filter(({ accountability }) => accountability === key)
      .map(questionOf),
  })),
  ...knowledge.roles.map(({ name, label }) => ({
    label: `As a ${label}, or next to one`,
    questions: knowledge.practice.filter(({ role }) => role === name).map(questionOf),
  })),
].filter(({ questions }) => questions.length > 0);

/** How many of the groups are of the three questions. They come first. */
export const OF_THE_THREE: number = THREE_QUESTIONS.length;

/** The question of a code, or the walk through the role when there is none of it. */
export function questionOfCode(code: string): PracticeQuestion {
  const all = QUESTION_GROUPS.flatMap(({ questions }) => questions);
  return all.find((one) => one.code === code) ?? WALK_THROUGH;
}

/** The code of the question that asks first about an accountability. */
export function codeFor(accountability: string): string {
  const entry = knowledge.practice.find((one) => one.accountability === accountability);
  return entry?.id ?? WALK_THROUGH.code;
}
