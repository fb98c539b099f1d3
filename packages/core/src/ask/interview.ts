import { ACCOUNTABILITIES, FINDING_OWNERS } from '../document/accountability.ts';
import { ANSWER_SOURCES, type Answer } from '../document/answer.ts';
import type { Document } from '../document/document.ts';
import type { Interview } from './interview-contract.ts';
import { sha256, utf8 } from './sha256.ts';

/** Most UTF-16 units of the words of one answer. */
const MOST_WORDS = 2000;
const MOST_ANSWERS = 200;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const SCHEMA = 'titlescope/interview@1';

/** Why a value is not an interview that can be used. */
export interface InterviewIssue {
  readonly code: 'interview-version' | 'interview-shape' | 'interview-other-text';
  readonly message: string;
}

/** An interview, or everything that is wrong with the value, at least one issue. */
export type ParsedInterview =
  | { readonly ok: true; readonly interview: Interview }
  | { readonly ok: false; readonly issues: readonly InterviewIssue[] };

/** The answers to keep for a document. */
export function toInterview(document: Document, answers: readonly Answer[]): Interview {
  return {
    schema: SCHEMA,
    posting: { title: document.title ?? null, sha256: sha256(utf8(document.text)) },
    answers: answers.map((answer) => ({ ...answer })),
  };
}

/** Whether the interview was held about this very text: an issue when it was not. */
export function checkSameText(
  { posting }: Interview,
  document: Document,
): InterviewIssue | undefined {
  if (posting.sha256 === sha256(utf8(document.text))) return undefined;
  const about = posting.title === null ? 'another text' : `another text, titled "${posting.title}"`;
  return {
    code: 'interview-other-text',
    message: `interview belongs to ${about}; pass the posting that it was held about, or begin a new one`,
  };
}

/** Checks a value from outside, such as parsed JSON that somebody edited. Every issue says where, what stands there and what may. */
export function parseInterview(value: unknown): ParsedInterview {
  if (!isRecord(value)) {
    return refused([shape('interview', value, 'an object')]);
  }
  if (value['schema'] !== SCHEMA) {
    const message = `schema is ${shown(value['schema'])}; ${SCHEMA} is expected`;
    return refused([{ code: 'interview-version', message }]);
  }
  const issues = [
    ...unknownKeys('interview', value, ['schema', 'posting', 'answers']),
    ...postingIssues(value['posting']),
    ...answersIssues(value['answers']),
  ];
  return issues.length > 0
    ? refused(issues)
    : { ok: true, interview: value as unknown as Interview };
}

function refused(issues: readonly InterviewIssue[]): ParsedInterview {
  return { ok: false, issues };
}

function postingIssues(posting: unknown): InterviewIssue[] {
  if (!isRecord(posting)) return [shape('posting', posting, 'an object with title and sha256')];
  const { title, sha256: hash } = posting;
  return [
    ...unknownKeys('posting', posting, ['title', 'sha256']),
    ...(title === null || typeof title === 'string'
      ? []
      : [shape('posting.title', title, 'a text or null')]),
    ...(typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)
      ? []
      : [shape('posting.sha256', hash, '64 hexadecimal digits; leave it as it was saved')]),
  ];
}

function answersIssues(answers: unknown): InterviewIssue[] {
  if (!Array.isArray(answers)) return [shape('answers', answers, 'a list')];
  if (answers.length > MOST_ANSWERS) {
    return [shape('answers', `${answers.length} answers`, `at most ${MOST_ANSWERS}`)];
  }
  return answers.flatMap((answer: unknown, at) => answerIssues(answer, `answers[${at}]`));
}

function answerIssues(answer: unknown, where: string): InterviewIssue[] {
  if (!isRecord(answer)) return [shape(where, answer, 'an object')];
  const oneOf = (field: string, values: readonly string[]): InterviewIssue[] => {
    const value = answer[field];
    const isGood = typeof value === 'string' && values.includes(value);
    return isGood ? [] : [shape(`${where}.${field}`, value, `one of ${values.join(', ')}`)];
  };
  const { words, date } = answer;
  return [
    ...unknownKeys(where, answer, ['accountability', 'owner', 'words', 'source', 'date']),
    ...oneOf('accountability', ACCOUNTABILITIES),
    ...oneOf('owner', FINDING_OWNERS),
    ...oneOf('source', ANSWER_SOURCES),
    ...(typeof words === 'string' && Array.from(words).length <= MOST_WORDS
      ? []
      : [shape(`${where}.words`, words, `a text of at most ${MOST_WORDS} characters`)]),
    ...('date' in answer && !(typeof date === 'string' && DATE.test(date))
      ? [shape(`${where}.date`, date, 'a day such as "2026-11-25", or no date at all')]
      : []),
  ];
}

function unknownKeys(
  where: string,
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
): InterviewIssue[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      code: 'interview-shape',
      message: `${where} has a field ${shown(key)}; expected ${known.join(', ')}`,
    }));
}

function shape(where: string, value: unknown, expected: string): InterviewIssue {
  return { code: 'interview-shape', message: `${where} is ${shown(value)}; write ${expected}` };
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
