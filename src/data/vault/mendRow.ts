import type { Result } from '../../core/result.ts';
import type { Answer } from './connection.ts';
import type { Mending, SealedStore } from './mending.ts';
import { putBack } from './putBack.ts';
import type { VaultProblem } from './vault.ts';

/** What is in the undamaged copy of a damaged row, which then takes its place in the database; undefined when there is none of its edition. */
export async function mendRow<Row extends { readonly id: string; readonly counter: number }, Value>(
  stores: Mending, store: SealedStore, row: Row, open: (row: Row) => Answer<Value>,
): Promise<Result<Value, VaultProblem> | undefined> {
  const name = `${store} ${row.id} ${row.counter}`;
  if (stores.beyondMending.has(name)) return undefined;
  const editions = await stores.copies.editionsOf(store, [row.id]);
  for (const edition of editions.get(row.id) ?? []) {
    if (edition.counter !== row.counter) continue;
    const again = await open({ ...row, ...edition });
    if (!again.ok) continue;
    // Not here: this may be a live query, which may not write.
    setTimeout(() => { void stores.connection.inTurn(() => putBack(stores, store, [edition])); }, 0);
    return again;
  }
  stores.beyondMending.add(name);
  return undefined;
}
