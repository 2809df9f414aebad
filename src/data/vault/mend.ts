import type { CopiedRow, CopiedTable, RowId } from './copies/entry.ts';
import type { SEALED_STORES } from './changeLock.ts';
import type { Answer, Connection } from './connection.ts';

export type SealedStore = (typeof SEALED_STORES)[number];

/** What it takes to mend a row. */
export interface Mending {
  readonly connection: Connection;
  readonly copies: Editions;
  /** Damaged editions of rows that the copies do not have either, so that they are not searched for each time. */
  readonly beyondMending: Set<string>;
}

export interface Editions {
  /** Every edition of these rows that the copies hold, the newest first; none where there are no copies. */
  editionsOf(table: CopiedTable, ids: Iterable<RowId>): Promise<ReadonlyMap<RowId, readonly CopiedRow[]>>;
}

/**
 * What is in a row, opened by `open`. Where the row is damaged, and the second copy has the same edition of it undamaged, that
 * is opened instead, and put back into the database as soon as there is time.
 */
export async function openOrMend<Row extends { readonly id: string; readonly counter: number }, Value>(
  stores: Mending, store: SealedStore, row: Row, open: (row: Row) => Answer<Value>,
): Answer<Value> {
  const opened = await open(row);
  const name = `${store} ${row.id} ${row.counter}`;
  if (opened.ok || stores.beyondMending.has(name)) return opened;
  const editions = await stores.copies.editionsOf(store, [row.id]);
  for (const edition of editions.get(row.id) ?? []) {
    if (edition.counter !== row.counter) continue;
    const again = await open({ ...row, ...edition });
    if (!again.ok) continue;
    // Not here: this may be a live query, which may not write.
    setTimeout(() => { void stores.connection.inTurn(async () => (await import('./putBack.ts')).putBack(stores, store, [edition])); }, 0);
    return again;
  }
  stores.beyondMending.add(name);
  return opened;
}

/** Whether a sealed row opens where it stands. */
export async function opens({ connection: { lock } }: Pick<Mending, 'connection'>, store: string, { id, counter, bytes }: CopiedRow): Promise<boolean> {
  return counter !== undefined && bytes !== undefined && (await lock.open({ store, id: `${id}`, counter }, bytes)).ok;
}
