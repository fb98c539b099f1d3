import { type Answer, type Interview, parseInterview } from '@titlescope/core';
import { type Attempt, attemptsIn } from './attempt.ts';

/**
 * A role that its user saved: the text and the interview about it, of the same form as the command line keeps. The verdict is made
 * anew each time, by the reader of the day.
 */
export interface SavedRole {
  readonly id: string;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly title: string;
  readonly text: string;
  readonly interview: Interview;
}

/** Everything that the page can have stored. */
interface Saved {
  readonly roles: readonly SavedRole[];
  readonly attempts: readonly Attempt[];
}

const SCHEMA = 'titlescope/roles@1';
/** The form in which the command line keeps attempts. */
const ATTEMPTS_SCHEMA = 'titlescope/attempts@1';
const LONGEST_TEXT = 5_000_000;
const MOST_ROLES = 500;

/** What was answered about a saved role. */
export function answersFor({ interview }: SavedRole): readonly Answer[] {
  return interview.answers;
}

/** The file that holds these roles and attempts. */
export function savedJson({ roles, attempts }: Saved): string {
  const kept = attempts.length === 0 ? { roles } : { roles, attempts };
  return `${JSON.stringify({ schema: SCHEMA, ...kept }, null, 2)}\n`;
}

/** What a file that may come from anywhere holds, or undefined when it is not such a file. What is not whole is left out. */
export function parseSaved(json: string): Saved | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const { schema, roles } = value;
  const attempts = attemptsIn(value['attempts']);
  if (schema === ATTEMPTS_SCHEMA) return { roles: [], attempts };
  if (schema !== SCHEMA || !Array.isArray(roles)) return undefined;
  return { roles: roles.slice(0, MOST_ROLES).flatMap(roleOf), attempts };
}

function roleOf(value: unknown): readonly SavedRole[] {
  if (!isRecord(value)) return [];
  const { id, savedAt, title, text, interview } = value;
  if (!isText(id) || !isText(savedAt) || !isText(title) || !isText(text) || id === '') return [];
  const parsed = parseInterview(interview);
  return parsed.ok ? [{ id, savedAt, title, text, interview: parsed.interview }] : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}
