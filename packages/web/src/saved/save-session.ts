import { session } from '../session/session.svelte.ts';
import { putRole } from './role-store.ts';
import type { SavedRole } from './saved-role.ts';

/** Saves the role that the page is about, with its answers; again under the same identifier when it was saved before. */
export async function saveSession(): Promise<SavedRole | undefined> {
  const { judged, answers, savedAs } = session;
  if (judged === null) return undefined;
  const role: SavedRole = {
    id: savedAs ?? crypto.randomUUID(),
    savedAt: new Date().toISOString(),
    title: judged.title ?? '',
    text: judged.text,
    answers,
  };
  await putRole(role);
  session.savedAs = role.id;
  return role;
}

/** Shows a saved role again. */
export async function openSaved({ id, title, text, answers }: SavedRole): Promise<void> {
  const source = { kind: 'text', text, ...(title !== '' && { title }) } as const;
  await session.open(source, { answers, savedAs: id });
}
