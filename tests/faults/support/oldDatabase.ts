import type { Dump } from './database.ts';

/** The stores of release 0.2.0. It knew no copies, no numbers of writes and no local record. */
export const OLD_STORES: readonly string[] = ['header', 'child', 'draft', 'directory', 'columns', 'pack'];

/** The database as release 0.2.0 would have left it: its version, its stores, its format. */
export function asOfTwo({ stores }: Dump): Dump {
  const old = stores.filter(({ name }) => OLD_STORES.includes(name));
  return { version: 20, stores: old.map((store) => (store.name === 'header' ? { ...store, rows: store.rows.map(ofFormatOne) } : store)) };
}

/** The same with a database of this process, which nobody may have open. */
export async function backToTwo(name: string): Promise<void> {
  const now = await opened(name);
  const stores = [...now.objectStoreNames].filter((store) => OLD_STORES.includes(store)).map((store) => {
    const table = now.transaction(store).objectStore(store);
    const indexes = [...table.indexNames].map((index) => table.index(index)).map(({ name: index, keyPath, unique }) => ({ name: index, keyPath, unique }));
    return { store, keyPath: table.keyPath, indexes, reading: answered(table.getAll()) };
  });
  const rows = await Promise.all(stores.map(({ reading }) => reading));
  now.close();
  await answered(indexedDB.deleteDatabase(name));
  const old = await opened(name, 20, (database) => {
    for (const [at, { store, keyPath, indexes }] of stores.entries()) {
      const table = database.createObjectStore(store, { keyPath });
      for (const index of indexes) table.createIndex(index.name, index.keyPath, { unique: index.unique });
      for (const row of rows[at] ?? []) table.put(store === 'header' ? ofFormatOne(row) : row);
    }
  });
  old.close();
}

function ofFormatOne(row: unknown): unknown {
  return { ...row as object, format: 1 };
}

function opened(name: string, version?: number, upgrade?: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, version);
  if (upgrade) opening.addEventListener('upgradeneeded', () => upgrade(opening.result));
  return answered(opening);
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });
}
