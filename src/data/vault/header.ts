import { Dexie, type PromiseExtended } from 'dexie';
import { done, failed, type Result } from '../../core/result.ts';
import { type Answer, type Connection, writeIn } from './connection.ts';
import { HEADER_ID, type HeaderRow, type Tables, VAULT_FORMAT } from './tables.ts';
import type { Vault, VaultHeader, VaultProblem } from './vault.ts';

/** The vault this tab has opened: its header says so each time something is written. */
export interface Identity {
  vaultId: string;
  /** The kind of lock its rows were sealed with then. */
  readonly lock: string;
}

/** The header as it is, or a new one when the vault has none yet. To be called once, on opening. */
export async function openHeader({ database, header }: Tables, make: () => HeaderRow): Answer<HeaderRow> {
  const row = await header.get(HEADER_ID) ?? await writeIn(database, [header], async () => {
    const already = await header.get(HEADER_ID);
    if (already) return already;
    const made = make();
    await header.add(made);
    return made;
  });
  return row.format > VAULT_FORMAT ? failed({ code: 'newerVault' }) : done(row);
}

/**
 * The header, read in a transaction that is about to write.
 * A newer app may have raised the format, and another tab may have erased everything or changed the lock, since this tab
 * opened the vault.
 */
export function checkedHeader({ header }: Tables, identity: Identity): PromiseExtended<Result<HeaderRow, VaultProblem>> {
  return header.get(HEADER_ID).then((row) => judge(row, identity));
}

function judge(row: HeaderRow | undefined, { vaultId, lock }: Identity): Result<HeaderRow, VaultProblem> {
  if (row?.vaultId !== vaultId || row.lock !== lock) return failed({ code: 'closed' });
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
      // A live query of the header runs in every tab: so each learns at once that the lock is another.
      if (row && row.lock !== identity.lock) connection.stop({ code: 'closed' });
      if (row?.lock !== identity.lock) throw new Dexie.DatabaseClosedError();
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
      if (!erased.ok) return erased;
      // An empty vault begins without a passphrase again: the lock that was open belongs to what was erased.
      if (empty.lock === identity.lock) identity.vaultId = empty.vaultId;
      else connection.stop({ code: 'closed' });
      return erased;
    }),
  };
}
