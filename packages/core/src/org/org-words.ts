import { clipped } from '../report/visible.ts';
import { confidenceWord, shownProbability } from '../report/words.ts';
import type { OrgReading } from './org-reading.ts';

/** Headings and fixed phrases of every format. */
export const ORG_PHRASES = {
  matrix: 'Who owns what',
  observations: 'What the descriptions come to together',
  asks: 'What would settle it',
  roles: 'The roles, with their words',
  leftOut: 'Left out',
  duplicates: 'The same description again, counted once',
  held: 'hold it',
  nothing: 'Nothing in these descriptions conflicts or is missing.',
  alone:
    'Descriptions of one company are held together here; with one there is nothing to hold it against. Name those of the colleagues too.',
  unsure: 'less sure than 0.75',
  reportsTo: 'reports to',
  about: 'about',
} as const;

/** From this confidence on a cell is drawn without a question mark. */
export const SURE_CELL = 0.75;

const NUMBERS = 'no one two three four five six seven eight nine ten'.split(' ');
/** Names in one sentence; the rest is counted. */
export const MOST_NAMES = 4;

/** "two", and figures beyond ten. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** The name of a role by its identifier, as one harmless line. */
export function nameOf(reading: Pick<OrgReading, 'roles'>, id: string): string {
  return clipped(reading.roles.find((role) => role.id === id)?.name ?? id, 80);
}

/** ‘Product Manager’, ‘Product Owner’ and two more */
export function namesOf(reading: Pick<OrgReading, 'roles'>, ids: readonly string[]): string {
  const shown = ids.length > MOST_NAMES + 1 ? ids.slice(0, MOST_NAMES) : ids;
  const names = shown.map((id) => `‘${nameOf(reading, id)}’`);
  const rest = ids.length - shown.length;
  return listed(rest > 0 ? [...names, `${numberWord(rest)} more`] : names);
}

/** Whom to ask a question. */
export function askedOf(reading: Pick<OrgReading, 'roles'>, ids: readonly string[]): string {
  return ids.length === 0 ? 'to any of them' : `to ${namesOf(reading, ids)}`;
}

/** How sure an observation is, in a word and a number. */
export function sureWords(confidence: number): string {
  const word = confidence < 0.5 ? 'doubtful' : confidenceWord(confidence);
  return `${word}, ${shownProbability(confidence)}`;
}

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
