import { Dexie, type PromiseExtended } from 'dexie';
import { done, failed, type Result } from '../../core/result.ts';
import { type Answer, type Connection, writeIn } from './connection.ts';
import { HEADER_ID, type HeaderRow, type Tables, VAULT_FORMAT } from './tables.ts';
import type { Vault, VaultHeader, VaultProblem } from './vault.ts';

/** The vault this tab has opened: its header says so each time something is written. */
export interface Identity {
  vaultId: string;
}

/** The header as it is, or a new one when the vault has none yet. To be called once, on opening. */
export async function openHeader(connection: Connection, make: () => HeaderRow): Answer<HeaderRow> {
  const { database, header } = connection.tables;
  const row = await header.get(HEADER_ID) ?? await writeIn(database, [header], async () => {
    const already = await header.get(HEADER_ID);
    if (already) return already;
    const made = make();
    await header.add(made);
    return made;
  });
  if (row.format > VAULT_FORMAT) return failed({ code: 'newerVault' });
  return row.lock === connection.lock.kind ? done(row) : failed({ code: 'otherLock' });
}

/**
 * The header, read in a transaction that is about to write.
 * A newer app may have raised the format, and another tab may have erased everything, since this tab opened the vault.
 */
export function checkedHeader({ header }: Tables, identity: Identity): PromiseExtended<Result<HeaderRow, VaultProblem>> {
  return header.get(HEADER_ID).then((row) => judge(row, identity));
}

function judge(row: HeaderRow | undefined, { vaultId }: Identity): Result<HeaderRow, VaultProblem> {
  if (row?.vaultId !== vaultId) return failed({ code: 'closed' });
  return row.format > VAULT_FORMAT ? failed({ code: 'newerVault' }) : done(row);
}

/** A header for a vault with nothing in it. */
export function newHeader(lock: string, createdAt: string, randomId: () => string): HeaderRow {
  return { id: HEADER_ID, vaultId: randomId(), deviceId: randomId(), format: VAULT_FORMAT, createdAt, lock, changesSinceBackup: 0 };
}

/** The verbs about the vault as a whole. */
export function createHeaderVerbs(
  connection: Connection, identity: Identity, makeHeader: () => HeaderRow,
): Pick<Vault, 'header' | 'noteBackup' | 'chooseFramework' | 'eraseEverything'> {
  const { tables } = connection;
  const { database, header } = tables;
  return {
    async header(): Promise<VaultHeader> {
      const row = await header.get(HEADER_ID);
      if (!row) throw new Dexie.DatabaseClosedError();
      const { id: _, ...told } = row;
      return told;
    },
    noteBackup: (at, changes) => connection.inTurn(() => writeIn(database, [header], async () => {
      const checked = await checkedHeader(tables, identity);
      if (!checked.ok) return checked;
      const row = checked.value;
      const left = changes === undefined ? 0 : Math.max(0, row.changesSinceBackup - changes);
      await header.put({ ...row, lastBackupAt: at, changesSinceBackup: left });
      return done(undefined);
    })),
    chooseFramework: (framework) => connection.inTurn(() => writeIn(database, [header], async () => {
      const checked = await checkedHeader(tables, identity);
      if (!checked.ok) return checked;
      const { framework: _, ...row } = checked.value;
      await header.put({ ...row, ...(framework && { framework: { id: framework.id, edition: framework.edition } }) });
      return done(undefined);
    })),
    eraseEverything: () => connection.inTurn(async () => {
      const empty = makeHeader();
      const erased = await writeIn(database, database.tables, async () => {
        const checked = await checkedHeader(tables, identity);
        if (!checked.ok) return checked;
        for (const table of database.tables) await table.clear();
        await header.add(empty);
        return done(undefined);
      });
      if (erased.ok) identity.vaultId = empty.vaultId;
      return erased;
    }),
  };
}
