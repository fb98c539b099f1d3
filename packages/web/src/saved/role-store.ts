import type { SavedRole } from './saved-role.ts';

const NAME = 'titlescope';
const ROLES = 'roles';

function promised<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(ROLES, { keyPath: 'id' });
  return await promised(request);
}

async function inStore<Value>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await open();
  try {
    return await promised(act(database.transaction(ROLES, mode).objectStore(ROLES)));
  } finally {
    database.close();
  }
}

/** All saved roles, the one saved last first. */
export async function listRoles(): Promise<readonly SavedRole[]> {
  const roles: readonly SavedRole[] = await inStore('readonly', (store) => store.getAll());
  return roles.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

/** Saves a role, in place of the one of the same identifier. */
export async function putRole(role: SavedRole): Promise<void> {
  await inStore('readwrite', (store) => store.put(role));
}

/** Deletes a role. */
export async function deleteRole(id: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(id));
}

/** Deletes everything that this page has stored. */
export async function deleteAllRoles(): Promise<void> {
  await inStore('readwrite', (store) => store.clear());
}
