import { Dexie, type PromiseExtended } from 'dexie';
import { done, failed, type Result } from '../../core/result.ts';
import { epochOfKeyring } from '../lock/keyring.ts';
import type { Answer, Connection } from './connection.ts';
import { HEADER_ID, type HeaderRow, type Tables, VAULT_FORMAT } from './tables.ts';
import type { Vault, VaultHeader, VaultProblem } from './vault.ts';
import { writeIn } from './writeIn.ts';

/** The vault this tab has opened: its header says so each time something is written. */
export interface Identity {
  vaultId: string;
  /** Stands in every change that is made here. */
  deviceId: string;
  /** The kind of lock its rows were sealed with then. */
  readonly lock: string;
  /** Which of its data keys they are sealed with, where it has had several. */
  readonly epoch: number | undefined;
}

/** The header as it is, or a new one when the vault has none yet. To be called once, on opening. */
export async function openHeader(tables: Tables, make: () => HeaderRow): Answer<HeaderRow> {
  const { database, header } = tables;
  const row = await header.get(HEADER_ID) ?? await writeIn(database, [header], async () => {
    const already = await header.get(HEADER_ID);
    if (already) return already;
    const made = make();
    await header.add(made);
    return made;
  });
  return currentHeader(tables, row);
}

/** This header in today's format: from then on older code, which would not count and copy what it writes, stays away. */
export async function currentHeader(tables: Tables, row: HeaderRow): Answer<HeaderRow> {
  if (row.format > VAULT_FORMAT) return failed({ code: 'newerVault' });
  return row.format === VAULT_FORMAT ? done(row) : (await import('./raiseFormat.ts')).raiseFormat(tables, row);
}

/**
 * The header, read in a transaction that is about to write.
 * A newer app may have raised the format, and another tab may have erased everything or changed the lock, since this tab
 * opened the vault.
 */
export function checkedHeader({ header }: Tables, identity: Identity): PromiseExtended<Result<HeaderRow, VaultProblem>> {
  return header.get(HEADER_ID).then((row) => judge(row, identity));
}

function judge(row: HeaderRow | undefined, identity: Identity): Result<HeaderRow, VaultProblem> {
  if (row?.vaultId !== identity.vaultId || !isSealedAs(row, identity)) return failed({ code: 'closed' });
  return row.format > VAULT_FORMAT ? failed({ code: 'newerVault' }) : done(row);
}

/** Whether the rows are still sealed as this tab seals them: what it wrote after a new data key would be lost with the old one. */
function isSealedAs({ lock, keyring }: HeaderRow, identity: Identity): boolean {
  return lock === identity.lock && epochOfKeyring(keyring) === identity.epoch;
}

/** A header for a vault with nothing in it. */
export function newHeader(lock: string, createdAt: string, randomId: () => string): HeaderRow {
  return { id: HEADER_ID, vaultId: randomId(), deviceId: randomId(), format: VAULT_FORMAT, createdAt, lock, changesSinceBackup: 0 };
}

/** The verb that reads it. */
export function createHeaderVerb(connection: Connection, identity: Identity): Pick<Vault, 'header'> {
  const { header } = connection.tables;
  return {
    async header(): Promise<VaultHeader> {
      const row = await header.get(HEADER_ID);
      // A live query of the header runs in every tab: so each learns at once that the lock is another.
      if (row && !isSealedAs(row, identity)) connection.stop({ code: 'closed' });
      if (!row || !isSealedAs(row, identity)) throw new Dexie.DatabaseClosedError();
      const { id: _, ...told } = row;
      return told;
    },
  };
}
