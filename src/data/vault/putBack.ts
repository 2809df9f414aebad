import type { Table } from 'dexie';
import { done } from '../../core/result.ts';
import type { CopiedRow, CopiedTable, RowId } from './copies/entry.ts';
import type { Answer, Connection } from './connection.ts';
import { writeIn } from './writeIn.ts';

/**
 * Puts these rows in the place of damaged ones of the same edition, or, where rows are `lost`, in the place of whatever stands
 * under their ids, unless that is newer. What is only damaged may have been erased since: it does not come back.
 * Gives how many were put. In a turn.
 */
export async function putBack(
  { connection: { tables: { database } } }: { readonly connection: Connection }, store: CopiedTable, rows: readonly CopiedRow[], lost?: 'lost',
): Answer<number> {
  const table: Table<CopiedRow, unknown> = database.table(store);
  return writeIn(database, [table], async () => {
    const there = await countersOf(table, rows);
    return done(await replace(table, rows.filter(({ id, counter = 0 }) => (lost ? (there.get(id) ?? -1) <= counter : there.get(id) === counter))));
  });
}

/** The same without a question, inside a transaction. */
export function replace(table: Table<CopiedRow, unknown>, rows: readonly CopiedRow[]): PromiseLike<number> {
  return table.where('id').anyOf(rows.map(({ id }) => id)).delete().then(() => table.bulkAdd(rows)).then(() => rows.length);
}

/** By keys: the browser may no longer give what is in a row. */
function countersOf(table: Table<CopiedRow, unknown>, rows: readonly CopiedRow[]): PromiseLike<ReadonlyMap<RowId, number | undefined>> {
  return table.where('id').anyOf(rows.map(({ id }) => id)).primaryKeys().then((keys) => table.bulkGet(keys))
    .then((found) => new Map(found.flatMap((row) => (row ? [[row.id, row.counter] as const] : []))));
}
