import { toInterview } from '@titlescope/core';
import { session } from '../session/session.svelte.ts';
import { putRole } from './role-store.ts';
import { answersFor, type SavedRole } from './saved-role.ts';

/** Saves the role that the page is about, with its answers; again under the same identifier when it was saved before. */
export async function saveSession(): Promise<SavedRole | undefined> {
  const { judged, answers, savedAs } = session;
  if (judged === null) return undefined;
  const role: SavedRole = {
    id: savedAs ?? crypto.randomUUID(),
    savedAt: new Date().toISOString(),
    title: judged.title ?? '',
    text: judged.text,

    interview: toInterview(judged, answers),
  };
  await putRole(role);
  session.savedAs = role.id;
  return role;
}

/** Shows a saved role again. */
export async function openSaved(role: SavedRole): Promise<void> {
  const { id, title, text } = role;
  const source = { kind: 'text', text, ...(title !== '' && { title }) } as const;
  await session.open(source, { answers: answersFor(role), savedAs: id });
}
