import type { Table } from 'dexie';
import { checkShards } from './checkShards.ts';
import type { CopiedRow, RowId } from './copies/entry.ts';
import type { Recovered } from './copies/recover.ts';
import { opens } from './mend.ts';
import { replace } from './putBack.ts';
import type { Stores } from './stores.ts';
import { COMMIT_ID, everyKey } from './tables.ts';
import { writeIn } from './writeIn.ts';

/** What nothing in the database itself vouches for: a draft that is gone is missed by nobody but the copies. */
const COMPARED = ['child', 'draft', 'pack', 'log', 'erased'] as const;
/** Of these, a row that is damaged is not noticed by whoever reads it, or not mended. There are few. */
const LOOKED_INTO: ReadonlySet<string> = new Set(['pack', 'log', 'erased']);

/**
 * Compares the rows with copies of the same moment, and puts back what the database has lost, has of an earlier day, or has
 * damaged. Gives how many rows were put back. In a turn.
 */
export async function compareWith(stores: Stores, { rows, commit }: Pick<Recovered, 'rows' | 'commit'>): Promise<number> {
  const { database, manifest } = stores.connection.tables;
  const lost: { readonly table: Table<CopiedRow, unknown>; readonly rows: readonly CopiedRow[] }[] = [];
  for (const store of COMPARED) {
    const table: Table<CopiedRow, unknown> = database.table(store);
    const there = await countersIn(table);
    const damaged = LOOKED_INTO.has(store) ? await damagedIn(stores, table) : new Set<RowId>();
    const own: CopiedRow[] = [];
    for (const row of rows.get(store)?.values() ?? []) {
      const [has, had] = [there.get(row.id) ?? -Infinity, row.counter ?? 0];
      if ((has < had || (has === had && damaged.has(row.id))) && await opens(stores, store, row)) own.push(row);
    }
    if (own.length > 0) lost.push({ table, rows: own });
  }
  if (lost.length === 0) return 0;
  const repaired = await writeIn(database, lost.map(({ table }) => table), async () => {
    // Where tabs cannot be kept apart, another may have finished or erased meanwhile what looked lost.
    if (((await manifest.get(COMMIT_ID))?.counter ?? 0) !== commit) return 0;
    let count = 0;
    for (const { table, rows: own } of lost) count += await replace(table, own);
    return count;
  });
  if (repaired > 0 && lost.some(({ table }) => table.name === 'child')) await checkShards(stores);
  return repaired;
}

/** The counters of the rows by id: from the keys where they stand in them. */
async function countersIn(table: Table<CopiedRow, unknown>): Promise<ReadonlyMap<RowId, number>> {
  const { keyPath } = table.schema.primKey;
  if (keyPath === 'id') return new Map((await table.toArray()).map((row) => [row.id, row.counter ?? 0]));
  const keys: readonly unknown[] = await everyKey(table);
  // The id stands before the counter, which is the last.
  return new Map(keys.flatMap((key) => (Array.isArray(key) ? [[key.at(-2), key.at(-1)] as const] : [])));
}

async function damagedIn(stores: Stores, table: Table<CopiedRow, unknown>): Promise<ReadonlySet<RowId>> {
  const damaged = new Set<RowId>();
  for (const row of await table.toArray()) if (!await opens(stores, table.name, row)) damaged.add(row.id);
  return damaged;
}
