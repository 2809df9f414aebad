import { done, failed } from '../../core/result.ts';
import type { Lock } from '../lock/lock.ts';
import type { Answer, Connection } from './connection.ts';
import { checkedHeader, type Identity } from './header.ts';
import { sealLine } from './logRows.ts';
import type { HeaderRow } from './tables.ts';
import type { Vault } from './vault.ts';
import { writeIn } from './writeIn.ts';

/** What the verb takes from an open vault. */
export interface Adopting {
  readonly connection: Connection;
  readonly identity: Identity;
  readonly directory: Vault['directory'];
  readonly makeHeader: () => HeaderRow;
  /** Opens the same database again. */
  readonly reopen: (lock: Lock) => Answer<Vault>;
}

/** The verb that makes a device without records of its own one more home of a vault that a backup was made of. */
export function createAdoptVerb({ connection, identity, directory, makeHeader, reopen }: Adopting): Pick<Vault, 'adopt'> {
  const { tables, tables: { database, header, erased } } = connection;
  return {
    async adopt({ vaultId, keyring, erasures = [] }, next) {
      const here = await directory();
      if (!here.ok) return here;
      // Only invented children are ever here without a lock; of real ones none may be lost by this.
      if (connection.lock.protects || here.value.some(({ example }) => !example)) return failed({ code: 'otherLock' });
      const adopted: HeaderRow = { ...makeHeader(), vaultId, lock: next.kind, keyring };
      const rows = await Promise.all(erasures.map((erasure) => sealLine(next, 'erased', erasure)));
      const written = await connection.inTurn(() => writeIn(database, database.tables, async () => {
        const checked = await checkedHeader(tables, identity);
        if (!checked.ok) return checked;
        for (const table of database.tables) await table.clear();
        await header.add(adopted);
        await erased.bulkAdd(rows);
        return done(undefined);
      }, { forgets: true }));
      if (!written.ok) return written;
      connection.stop({ code: 'closed' });
      return reopen(next);
    },
  };
}
