import type { Table } from 'dexie';
import { done, failed } from '../../core/result.ts';
import { epochOfKeyring } from '../lock/keyring.ts';
import type { Lock, SealPlace } from '../lock/lock.ts';
import type { Connection } from './connection.ts';
import { checkedHeader, type Identity } from './header.ts';
import { MANIFEST_ID } from './tables.ts';
import type { Vault, VaultProblem } from './vault.ts';
import { writeIn } from './writeIn.ts';

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
          for (const { table, editions } of sealed) {
            if (editionsOf(await table.toArray()) !== editions) return done('again' as const);
          }
          for (const { table, rows } of sealed) await table.bulkPut([...rows]);
          await tables.manifest.delete(MANIFEST_ID); // made again, sealed anew, on opening
          await header.put({ ...checked.value, lock: next.kind, keyring });
          return done('changed' as const);
        }, { forgets: true });
        if (!changed.ok) return changed;
        if (changed.value === 'again') continue;
        connection.stop({ code: 'closed' });
        return done(undefined);
      }
      return failed<VaultProblem>({ code: 'timeout' });
    }),
    keepKeyring: (keyring, before) => connection.inTurn(async () => {
      const kept = await writeIn(database, [header, tables.manifest], async () => {
        const checked = await checkedHeader(tables, identity);
        if (!checked.ok) return checked;
        if (JSON.stringify(checked.value.keyring) !== JSON.stringify(before)) return failed<VaultProblem>({ code: 'overtaken' });
        await header.put({ ...checked.value, keyring });
        // The manifest is made again, sealed with the new key, when the vault is opened with it.
        if (epochOfKeyring(keyring) !== identity.epoch) await tables.manifest.delete(MANIFEST_ID);
        return done(undefined);
        // An old keyring in a copy would still open with a passphrase that was changed, or of somebody who has left.
      }, { forgets: true });
      if (kept.ok && epochOfKeyring(keyring) !== identity.epoch) connection.stop({ code: 'closed' });
      return kept;
    }),
  };
}

/** Another tab that writes without a pause could keep the lock from being changed for ever. */
const MOST_TRIES = 5;

/** The stores whose rows are sealed. */
export const SEALED_STORES = ['child', 'draft', 'directory', 'columns', 'pack', 'log', 'erased'] as const;

export interface SealedRow {
  readonly id: string | number;
  readonly counter: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface SealedTable {
  readonly table: Table<SealedRow, unknown>;
  readonly editions: string;
  readonly rows: readonly SealedRow[];
}

/** Every row sealed with the next lock. One that is damaged stays as it is: it is damaged with either. */
async function sealedAnew({ tables, lock }: Connection, next: Lock): Promise<readonly SealedTable[]> {
  return Promise.all(SEALED_STORES.map(async (store) => {
    const table: Table<SealedRow, unknown> = tables.database.table(store);
    const old = await table.toArray();
    const rows = await Promise.all(old.map(async (row) => {
      const place: SealPlace = { store, id: `${row.id}`, counter: row.counter };
      const opened = await lock.open(place, row.bytes);
      return opened.ok ? { ...row, bytes: await next.seal(place, opened.value) } : row;
    }));
    return { table, editions: editionsOf(old), rows };
  }));
}

/** Which rows there are, and which edition of each: a draft keeps its key when it changes. */
function editionsOf(rows: readonly SealedRow[]): string {
  return JSON.stringify(rows.map(({ id, counter }) => [id, counter]));
}
