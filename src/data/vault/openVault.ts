import { done, failed } from '../../core/result.ts';
import type { Lock } from '../lock/lock.ts';
import { randomId as newId } from '../lock/randomId.ts';
import { epochOf } from '../lock/sealedRow.ts';
import { createChildVerbs } from './childRows.ts';
import { type Answer, type Connection, createConnection, type OpenDatabase, openOnlyOnce } from './connection.ts';
import { createLockVerbs } from './changeLock.ts';
import { createDraftVerbs } from './draftRows.ts';
import { createHeaderVerbs, newHeader, openHeader } from './header.ts';
import { createPackVerbs } from './packRows.ts';
import { createShardVerbs } from './shards.ts';
import { createStores } from './stores.ts';
import { createTables, type HeaderRow } from './tables.ts';
import type { Vault, VaultHeader } from './vault.ts';

export interface OpenOptions {
  /** The lock of the vault, or what asks somebody for its key once the header is read. A new vault begins with `FIRST_LOCK`. */
  readonly lock: Lock | ((header: VaultHeader) => Promise<Lock>);
  /** This instant (ISO 8601, UTC). */
  readonly now: () => string;
  /** The database's name. */
  readonly name?: string;
  readonly randomId?: () => string;
}

/** Hides nothing: for trying out. The records are sealed anew when somebody sets a passphrase (`changeLock`). */
export const FIRST_LOCK = 'trial';

/** How long the browser may take to answer, in milliseconds: some never do. */
const PATIENCE = 5000;

/** Opens the vault of this device, or makes an empty one where there is none, and checks that its lists are right. */
export async function openVault({ lock, now, name = 'valuing-send', randomId = newId }: OpenOptions): Answer<Vault> {
  const database = createConnection(createTables(name));
  const makeHeader = () => newHeader(typeof lock === 'function' ? FIRST_LOCK : lock.kind, now(), randomId);

  const header = await connect(database, makeHeader);
  if (!header.ok) {
    database.stop(header.problem);
    return header;
  }
  const connection: Connection = { ...database, lock: typeof lock === 'function' ? await lock(header.value) : lock };
  if (connection.lock.kind !== header.value.lock || await isDowngraded(connection, header.value)) {
    connection.stop({ code: 'otherLock' });
    return failed({ code: 'otherLock' });
  }
  const identity = { vaultId: header.value.vaultId, lock: header.value.lock };
  const stores = createStores(connection, identity);
  const shardVerbs = createShardVerbs(stores);
  const checked = await shardVerbs.checkShards();
  // A full disk keeps a list from being put right, not the records from being read and saved to a file.
  if (!checked.ok && checked.problem.code !== 'full') {
    connection.stop(checked.problem);
    return checked;
  }
  return done({
    ...createChildVerbs(stores),
    ...createDraftVerbs(stores),
    ...createPackVerbs(stores),
    ...shardVerbs,
    ...createHeaderVerbs(connection, identity, makeHeader),
    ...createLockVerbs(connection, identity),
    protects: connection.lock.protects,
    checkedOnOpening: checked.ok ? checked.value : { rebuilt: [], damaged: [], missing: [] },
    closed: connection.closed,
    close: () => connection.stop({ code: 'closed' }),
  });
}

/**
 * Whether somebody wrote into the header that there is no passphrase, over records that have one. Opened so, their lists
 * would be made anew without them, and a new passphrase would take the place of the keys they need.
 */
async function isDowngraded({ lock, tables }: Connection, { keyring }: HeaderRow): Promise<boolean> {
  if (lock.kind !== FIRST_LOCK) return false;
  if (keyring !== undefined) return true;
  const rows = await Promise.all([tables.child, tables.draft, tables.directory, tables.pack].map((table) => table.toCollection().first()));
  return rows.some((row) => row !== undefined && epochOf(row.bytes) !== undefined);
}

/** Opens the database and reads its header: soon, or as a problem. */
async function connect(opening: OpenDatabase, makeHeader: () => HeaderRow): Answer<HeaderRow> {
  const { tables } = opening;
  const { database } = tables;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reading = opening.attempt(async () => {
    await database.open();
    openOnlyOnce(database);
    return openHeader(tables, makeHeader);
  });
  const giveUp = new Promise<Awaited<typeof reading>>((resolve) => {
    timer = setTimeout(() => resolve(failed({ code: 'timeout' })), PATIENCE);
    database.on('blocked', () => {
      resolve(failed({ code: 'blocked' }));
      return false;
    });
  });
  const answer = await Promise.race([reading, giveUp]);
  clearTimeout(timer);
  // What has not been open yet cannot have closed: the browser gave no database.
  return !answer.ok && answer.problem.code === 'closed' ? failed({ code: 'unavailable' }) : answer;
}
