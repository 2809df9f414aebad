import { Dexie, type Table } from 'dexie';
import type { Entry } from './copies/entry.ts';
import { COMMIT_ID, type ManifestRow } from './tables.ts';
import { writesIn } from './takenDown.ts';

/** What was written, before anybody has said when. */
export type Written = Omit<Entry, 'at'>;

export interface WriteOptions {
  /** Something is erased for good: copies of before must go too. */
  readonly forgets?: boolean;
}

/**
 * A transaction that writes all of it or nothing, and gives what it writes the next number. `work` is flat: see `createTables`;
 * it may hand over its last writes (`awaited`) instead of waiting for them, and then the number is written in one go with them.
 * A disk that is full may abort the transaction and leave only the abortion for Dexie to tell; here the cause is told.
 */
export async function writeIn<Value>(
  database: Dexie, tables: readonly Table[], work: (awaited: (writes: PromiseLike<unknown>) => void) => PromiseLike<Value>, { forgets = false }: WriteOptions = {},
): Promise<Value> {
  const manifest: Table<ManifestRow, string> = database.table('manifest');
  let raw: IDBTransaction | undefined;
  let commit = 0;
  try {
    const value = await database.transaction('rw', [...new Set([...tables, manifest])], (transaction) => {
      raw = transaction.idbtrans;
      // Asked first, so that nobody waits for it at the end.
      const standing = manifest.get(COMMIT_ID);
      let last: PromiseLike<unknown> | undefined;
      return Dexie.Promise.resolve(work((writes) => { last = writes; })).then((given) => {
        if (!last && !writesIn(transaction.idbtrans)) return given;
        return standing.then((row): PromiseLike<unknown> => {
          commit = (row?.counter ?? 0) + 1;
          const forgetBefore = forgets ? commit : row?.forgetBefore;
          const put = manifest.put({ id: COMMIT_ID, counter: commit, ...(forgetBefore !== undefined && { forgetBefore }) });
          return last ? Dexie.Promise.all([last, put]) : put;
        }).then(() => given);
      });
    });
    const writes = raw && writesIn(raw);
    if (writes) listeners.get(database)?.({ commit, ...writes });
    return value;
  } catch (error) {
    throw raw?.error?.name === 'QuotaExceededError' ? raw.error : error;
  }
}

const listeners = new WeakMap<Dexie, (written: Written) => void>();

/** Has what is written into this database told, once it is on the disk and in the order it was written. */
export function onWritten(database: Dexie, listener: (written: Written) => void): void {
  listeners.set(database, listener);
}
