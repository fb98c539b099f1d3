import type { Attempt } from './attempt.ts';
import { inStore } from './open-store.ts';

const ATTEMPTS = 'attempts';

/** All saved attempts, oldest first. */
export async function listAttempts(): Promise<readonly Attempt[]> {
  const all: readonly Attempt[] = await inStore(ATTEMPTS, 'readonly', (store) => store.getAll());
  return all.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** Saves an attempt, in place of the one of the same identifier. */
export async function putAttempt(attempt: Attempt): Promise<void> {
  await inStore(ATTEMPTS, 'readwrite', (store) => store.put(attempt));
}

/** Deletes an attempt. */
export async function deleteAttempt(id: string): Promise<void> {
  await inStore(ATTEMPTS, 'readwrite', (store) => store.delete(id));
}
