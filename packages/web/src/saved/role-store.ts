import { inStore, STORES } from './open-store.ts';
import type { SavedRole } from './saved-role.ts';

const ROLES = 'roles';

/** All saved roles, the one saved last first. */
export async function listRoles(): Promise<readonly SavedRole[]> {
  const roles: readonly SavedRole[] = await inStore(ROLES, 'readonly', (store) => store.getAll());
  return roles.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

/** Saves a role, in place of the one of the same identifier. */
export async function putRole(role: SavedRole): Promise<void> {
  await inStore(ROLES, 'readwrite', (store) => store.put(role));
}

/** Deletes a role. */
export async function deleteRole(id: string): Promise<void> {
  await inStore(ROLES, 'readwrite', (store) => store.delete(id));
}

/** Deletes everything that this page has stored: roles and attempts. */
export async function deleteEverything(): Promise<void> {
  for (const name of STORES) await inStore(name, 'readwrite', (store) => store.clear());
}
