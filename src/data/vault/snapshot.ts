import type { PromiseExtended } from 'dexie';
import type { ShardPair } from './shardContent.ts';
import type { Stores } from './stores.ts';
import { type ChildKey, childKeysOf, type ChildRow, type DraftRow, rowsInShard, type Tables } from './tables.ts';

/** Which rows an edit is about. */
export interface Concern {
  readonly childIds: readonly string[];
  readonly draftIds: readonly string[];
  /** Whether the records are looked into. Erasing and replacing do not, so that damaged ones do not stand in the way. */
  readonly opens: boolean;
}

/** What an edit rests on, as it stood at one moment. */
export interface Snapshot {
  readonly keys: ReadonlyMap<string, ChildKey>;
  readonly rows: ReadonlyMap<string, ChildRow>;
  readonly drafts: ReadonlyMap<string, DraftRow>;
  /** The last shard and how many children it holds: where new ones go. */
  readonly last: { readonly number: number; readonly count: number };
  /** The shards concerned that hold children. */
  readonly inhabited: ReadonlySet<number>;
  /** Both rows of each shard that may be written. */
  readonly pairs: ReadonlyMap<number, ShardPair>;
}

/** Reads all of it in one transaction, and then opens the shards. */
export async function takeSnapshot(stores: Stores, { childIds, draftIds, opens }: Concern): Promise<Snapshot> {
  const { tables } = stores.connection;
  const { database, child, draft, directory, columns } = tables;
  const read = await database.transaction('r', [child, draft, directory, columns], async () => {
    const keys = await childKeysOf(tables, childIds);
    const growing = keys.size < childIds.length;
    const last = growing ? await lastShardOf(tables) : NO_SHARD;
    const inhabited = new Set([...keys.values()].map(([number]) => number));
    if (last.count > 0) inhabited.add(last.number);
    const written = (number: number) => inhabited.has(number) || (growing && number >= last.number);
    return {
      keys,
      last,
      inhabited,
      rows: opens ? await child.bulkGet([...keys.values()]) : [],
      drafts: await draft.bulkGet([...draftIds]),
      directory: await stores.directory.fetch(written),
      columns: await stores.columns.fetch(written),
    };
  });
  const [directories, columnShards] = [await stores.directory.open(read.directory), await stores.columns.open(read.columns)];
  const numbers = [...new Set([...directories.keys(), ...columnShards.keys()])];
  return {
    keys: read.keys,
    last: read.last,
    inhabited: read.inhabited,
    rows: byId(read.rows),
    drafts: byId(read.drafts),
    pairs: new Map(numbers.map((number) => [number, { directory: directories.get(number), columns: columnShards.get(number) }])),
  };
}

const NO_SHARD = { number: 0, count: 0 };

function lastShardOf(tables: Tables): PromiseExtended<Snapshot['last']> {
  return tables.child.toCollection().reverse().limit(1).primaryKeys().then(([key]) =>
    key ? rowsInShard(tables, key[0]).count().then((count) => ({ number: key[0], count })) : NO_SHARD);
}

function byId<Row extends { readonly id: string }>(rows: readonly (Row | undefined)[]): ReadonlyMap<string, Row> {
  return new Map(rows.flatMap((row) => row ? [[row.id, row]] : []));
}
