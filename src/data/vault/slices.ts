import { Dexie, type Table } from 'dexie';
import { type ChildKey, childKeysOf, type Tables } from './tables.ts';

/** So many rows are handed to the database in one task: half a megabyte of children, and few enough for a slow machine. */
const AT_ONCE = 100;

/** A row that goes, by its key, and the one that comes in its place; either may be missing. */
export interface Exchange<Row, Key> {
  readonly before?: Key | undefined;
  readonly after?: Row | undefined;
}

/**
 * Exchanges rows inside the transaction it is called in, one slice after another, so that the page can answer while many are
 * written. The transaction stays one: a slice is handed over when the one before has succeeded, and until then a request is
 * under way. In each, old rows go before new ones come, for an id is there once.
 *
 * Rows go and come slice by slice for another reason too: of many that come Dexie notes "all of them" for its live queries, and
 * of each that goes its key, unless all are noted already.
 */
export function exchange<Row, Key>(table: Table<Row, Key>, changes: readonly Exchange<Row, Key>[], atOnce = AT_ONCE): PromiseLike<unknown> {
  return inSlices(changes, (slice) => Dexie.Promise.all([
    table.bulkDelete(slice.flatMap(({ before }) => (before === undefined ? [] : [before]))),
    table.bulkAdd(slice.flatMap(({ after }) => (after === undefined ? [] : [after]))),
  ]), atOnce);
}

/** The rows with these keys, read in the same way; undefined where there is none. */
export function rowsOf<Row, Key>(table: Table<Row, Key>, keys: readonly Key[]): PromiseLike<readonly (Row | undefined)[]> {
  const rows: (Row | undefined)[] = [];
  return inSlices(keys, (slice) => table.bulkGet([...slice]).then((some) => { rows.push(...some); })).then(() => rows);
}

/** Rows put in the same way, over those of the same key. */
export function putRows<Row, Key>(table: Table<Row, Key>, rows: readonly Row[]): PromiseLike<unknown> {
  return inSlices(rows, (slice) => table.bulkPut([...slice]));
}

/** Keys are small: the page takes some four milliseconds to be handed these. */
const KEYS_AT_ONCE = 500;

/** As `childKeysOf`, in the same way where there are many: the browser hands over what it is asked for in one task. */
export function keysOfMany(tables: Tables, ids: readonly string[]): PromiseLike<ReadonlyMap<string, ChildKey>> {
  if (ids.length <= KEYS_AT_ONCE) return childKeysOf(tables, ids);
  const wanted = new Set(ids);
  const found = new Map<string, ChildKey>();
  const page = (after: string): PromiseLike<ReadonlyMap<string, ChildKey>> => tables.child.where('id').above(after).limit(KEYS_AT_ONCE).primaryKeys().then((keys) => {
    for (const key of keys) if (wanted.has(key[1])) found.set(key[1], key);
    const last = keys.at(-1);
    return last && keys.length === KEYS_AT_ONCE ? page(last[1]) : found;
  });
  return page('');
}

/** Some work on slices of these, one after another. A chain of Dexie's own promises: see `createTables`. */
export function inSlices<Thing>(things: readonly Thing[], work: (slice: readonly Thing[]) => PromiseLike<unknown>, atOnce = AT_ONCE, from = 0): PromiseLike<unknown> {
  const worked = work(things.slice(from, from + atOnce));
  return from + atOnce < things.length ? worked.then(() => inSlices(things, work, atOnce, from + atOnce)) : worked;
}
