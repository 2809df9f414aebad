import type { CopiedRow } from './copies/entry.ts';
import type { Answer } from './connection.ts';
import type { Editions, Mending, SealedStore } from './mending.ts';

export type { Editions, Mending, SealedStore };

/**
 * What is in a row, opened by `open`. Where the row is damaged, and the second copy has the same edition of it undamaged, that
 * is opened instead, and put back into the database as soon as there is time.
 */
export async function openOrMend<Row extends { readonly id: string; readonly counter: number }, Value>(
  stores: Mending, store: SealedStore, row: Row, open: (row: Row) => Answer<Value>,
): Answer<Value> {
  const opened = await open(row);
  return opened.ok ? opened : await (await import('./mendRow.ts')).mendRow(stores, store, row, open) ?? opened;
}

/** Whether a sealed row opens where it stands. */
export async function opens({ connection: { lock } }: Pick<Mending, 'connection'>, store: string, { id, counter, bytes }: CopiedRow): Promise<boolean> {
  return counter !== undefined && bytes !== undefined && (await lock.open({ store, id: `${id}`, counter }, bytes)).ok;
}
