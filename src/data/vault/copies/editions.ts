import type { CopiedRow, CopiedTable, RowId } from './entry.ts';
import type { Folder } from './folder.ts';
import { framesIn } from './framesIn.ts';
import { generationsIn } from './generations.ts';

/** Every edition of these rows that the copies hold, the newest first. */
export async function editionsIn(folder: Folder, table: CopiedTable, ids: ReadonlySet<RowId>): Promise<ReadonlyMap<RowId, readonly CopiedRow[]>> {
  const found = new Map<RowId, CopiedRow[]>();
  for (const { snapshot, journal } of await generationsIn(folder)) {
    for (const file of [snapshot, journal]) {
      if (!file) continue;
      for await (const frame of framesIn(folder, file)) {
        if (frame === 'damaged' || frame.kind !== 'rows') continue;
        for (const { table: own, row } of frame.puts) {
          if (own === table && ids.has(row.id)) found.set(row.id, [row, ...found.get(row.id) ?? []]);
        }
      }
    }
  }
  return found;
}
