import type { Accountability } from '../document/accountability.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { accountabilityName } from '../report/words.ts';
import { listed } from './org-words.ts';

/** What an observation says to people. */
export interface SaidObservation {
  /** A few words, to stand as a heading. */
  readonly label: string;
  readonly says: string;
  /** What it rests on. */
  readonly sure: string;
}

/** What a role does that holds it, as words after "its role". */
export const DOES: Readonly<Record<Accountability, string>> = {
  roadmap: 'owns the roadmap',
  customers: 'talks to customers itself',
  metrics: 'sets success metrics',
  viability: 'makes the business case',
  backlog: 'owns the backlog',
  requirements: 'writes the requirements',
  delivery: 'answers for delivery',
  people: 'manages people',
  technical: 'does technical work',
};

/** What is to be remembered of every silence. */
export const SILENCE = 'Silence is no proof that nobody does it: ask.';

/** "the roadmap and the backlog" */
export function labelsOf(keys: readonly Accountability[], knowledge: Knowledge): string {
  return listed(keys.map((key) => `the ${accountabilityName(knowledge, key).toLowerCase()}`));
}

/** "roadmap and backlog" */
export function bareOf(keys: readonly Accountability[], knowledge: Knowledge): string {
  return listed(keys.map((key) => accountabilityName(knowledge, key).toLowerCase()));
}
