import { Dexie } from 'dexie';
import type { ChildRecord } from '../../../src/core/child.ts';
import { profileEvents } from '../../../src/core/review.ts';

/**
 * What the vault is measured against: the browser's database without anything of ours. Sealed bytes of the same lengths,
 * one row a child and two a shard; and the plain way, Dexie with a record for each review.
 */
const KEY_BYTES = new Uint8Array(32).fill(9);

export async function fillFloor(records: readonly ChildRecord[], lengths: Lengths): Promise<void> {
  const database = await openFloor();
  const key = await floorKey();
  const seal = async (length: number) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = new Uint8Array(Math.max(0, length - 16)).fill(3);
    return { iv, bytes: new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes)) };
  };
  const children = await Promise.all(records.map(async ({ id }, at) => ({ id, ...await seal(lengths.children[at % lengths.children.length] ?? 512) })));
  const shards = await Promise.all(lengths.shards.map(async (length, id) => ({ id, ...await seal(length) })));
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(['child', 'shard', 'put'], 'readwrite', { durability: 'strict' });
    for (const row of children) transaction.objectStore('child').put(row);
    for (const row of shards) transaction.objectStore('shard').put(row);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('the floor was not written'));
  });
  database.close();
  const plain = plainDatabase();
  await plain.table('review').bulkPut(records.flatMap((record) => profileEvents(record.events).map((event) => ({ id: event.id, childId: record.id, ...event.profile }))));
  plain.close();
}

export interface Lengths {
  readonly children: readonly number[];
  /** Directory and columns of every shard. */
  readonly shards: readonly number[];
}

/** One sealed row read and opened: as little as it can be. */
export async function readOne(database: IDBDatabase, key: CryptoKey, id: string): Promise<number> {
  const row: SealedRow = await asked(database.transaction('child').objectStore('child').get(id));
  return (await opened(row, key)).length;
}

/** How many bytes one sealed row has. */
export async function lengthOfOne(database: IDBDatabase, id: string): Promise<number> {
  const row: SealedRow = await asked(database.transaction('child').objectStore('child').get(id));
  return row.bytes.length;
}

/** Every shard's bytes read, opened and passed over once. */
export async function readShards(): Promise<number> {
  const database = await openFloor();
  const key = await floorKey();
  const rows: SealedRow[] = await asked(database.transaction('shard').objectStore('shard').getAll());
  const all = await Promise.all(rows.map((row) => opened(row, key)));
  let sum = 0;
  for (const bytes of all) for (const byte of bytes) sum += byte;
  database.close();
  return sum;
}

/** One plain strict put of so many bytes. */
export function putOnce(database: IDBDatabase, length: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('put', 'readwrite', { durability: 'strict' });
    transaction.objectStore('put').put({ id: 'one', bytes: new Uint8Array(length) });
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('not put'));
  });
}

/** The plain way to a cohort: every review as an object, and one strand of it counted. */
export async function readPlain(code: string): Promise<number> {
  const plain = plainDatabase();
  const reviews: readonly { readonly views: readonly { readonly ratings: Readonly<Record<string, { readonly mark: unknown }>> }[] }[] = await plain.table('review').toArray();
  const over = reviews.filter(({ views }) => Number(views[0]?.ratings[code]?.mark) >= 2).length;
  plain.close();
  return over;
}

export function openFloor(): Promise<IDBDatabase> {
  const request = indexedDB.open('floor', 1);
  request.onupgradeneeded = () => {
    for (const store of ['child', 'shard', 'put']) request.result.createObjectStore(store, { keyPath: 'id' });
  };
  return asked(request);
}

export function floorKey(): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', KEY_BYTES, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

interface SealedRow {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function opened({ iv, bytes }: SealedRow, key: CryptoKey): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes));
}

function plainDatabase(): Dexie {
  const database = new Dexie('plain');
  database.version(1).stores({ review: 'id,childId' });
  return database;
}

function asked<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
  });
}
