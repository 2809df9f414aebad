import { done, failed } from '../../core/result.ts';
import type { Lock } from '../lock/lock.ts';
import { epochOfKeyring } from '../lock/keyring.ts';
import { randomId as newId } from '../lock/randomId.ts';
import { epochOf } from '../lock/sealedRow.ts';
import { createChildVerbs } from './childRows.ts';
import { type Answer, type Connection, createConnection } from './connection.ts';
import { type Copies, createCopies } from './copies.ts';
import { browserPlace, type CopyPlace } from './copyPlace.ts';
import { createDeviceVerbs } from './deviceRows.ts';
import { createDraftVerbs } from './draftRows.ts';
import { createHeaderVerb, newHeader } from './header.ts';
import { databaseName, homeOf } from './databaseName.ts';
import { createLateVerbs } from './lateVerbs.ts';
import { createLogVerbs } from './logRows.ts';
import { childrenIn } from './manifest.ts';
import { readyToWrite } from './edit.ts';
import { listsAgree } from './listsAgree.ts';
import { openDatabase } from './opening.ts';
import type { OtherKeyring } from './otherKeyring.ts';
import { createPackVerbs } from './packRows.ts';
import { createShardVerbs } from './shards.ts';
import { createStores, type Stores } from './stores.ts';
import { createTables, type HeaderRow } from './tables.ts';
import type { BroughtBack, Vault, VaultHeader, VaultProblem } from './vault.ts';
import { type WitnessPlace, witnessOf } from './witness.ts';

export interface OpenOptions {
  /** The lock of the vault, or what asks somebody for its key once the header is read; `other` looks for another keyring in the copies. A new vault begins with `FIRST_LOCK`. */
  readonly lock: Lock | ((header: VaultHeader, other: () => Promise<OtherKeyring | undefined>) => Promise<Lock>);
  /** This instant (ISO 8601, UTC). */
  readonly now: () => string;
  /** The database's name. */
  readonly name?: string;
  readonly randomId?: () => string;
  /** Where the second copy lies, and the witness; without them, where this browser keeps such things. */
  readonly place?: CopyPlace;
  readonly witness?: WitnessPlace;
  /** Called before records are put back from the second copy, which may take its time. */
  readonly onBringingBack?: () => void;
}

/** Hides nothing: for trying out. The records are sealed anew when somebody sets a passphrase (`changeLock`). */
export const FIRST_LOCK = 'trial';

/**
 * Opens the vault of this device, or makes an empty one where there has never been one, and checks that its lists are right.
 * What the database has lost is brought back from the second copy; `gone` when there is none.
 */
export async function openVault({
  lock, now, name = databaseName(), randomId = newId, place = browserPlace(homeOf(name)), witness = witnessOf(homeOf(name)), onBringingBack,
}: OpenOptions): Answer<Vault> {
  const database = createConnection(createTables(name), now);
  const makeHeader = () => newHeader(typeof lock === 'function' ? FIRST_LOCK : lock.kind, now(), randomId);

  const opened = await openDatabase(database, { makeHeader, place, witness, onBringingBack });
  if (!opened.ok) {
    database.stop(opened.problem);
    return opened;
  }
  let { header, broughtBack } = opened.value;
  const onPutRight = (row: HeaderRow, brought: BroughtBack) => { [header, broughtBack] = [row, brought]; };
  const other = async () => (await import('./otherKeyring.ts')).otherKeyring(database, header, { place, witness, onPutRight });
  const connection: Connection = { ...database, lock: typeof lock === 'function' ? await lock(header, other) : lock };
  const fits = await connection.attempt(async () => (connection.lock.kind !== header.lock || await isDowngraded(connection, header)
    ? failed<VaultProblem>({ code: 'otherLock' }) : done(undefined)));
  if (!fits.ok) {
    connection.stop(fits.problem);
    return fits;
  }
  const identity = { vaultId: header.vaultId, deviceId: header.deviceId, lock: header.lock, epoch: epochOfKeyring(header.keyring) };
  const copies: Copies = createCopies({
    database, identity, place, witness, now,
    children: () => childrenIn(stores.manifest),
    async* rows() { yield* (await import('./everyRow.ts')).everyRow(stores); },
    async compare(recovered) {
      const repaired = await (await import('./compare.ts')).compareWith(stores, recovered);
      if (repaired === 0) return;
      copies.noteRepaired(repaired);
      void logVerbs.log({ kind: 'repair', count: repaired });
    },
  });
  const stores: Stores = createStores(connection, identity, copies, now, async (all) => (await import('./checkShards.ts')).checkShards(all));
  const logVerbs = createLogVerbs(stores, now);
  const shardVerbs = createShardVerbs(stores);
  // Where the lists agree among themselves they may be shown before the rows behind them are counted.
  const agree = await connection.attempt(async () => done(await listsAgree(stores)));
  const checked = agree.ok && !agree.value ? await stores.check.begin() : agree;
  if (!checked.ok) {
    connection.stop(checked.problem);
    return checked;
  }
  beginSoon(connection, CHECKED_SOON, () => { void stores.check.begin(); void readyToWrite().catch(() => undefined); });
  connection.follow(copies);
  beginSoon(connection, COPIED_SOON, () => copies.begin());
  void connection.closed.then(() => copies.stop());
  void connection.closed.then(() => stores.check.begin()); // whoever waits for it is told that there is nothing
  void stores.check.found.then(({ repaired }) => { if (broughtBack || repaired > 0) void logVerbs.log({ kind: 'repair', count: repaired }); });
  return done({
    ...createChildVerbs(stores),
    ...createDraftVerbs(stores),
    ...createPackVerbs(stores),
    ...logVerbs,
    ...createDeviceVerbs(stores),
    ...shardVerbs,
    ...createHeaderVerb(connection, identity),
    ...createLateVerbs({ connection: stores.connection, identity, directory: shardVerbs.directory, makeHeader, reopen: (next) => openVault({ lock: next, now, name, randomId, place, witness }) }, copies),
    protects: connection.lock.protects,
    checkedOnOpening: stores.check.found,
    ...(broughtBack && { broughtBack }),
    copies,
    closed: connection.closed,
    close: () => connection.stop({ code: 'closed' }),
  });
}

/**
 * Until the first lists are there, and until the first screen is, in milliseconds. Then the rows behind the lists are counted, and the
 * copies looked at; both at once when something is to be written, the first also when a record is to be read.
 */
const [CHECKED_SOON, COPIED_SOON] = [400, 1500] as const;

function beginSoon({ closed }: Connection, wait: number, begin: () => void): void {
  const timer = setTimeout(begin, wait);
  void closed.then(() => clearTimeout(timer));
}

/**
 * Whether somebody wrote into the header that there is no passphrase, or an older keyring, over records that have more.
 * Opened so, their lists would be made anew without them, and a new passphrase would take the place of the keys they need.
 */
async function isDowngraded({ lock, tables }: Connection, { keyring }: HeaderRow): Promise<boolean> {
  if (lock.kind === FIRST_LOCK && keyring !== undefined) return true;
  const newest = lock.kind === FIRST_LOCK ? 0 : epochOfKeyring(keyring) ?? Infinity;
  const rows = await Promise.all([tables.child, tables.draft, tables.directory, tables.pack].map((table) => table.toCollection().first()));
  return rows.some((row) => row !== undefined && (epochOf(row.bytes) ?? 0) > newest);
}
