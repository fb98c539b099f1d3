import {
  type Accountability,
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

function different(sources: readonly Source[]): readonly Source[] {
  return sources.filter(({ name }, at) => sources.findIndex((one) => one.name === name) === at);
}

/** The question that nearly every interview begins with; it is of no accountability and of all. */
export const WALK_THROUGH: PracticeQuestion = {
  code: 'walk-through',
  asked: null,
  question: 'Walk me through your role.',
  after: 'Whether you start from what you decided, or from a title and a list of tasks.',
  strong: strong?.meaning ?? '',
  weak: weak?.meaning ?? '',
  sources: different([...(strong?.sources ?? []), ...(weak?.sources ?? [])]),
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

function groupOf(label: string, has: (entry: PracticeEntry) => boolean): QuestionGroup {
  return { label, questions: knowledge.practice.filter(has).map(questionOf) };
}

const about = (keys: readonly Accountability[]): readonly QuestionGroup[] =>
  keys.map((key) =>
    groupOf(words.accountabilityName(knowledge, key), (entry) => entry.accountability === key),
  );

/** The bank, in the order in which it is offered. */
export const QUESTION_BANK: readonly {
  readonly label: string;
  readonly groups: readonly QuestionGroup[];
}[] = [
  { label: 'The three questions', groups: about(THREE_QUESTIONS) },
  { label: 'The rest of the work', groups: about(words.THE_REST) },
  {
    label: 'The line to a role, from either side',
    groups: knowledge.roles
      .map(({ name, label }) => groupOf(words.capitalised(label), (entry) => entry.role === name))
      .filter(({ questions }) => questions.length > 0),
  },
];

/** The question of a code, or the walk through the role when there is none of it. */
export function questionOfCode(code: string): PracticeQuestion {
  const all = QUESTION_BANK.flatMap(({ groups }) => groups).flatMap(({ questions }) => questions);
  return all.find((one) => one.code === code) ?? WALK_THROUGH;
}

/** The code of the question that asks first about an accountability. */
export function codeFor(accountability: string): string {
  const entry = knowledge.practice.find((one) => one.accountability === accountability);
  return entry?.id ?? WALK_THROUGH.code;
}
