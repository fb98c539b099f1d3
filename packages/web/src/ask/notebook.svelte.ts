import {
  type Accountability,
  type Answer,
  type Audience,
  type FindingOwner,
  type Recorded,
  recordAnswers,
} from '@titlescope/core';
import { knowledge } from '@titlescope/knowledge';
import { session } from '../session/session.svelte.ts';

/** What is being asked, and what the last answer did. */
export class Notebook {
  audience: Audience = $state('manager');
  /** The question that is open; the one that settles most while none was chosen. */
  chosen: Accountability | null = $state(null);
  last: Recorded | null = $state.raw(null);
  /** Whether a question has come in place of another: it then takes the focus. */
  isTurned = false;

  /** Notes an answer: the verdict follows at once. */
  record(answer: Answer): void {
    const { judged, status } = session;
    if (judged === null || status.kind !== 'read') return;
    this.isTurned = true;
    this.last = recordAnswers(judged, [answer], status, knowledge);
    session.answers = [...session.answers, answer];
    this.chosen = null;
  }

  /** Opens another question. */
  choose(key: Accountability): void {
    this.isTurned = true;
    this.chosen = key;
  }

  /** Takes an answer back. */
  forget(answer: Answer): void {
    session.answers = session.answers.filter((one) => one !== answer);
    this.last = null;
  }
}

/** Today in the user's own place, as `2026-11-25`. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The answers that can be given, in the order in which they are offered. */
export const CHOICES: readonly { readonly owner: FindingOwner; readonly label: string }[] = [
  { owner: 'role', label: 'This role does' },
  { owner: 'shared', label: 'Shared with others' },
  { owner: 'other', label: 'Somebody else does' },
  { owner: 'unstated', label: 'Asked, and not answered' },
];
