const NAME = 'titlescope';
const VERSION = 2;

/** The stores of the page's one database. */
export const STORES = ['roles', 'attempts'] as const;

type StoreName = (typeof STORES)[number];

function promised<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, VERSION);
  request.onupgradeneeded = () => {
    const { result } = request;
    for (const name of STORES) {
      if (!result.objectStoreNames.contains(name))
        result.createObjectStore(name, { keyPath: 'id' });
    }
  };
  const database = await promised(request);
  // Another tab with a newer page may not have to wait for this one.
  database.onversionchange = () => database.close();
  return database;
}

/** Does one thing in one store. Rejects where the browser does not let the page store anything. */
export async function inStore<Value>(
  name: StoreName,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await open();
  try {
    return await promised(act(database.transaction(name, mode).objectStore(name)));
  } finally {
    database.close();
  }
}
