import { done, failed } from '../../core/result.ts';
import type { Lock } from '../lock/lock.ts';
import { randomId as newId } from '../lock/randomId.ts';
import { createChildVerbs } from './childRows.ts';
import { type Answer, type Connection, createConnection, openOnlyOnce } from './connection.ts';
import { createDraftVerbs } from './draftRows.ts';
import { createHeaderVerbs, newHeader, openHeader } from './header.ts';
import { createPackVerbs } from './packRows.ts';
import { createShardVerbs } from './shards.ts';
import { createStores } from './stores.ts';
import { createTables, type HeaderRow } from './tables.ts';
import type { Vault } from './vault.ts';

export interface OpenOptions {
  readonly lock: Lock;
  /** This instant (ISO 8601, UTC). */
  readonly now: () => string;
  /** The database's name. */
  readonly name?: string;
  readonly randomId?: () => string;
}

/** How long the browser may take to answer, in milliseconds: some never do. */
const PATIENCE = 5000;

/** Opens the vault of this device, or makes an empty one where there is none, and checks that its lists are right. */
export async function openVault({ lock, now, name = 'valuing-send', randomId = newId }: OpenOptions): Answer<Vault> {
  const tables = createTables(name);
  const connection = createConnection(tables, lock);
  const makeHeader = () => newHeader(lock.kind, now(), randomId);

  const header = await connect(connection, makeHeader);
  if (!header.ok) {
    connection.stop(header.problem);
    return header;
  }
  const identity = { vaultId: header.value.vaultId };
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
    protects: lock.protects,
    checkedOnOpening: checked.ok ? checked.value : { rebuilt: [], damaged: [], missing: [] },
    closed: connection.closed,
    close: () => connection.stop({ code: 'closed' }),
  });
}

/** Opens the database and reads its header: soon, or as a problem. */
async function connect(connection: Connection, makeHeader: () => HeaderRow): Answer<HeaderRow> {
  const { database } = connection.tables;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const opening = connection.attempt(async () => {
    await database.open();
    openOnlyOnce(database);
    return openHeader(connection, makeHeader);
  });
  const giveUp = new Promise<Awaited<typeof opening>>((resolve) => {
    timer = setTimeout(() => resolve(failed({ code: 'timeout' })), PATIENCE);
    database.on('blocked', () => {
      resolve(failed({ code: 'blocked' }));
      return false;
    });
  });
  const answer = await Promise.race([opening, giveUp]);
  clearTimeout(timer);
  // What has not been open yet cannot have closed: the browser gave no database.
  return !answer.ok && answer.problem.code === 'closed' ? failed({ code: 'unavailable' }) : answer;
}
