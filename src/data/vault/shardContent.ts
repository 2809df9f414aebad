import type { ChildRecord } from '../../core/child.ts';
import { type ColumnChild, columnChild, type ColumnShard, packColumns } from '../format/columns.ts';
import { directoryEntry, type DirectoryRow, packDirectory } from '../format/directory.ts';
import { randomStart } from '../lock/randomId.ts';
import type { ShardChange } from './commit.ts';
import type { OpenShard } from './shardStore.ts';
import type { Stores } from './stores.ts';

/** What the two rows of a shard say of its children, by id, while it is being changed. */
export interface ShardContent {
  readonly directory: Map<string, DirectoryRow>;
  readonly columns: Map<string, ColumnChild>;
}

/** The two rows of a shard as they were read; either may be missing, and either may be damaged. */
export interface ShardPair {
  readonly directory?: OpenShard<readonly DirectoryRow[]>;
  readonly columns?: OpenShard<ColumnShard>;
}

/** What a shard says, or undefined when its rows are missing, damaged, or not of one write. */
export function contentOf({ directory, columns }: ShardPair): ShardContent | undefined {
  return directory?.content && columns?.content && directory.counter === columns.counter ? readable({ directory, columns }) : undefined;
}

/** What can still be read of a shard. */
export function readable({ directory, columns }: ShardPair): ShardContent {
  const shard = columns?.content;
  return {
    directory: new Map(directory?.content?.map((row) => [row.entry.id, row])),
    columns: new Map(shard?.childIds.map((id) => [id, { id, profiles: shard.profilesOf(id) }])),
  };
}

/** A shard without children. */
export function emptyContent(): ShardContent {
  return { directory: new Map(), columns: new Map() };
}

/** Puts a child's record in, in the place of what was there. */
export function putRecord({ directory, columns }: ShardContent, record: ChildRecord, counter: number): void {
  directory.set(record.id, { counter, entry: directoryEntry(record) });
  columns.set(record.id, columnChild(record));
}

/** Takes a child out. */
export function takeOut({ directory, columns }: ShardContent, id: string): void {
  directory.delete(id);
  columns.delete(id);
}

/** Seals the two rows of a shard to take the place of those that were read. A shard without children has none. */
export async function sealShard(stores: Stores, number: number, content: ShardContent, pair: ShardPair): Promise<ShardChange> {
  const before = { directory: pair.directory?.counter, columns: pair.columns?.counter };
  if (content.directory.size === 0) return { number, before };
  const known = [before.directory, before.columns].filter((counter) => counter !== undefined);
  const counter = known.length === 0 ? randomStart() : Math.max(...known) + 1;
  const [directory, columns] = await Promise.all([
    stores.directory.seal(number, counter, packDirectory([...content.directory.values()])),
    stores.columns.seal(number, counter, packColumns([...content.columns.values()])),
  ]);
  return { number, before, after: { directory, columns } };
}
