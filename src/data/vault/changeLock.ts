import type { Table } from 'dexie';
import { done, failed } from '../../core/result.ts';
import type { Lock, SealPlace } from '../lock/lock.ts';
import { type Connection, writeIn } from './connection.ts';
import { checkedHeader, type Identity } from './header.ts';
import type { Vault, VaultProblem } from './vault.ts';

/** The verbs about the lock of the whole vault. */
export function createLockVerbs(connection: Connection, identity: Identity): Pick<Vault, 'changeLock' | 'keepKeyring'> {
  const { tables } = connection;
  const { database, header } = tables;
  return {
    changeLock: (next, keyring) => connection.inTurn(async () => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const sealed = await sealedAnew(connection, next);
        const changed = await writeIn(database, database.tables, async () => {
          const checked = await checkedHeader(tables, identity);
          if (!checked.ok) return checked;
          for (const { table, keys } of sealed) {
            const now = await table.toCollection().primaryKeys();
            if (JSON.stringify(now) !== JSON.stringify(keys)) return done('again' as const);
          }
          for (const { table, rows } of sealed) await table.bulkPut([...rows]);
          await header.put({ ...checked.value, lock: next.kind, keyring });
          return done('changed' as const);
        });
        if (!changed.ok) return changed;
        if (changed.value === 'again') continue;
        connection.stop({ code: 'closed' });
        return done(undefined);
      }
      return failed<VaultProblem>({ code: 'timeout' });
    }),
    keepKeyring: (keyring) => connection.inTurn(() => writeIn(database, [header], async () => {
      const checked = await checkedHeader(tables, identity);
      if (!checked.ok) return checked;
      await header.put({ ...checked.value, keyring });
      return done(undefined);
    })),
  };
}

/** Another tab that writes without a pause could keep the lock from being changed for ever. */
const MOST_TRIES = 5;

interface SealedRow {
  readonly id: string | number;
  readonly counter: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface SealedTable {
  readonly table: Table<SealedRow, unknown>;
  readonly keys: readonly unknown[];
  readonly rows: readonly SealedRow[];
}

/** Every row sealed with the next lock. One that is damaged stays as it is: it is damaged with either. */
async function sealedAnew({ tables, lock }: Connection, next: Lock): Promise<readonly SealedTable[]> {
  const stores = ['child', 'draft', 'directory', 'columns', 'pack'] as const;
  return Promise.all(stores.map(async (store) => {
    const table: Table<SealedRow, unknown> = tables.database.table(store);
    const [keys, old] = await tables.database.transaction('r', table, () => Promise.all([table.toCollection().primaryKeys(), table.toArray()]));
    const rows = await Promise.all(old.map(async (row) => {
      const place: SealPlace = { store, id: `${row.id}`, counter: row.counter };
      const opened = await lock.open(place, row.bytes);
      return opened.ok ? { ...row, bytes: await next.seal(place, opened.value) } : row;
    }));
    return { table, keys, rows };
  }));
}
