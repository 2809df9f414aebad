import type { Page } from '@playwright/test';

/** A database as plain JSON: bytes stand as base64url under the key `$bytes`. */
export interface Dump {
  /** The browser's number: ten times Dexie's. */
  readonly version: number;
  readonly stores: readonly DumpedStore[];
}

export interface DumpedStore {
  readonly name: string;
  readonly keyPath: string | readonly string[];
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | readonly string[]; readonly unique: boolean }[];
  readonly rows: readonly unknown[];
}

/** Everything in the app's database, read past the app. Undefined when there is none. */
export function dumpOf(page: Page): Promise<Dump | undefined> {
  return page.evaluate(async () => {
    const there = (await indexedDB.databases()).some(({ name }) => name === 'valuing-send');
    if (!there) return undefined;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('valuing-send');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error('it does not open'));
    });
    const plain = (value: unknown): unknown => {
      if (ArrayBuffer.isView(value)) {
        return { $bytes: btoa(String.fromCharCode(...new Uint8Array(value.buffer, value.byteOffset, value.byteLength))) };
      }
      if (Array.isArray(value)) return value.map(plain);
      return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)])) : value;
    };
    const stores = [];
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      const rows = await new Promise<unknown[]>((resolve, reject) => {
        const reading = store.getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error ?? new Error('it cannot be read'));
      });
      const indexes = [...store.indexNames].map((index) => {
        const { keyPath, unique } = store.index(index);
        return { name: index, keyPath, unique };
      });
      stores.push({ name, keyPath: store.keyPath ?? '', indexes, rows: rows.map(plain) });
    }
    database.close();
    return { version: database.version, stores };
  });
}

/** Makes the app's database what a dump says; the app must not have it open. */
export function putDump(page: Page, dump: Dump): Promise<void> {
  return page.evaluate(({ version, stores }) => new Promise<void>((resolve, reject) => {
    const whole = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(whole);
      if (typeof value !== 'object' || value === null) return value;
      if ('$bytes' in value) return Uint8Array.from(atob(String(value.$bytes)), (letter) => letter.charCodeAt(0));
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, whole(inner)]));
    };
    const opening = indexedDB.open('valuing-send', version);
    opening.onerror = () => reject(opening.error ?? new Error('it cannot be made'));
    opening.onupgradeneeded = () => {
      for (const { name, keyPath, indexes, rows } of stores) {
        const store = opening.result.createObjectStore(name, { keyPath: typeof keyPath === 'string' ? keyPath : [...keyPath] });
        for (const index of indexes) {
          store.createIndex(index.name, typeof index.keyPath === 'string' ? index.keyPath : [...index.keyPath], { unique: index.unique });
        }
        for (const row of rows) store.put(whole(row));
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  }), dump);
}

/** A row of a store, as a person with tools may change it. */
export type Row = Record<string, unknown> & { readonly id: string | number };

/**
 * Changes the rows of one store behind the app's back. `change` runs in the page, so it sees nothing from outside but
 * `given`. Rows it leaves out are deleted.
 */
export async function tamper<Given>(page: Page, store: string, change: (rows: Row[], given: Given) => readonly Row[], given: Given): Promise<void> {
  // As one text for the debugger: the page's own policy lets no text become a function.
  await page.evaluate(`(${String(rewrite)})(${JSON.stringify(store)}, ${String(change)}, ${JSON.stringify(given ?? null)})`);
}

function rewrite(name: string, change: (rows: Row[], given: unknown) => readonly Row[], given: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('valuing-send');
    opening.onerror = () => reject(opening.error ?? new Error('it does not open'));
    opening.onsuccess = () => {
      const database = opening.result;
      const writing = database.transaction(name, 'readwrite', { durability: 'strict' });
      const rows = writing.objectStore(name);
      const reading = rows.getAll();
      reading.onsuccess = () => {
        const next = change(reading.result, given);
        rows.clear();
        for (const row of next) rows.put(row);
      };
      writing.oncomplete = () => {
        database.close();
        resolve();
      };
      writing.onabort = () => reject(writing.error ?? new Error('it was not written'));
    };
  });
}
