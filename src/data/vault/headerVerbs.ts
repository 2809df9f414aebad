import { done, failed } from '../../core/result.ts';
import type { Connection } from './connection.ts';
import { checkedHeader, type Identity } from './header.ts';
import type { HeaderRow } from './tables.ts';
import type { Vault, VaultProblem } from './vault.ts';
import { writeIn } from './writeIn.ts';

/** The verbs that change what the vault says of itself, and the one that empties it. */
export function createHeaderVerbs(
  connection: Connection, identity: Identity, makeHeader: () => HeaderRow, eraseCopies: () => Promise<void>,
): Pick<Vault, 'noteBackup' | 'chooseFramework' | 'chooseKeepYears' | 'chooseLocalDates' | 'eraseEverything'> {
  const { tables, tables: { database, header } } = connection;
  return {
    noteBackup: (at, changes) => connection.inTurn(() => writeIn(database, [header], async () => {
      const checked = await checkedHeader(tables, identity);
      if (!checked.ok) return checked;
      const { lastBackupAt: _, ...row } = checked.value;
      const left = changes === undefined ? 0 : Math.max(0, row.changesSinceBackup - changes);
      await header.put({ ...row, ...(at !== undefined && { lastBackupAt: at }), changesSinceBackup: left });
      return done(undefined);
    })),
    chooseFramework: (framework) => connection.inTurn(() => writeIn(database, [header], async () => {
      const checked = await checkedHeader(tables, identity);
      if (!checked.ok) return checked;
      const { framework: _, ...row } = checked.value;
      await header.put({ ...row, ...(framework && { framework: { id: framework.id, edition: framework.edition } }) });
      return done(undefined);
    })),
    chooseKeepYears: (years) => connection.inTurn(() => writeIn(database, [header], async () => {
      const checked = await checkedHeader(tables, identity);
      if (!checked.ok) return checked;
      const { keepYears: _, ...row } = checked.value;
      await header.put({ ...row, ...(years !== undefined && { keepYears: years }) });
      return done(undefined);
    })),
    chooseLocalDates: (local) => connection.inTurn(() => writeIn(database, [header], async () => {
      const checked = await checkedHeader(tables, identity);
      if (!checked.ok) return checked;
      const { localDates: _, ...row } = checked.value;
      await header.put({ ...row, ...(local && { localDates: local }) });
      return done(undefined);
    })),
    eraseEverything: () => connection.inTurn(async () => {
      const empty = makeHeader();
      const mine = await checkedHeader(tables, identity);
      if (!mine.ok) return mine;
      // The copies go first: what is still there when this is broken off is asked for again, and not brought back.
      // A browser that does not let go of them has another tab at work there.
      if (!await eraseCopies().then(() => true, () => false)) return failed<VaultProblem>({ code: 'blocked' });
      const erased = await writeIn(database, database.tables, async () => {
        const checked = await checkedHeader(tables, identity);
        if (!checked.ok) return checked;
        for (const table of database.tables) await table.clear();
        await header.add(empty);
        return done(undefined);
      });
      if (!erased.ok) return erased;
      // An empty vault begins without a passphrase again: the lock that was open belongs to what was erased.
      if (empty.lock === identity.lock) Object.assign(identity, { vaultId: empty.vaultId, deviceId: empty.deviceId });
      else connection.stop({ code: 'closed' });
      return erased;
    }),
  };
}
