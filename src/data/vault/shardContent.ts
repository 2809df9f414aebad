import type { ChildRecord } from '../../core/child.ts';
import { type ColumnShard, openColumns } from '../format/columns.ts';
import { type DirectoryRow, packDirectory } from '../format/directory.ts';
import { directoryEntry } from '../format/directoryEntry.ts';
import { packColumns } from '../format/packColumns.ts';
import { randomStart } from '../lock/randomId.ts';
import type { ShardChange } from './commit.ts';
import type { ShardToBe } from './manifest.ts';
import type { OpenShard } from './shardStore.ts';
import type { Stores } from './stores.ts';

/** The two rows of a shard as they were read; either may be missing, and either may be damaged. */
export interface ShardPair {
  readonly directory?: OpenShard<readonly DirectoryRow[]>;
  readonly columns?: OpenShard<ColumnShard>;
}

/** What stands in a shard while it is being changed: children as they were in it, and records to be put in. */
export interface ShardContent {
  readonly rows: Map<string, DirectoryRow>;
  readonly old?: ColumnShard;
  readonly records: Map<string, ChildRecord>;
}

/** A shard without children. */
export function emptyContent(): ShardContent {
  return { rows: new Map(), records: new Map() };
}

/** What a shard says, or undefined when its rows are missing, damaged, or not of one write. */
export function contentOf({ directory, columns }: ShardPair): ShardContent | undefined {
  if (!directory?.content || !columns?.content || directory.counter !== columns.counter) return undefined;
  return { rows: new Map(directory.content.map((row) => [row.entry.id, row])), old: columns.content, records: new Map() };
}

/** Puts a child's record in, in the place of what was there. */
export function putRecord({ rows, records }: ShardContent, record: ChildRecord, counter: number): void {
  rows.set(record.id, { counter, entry: directoryEntry(record) });
  records.set(record.id, record);
}

/** Takes a child out. */
export function takeOut({ rows, records }: ShardContent, id: string): void {
  rows.delete(id);
  records.delete(id);
}

/** The two rows of a shard, sealed; and what to do once they are written. */
export interface SealedShard {
  readonly change: ShardChange;
  readonly remember: () => void;
}

/** What the manifest will say of a shard, and how to get its two rows. */
export interface PlannedShard {
  readonly toBe: ShardToBe;
  readonly seal: () => Promise<SealedShard>;
}

/** Seals the two rows of a shard to take the place of those that were read. */
export async function sealShard(stores: Stores, number: number, content: ShardContent, pair: ShardPair): Promise<SealedShard> {
  return planShard(stores, number, content, pair).seal();
}

/** The same in two steps, so that the manifest can be sealed at the same time. */
export function planShard(stores: Stores, number: number, { rows, old, records }: ShardContent, pair: ShardPair): PlannedShard {
  const before = { directory: pair.directory?.counter, columns: pair.columns?.counter };
  const known = [before.directory, before.columns].filter((counter) => counter !== undefined);
  const counter = known.length === 0 ? randomStart() : Math.max(...known) + 1;
  const listed = [...rows.values()];
  return {
    toBe: { number, children: listed.length, after: { directory: { counter } } },
    async seal() {
      const marks = packColumns([...records.values()], old && { shard: old, childIds: old.childIds.filter((id) => rows.has(id) && !records.has(id)) });
      const [directory, columns] = await Promise.all([
        stores.directory.seal(number, counter, packDirectory(listed)),
        stores.columns.seal(number, counter, marks),
      ]);
      return {
        change: { number, children: listed.length, before, after: { directory, columns } },
        remember() {
          stores.directory.remember(number, { counter, content: listed });
          stores.columns.remember(number, { counter, content: openColumns(marks) });
        },
      };
    },
  };
}
