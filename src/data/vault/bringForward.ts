import type { Table } from 'dexie';
import { COPIED, type CopiedRow, type CopiedTable, type RowId } from './copies/entry.ts';
import type { Recovered } from './copies/recover.ts';
import { COMMIT_ID, type Tables } from './tables.ts';

/**
 * Puts into the database what only the copies have: it had been put back to an earlier state, or has lost its newest writes.
 * Rows go in as they were written, with their numbers, and are not counted as writes. `parts` when there is more in the copies, but not all of it: then nothing was put in.
 */
export async function bringForward({ database, manifest }: Tables, recovered: Recovered): Promise<'brought' | 'current' | 'parts'> {
  return database.transaction('rw', COPIED.map((name) => database.table(name)), async () => {
    const standing = await manifest.get(COMMIT_ID);
    const commit = standing?.counter ?? 0;
    if (recovered.commit <= commit) return 'current';
    const later = recovered.after(commit);
    if (!later && !recovered.whole) {
      // What is there in parts would not fit together. Numbers go on above those of the copies, so that none comes twice.
      await manifest.put({ ...standing, id: COMMIT_ID, counter: recovered.commit });
      return 'parts';
    }
    for (const { clears, deletes, puts } of later ?? []) {
      for (const table of clears) await database.table(table).clear();
      for (const table of COPIED) {
        const ids = [...deletes, ...puts.map((put) => ({ table: put.table, id: put.row.id }))].filter((one) => one.table === table).map(({ id }) => id);
        if (ids.length > 0) await deleteRows(database.table(table), ids);
        const rows = puts.filter((put) => put.table === table).map(({ row }) => row);
        if (rows.length > 0) await database.table(table).bulkAdd(rows);
      }
    }
    if (!later) {
      for (const table of COPIED) {
        await database.table(table).clear();
        await database.table(table).bulkAdd(rowsOf(recovered, table));
      }
    }
    return 'brought';
  });
}

/** The rows of one store as the copies have them. */
export function rowsOf({ rows }: Pick<Recovered, 'rows'>, table: CopiedTable): readonly CopiedRow[] {
  return [...rows.get(table)?.values() ?? []];
}

function deleteRows(table: Table<CopiedRow, unknown>, ids: readonly RowId[]): PromiseLike<unknown> {
  return table.where('id').anyOf([...ids]).delete();
}
