import { type Collection, Dexie, type PromiseExtended, type Table } from 'dexie';
import { readNullRows } from './nullRows.ts';
import { takeDown } from './takenDown.ts';
import type { VaultHeader } from './vault.ts';

/** The layout of the rows. Raised when older code could no longer read or write them. */
export const VAULT_FORMAT = 4;

/** How many children one directory row and one column row hold: few enough to save, many enough to read a cohort quickly. */
export const SHARD_SIZE = 64;

/** The stores. A row is opaque: random ids, counters, and sealed bytes. */
export interface Tables {
  readonly database: Dexie;
  readonly header: Table<HeaderRow, string>;
  readonly child: Table<ChildRow, ChildKey>;
  readonly draft: Table<DraftRow, string>;
  readonly directory: Table<ShardRow, ShardKey>;
  readonly columns: Table<ShardRow, ShardKey>;
  readonly pack: Table<PackRow, PackKey>;
  /** The local record of exports, prints, imports and erasures. */
  readonly log: Table<LogRow, string>;
  /** That children were erased. */
  readonly erased: Table<LogRow, string>;
  /** How far the writes have come. */
  readonly manifest: Table<ManifestRow, string>;
  /** What belongs to this device alone: it is never copied and never in a file. */
  readonly device: Table<DeviceRow, string>;
}

export interface HeaderRow extends VaultHeader {
  readonly id: typeof HEADER_ID;
}

export interface ChildRow {
  readonly shard: number;
  readonly id: string;
  readonly counter: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface DraftRow {
  readonly id: string;
  readonly childId: string;
  readonly counter: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ShardRow {
  /** The number of the shard. */
  readonly id: number;
  readonly counter: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface PackRow {
  readonly id: string;
  /** One more than the highest of any pack when this one was written: the order in which they came. */
  readonly counter: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A sealed row that is written once. */
export interface LogRow {
  readonly id: string;
  readonly counter: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ManifestRow {
  readonly id: typeof COMMIT_ID | typeof MANIFEST_ID;
  /** Of `commit`: the number of the last transaction. Of `manifest`: its edition. */
  readonly counter: number;
  /** Of `commit`: the transaction before which no copy may stay, because something was erased in it. */
  readonly forgetBefore?: number;
  /** Of `manifest`: which edition of each shard there is, sealed. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

export interface DeviceRow {
  readonly id: string;
  /** The backup folder, as the browser lets it be kept. */
  readonly handle?: FileSystemDirectoryHandle;
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

export type ChildKey = [shard: number, id: string, counter: number];
export type ShardKey = [id: number, counter: number];
export type PackKey = [id: string, counter: number];

export const HEADER_ID = 'header';
export const COMMIT_ID = 'commit';
export const MANIFEST_ID = 'manifest';

/**
 * Describes the database without opening it.
 *
 * Versions 2 and 3 only add stores. A tab that has the database open with an older version is told by the browser, stops
 * and says so (`createConnection`). Older code that opens it later would write without counting and copying what it wrote,
 * so that `VAULT_FORMAT` was raised with version 3: it reads that in the header and touches nothing. It was raised again,
 * to 3, when records began to hold meetings and what comes after: older code would take every event for a profile. And to 4,
 * when they began to hold sentences that the school worded: older code would call a backup with such an event damaged.
 *
 * What runs inside a transaction here is either one flat async function that awaits Dexie's own promises, or a chain of
 * them: Dexie loses its transaction in async functions that call each other, above all inside a live query.
 *
 * The counter is part of the key: all ids and counters are then listed in one call that moves no bytes, and a row can only
 * be replaced by somebody who knows which edition of it they replace. Ids stay unique by an index of their own.
 */
export function createTables(name: string): Tables {
  const database = new Dexie(name, {
    // Dexie would otherwise open an evicted database again, empty, and write into it.
    autoOpen: false,
    // Kept work is on the disk when it is said to be kept.
    chromeTransactionDurability: 'strict',
    // Rows are cached once they are opened; sealed copies would only take room.
    cache: 'disabled',
  });
  database.version(1).stores({
    header: 'id',
    child: '[shard+id+counter],&id',
    draft: 'id,childId',
    directory: '[id+counter],&id',
    columns: '[id+counter],&id',
  });
  database.version(2).stores({ pack: '[id+counter],&id' });
  database.version(3).stores({ log: 'id', erased: 'id', manifest: 'id', device: 'id' });
  readNullRows(database);
  takeDown(database);
  return {
    database,
    header: database.table('header'),
    child: database.table('child'),
    draft: database.table('draft'),
    directory: database.table('directory'),
    columns: database.table('columns'),
    pack: database.table('pack'),
    log: database.table('log'),
    erased: database.table('erased'),
    manifest: database.table('manifest'),
    device: database.table('device'),
  };
}

/** The rows of one shard. The upper bound is a list because in a key every list comes after every text and number. */
export function rowsInShard({ child }: Tables, number: number): Collection<ChildRow, ChildKey> {
  return child.where(':id').between([number], [number, []]);
}

/** Every key of a store, from its index of ids: the rows themselves lie among their bytes, and listing those is slow. */
export function everyKey<Row, Key>(table: Table<Row, Key>): PromiseExtended<Key[]> {
  return table.orderBy('id').primaryKeys();
}

/** Above this many it is quicker to list every key than to look each one up. */
const FEW = 100;

/** The keys of the rows with these ids, in no order; ids without a row are left out. */
function keysOf<Id extends string | number, Key extends ChildKey | ShardKey>(
  table: Table<{ readonly id: Id }, Key>, ids: readonly Id[], idIn: (key: Key) => string | number,
): PromiseExtended<Key[]> {
  const wanted = new Set<string | number>(ids);
  return wanted.size > FEW
    ? everyKey(table).then((every) => every.filter((key) => wanted.has(idIn(key))))
    : Dexie.Promise.all([...wanted].map((id) => table.where('id').equals(id).primaryKeys())).then((found) => found.flat());
}

/** The keys of these children's rows by id. */
export function childKeysOf({ child }: Tables, ids: readonly string[]): PromiseExtended<ReadonlyMap<string, ChildKey>> {
  return keysOf(child, ids, ([, id]) => id).then((keys) => new Map(keys.map((key) => [key[1], key])));
}

/** The counters of these shards' rows by number. */
export function countersOf(table: Tables['directory'], numbers: readonly number[]): PromiseExtended<ReadonlyMap<number, number>> {
  return keysOf(table, numbers, ([number]) => number).then((keys) => new Map(keys));
}
