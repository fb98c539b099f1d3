import { ACCOUNTABILITIES, ANSWER_SOURCES, type Answer, type FindingOwner } from '@titlescope/core';

/** A role that its user saved: the text and what was answered. The verdict is made anew each time, by the reader of the day. */
export interface SavedRole {
  readonly id: string;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly title: string;
  readonly text: string;
  readonly answers: readonly Answer[];
}

/** What a file of saved roles looks like. */
export interface SavedFile {
  readonly schema: 'titlescope/roles@1';
  readonly roles: readonly SavedRole[];
}

const LONGEST_FIELD = 5_000_000;
const MOST_ROLES = 500;
const OWNERS: readonly FindingOwner[] = ['role', 'shared', 'other', 'unstated'];

/** The roles in a file that may come from anywhere, or undefined when it is not such a file. What is not understood is left out. */
export function parseSaved(json: string): readonly SavedRole[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['schema'] !== 'titlescope/roles@1') return undefined;
  const { roles } = value;
  if (!Array.isArray(roles)) return undefined;
  return roles.slice(0, MOST_ROLES).flatMap(roleOf);
}

/** The file that holds these roles. */
export function savedJson(roles: readonly SavedRole[]): string {
  const file: SavedFile = { schema: 'titlescope/roles@1', roles };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function roleOf(value: unknown): readonly SavedRole[] {
  if (!isRecord(value)) return [];
  const { id, savedAt, title, text, answers } = value;
  if (!isText(id) || !isText(savedAt) || !isText(title) || !isText(text) || id === '') return [];
  return [
    { id, savedAt, title, text, answers: Array.isArray(answers) ? answers.flatMap(answerOf) : [] },
  ];
}

function answerOf(value: unknown): readonly Answer[] {
  if (!isRecord(value)) return [];
  const { words, date } = value;
  const accountability = ACCOUNTABILITIES.find((key) => key === value['accountability']);
  const owner = OWNERS.find((one) => one === value['owner']);
  const source = ANSWER_SOURCES.find((one) => one === value['source']);
  if (accountability === undefined || owner === undefined || source === undefined) return [];
  const noted = { accountability, owner, source, words: isText(words) ? words : '' };
  return [isText(date) ? { ...noted, date } : noted];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_FIELD;
}
