import { Dexie, type PromiseExtended } from 'dexie';
import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { done } from '../../core/result.ts';
import type { Answer } from './connection.ts';
import type { ShardPair } from './shardContent.ts';
import { keysOfMany, rowsOf } from './slices.ts';
import { draftIn, recordIn, type Stores } from './stores.ts';
import { type ChildKey, rowsInShard, SHARD_SIZE, type Tables } from './tables.ts';

/** Which rows an edit is about. */
export interface Concern {
  readonly childIds: readonly string[];
  readonly draftIds: readonly string[];
  /** Whether the records are looked into. Erasing and replacing do not, so that damaged ones do not stand in the way. */
  readonly opens: boolean;
}

/** What an edit rests on, as it stood at one moment. */
export interface Snapshot {
  /** Taken from what this tab knows, which another tab may have changed since. */
  readonly recalled: boolean;
  readonly keys: ReadonlyMap<string, ChildKey>;
  readonly draftCounters: ReadonlyMap<string, number>;
  record(id: string): Answer<ChildRecord | undefined>;
  draft(id: string): Answer<Draft | undefined>;
  /** The last shard and how many children it holds: where new ones go. */
  readonly last: { readonly number: number; readonly count: number };
  /** The shards concerned that hold children. */
  readonly inhabited: ReadonlySet<number>;
  /** Both rows of each shard that may be written. */
  readonly pairs: ReadonlyMap<number, ShardPair>;
}

/**
 * What this tab still knows of all that is concerned; undefined when it does not know everything. Only columns that were not
 * looked at yet are read, by their key: they are of the edition of their list.
 */
export async function recallSnapshot({ children, drafts, directory, columns }: Stores, { childIds, draftIds }: Concern): Promise<Snapshot | undefined> {
  const openChildren = childIds.flatMap((id) => children.get(id) ?? []);
  const openDrafts = draftIds.flatMap((id) => drafts.get(id) ?? []);
  if (openChildren.length < childIds.length || openDrafts.length < draftIds.length) return undefined;
  const numbers = new Set(openChildren.map(({ key }) => key[0]));
  const pairs = await Promise.all(Array.from(numbers, async (number): Promise<[number, ShardPair]> => {
    const listed = directory.known(number);
    const marks = listed && await columns.edition(number, listed.counter);
    return [number, { ...(listed && { directory: listed }), ...(marks && { columns: marks }) }];
  }));
  return {
    recalled: true,
    keys: new Map(openChildren.map(({ key }) => [key[1], key])),
    draftCounters: new Map(openDrafts.map(({ counter, draft }) => [draft.id, counter])),
    record: async (id) => done(openChildren.find(({ record }) => record.id === id)?.record),
    draft: async (id) => done(openDrafts.find(({ draft }) => draft.id === id)?.draft),
    last: NO_SHARD,
    inhabited: numbers,
    pairs: new Map(pairs),
  };
}

/** Reads all of it in one transaction, and then opens the shards. */
export async function takeSnapshot(stores: Stores, { childIds, draftIds, opens }: Concern): Promise<Snapshot> {
  const { tables } = stores.connection;
  const { database, child, draft, directory, columns } = tables;
  const read = await database.transaction('r', [child, draft, directory, columns], async () => {
    const keys = await keysOfMany(tables, childIds);
    const growing = keys.size < childIds.length;
    const last = growing ? await lastShardOf(tables) : NO_SHARD;
    const inhabited = new Set([...keys.values()].map(([number]) => number));
    if (last.count > 0) inhabited.add(last.number);
    // New children go into the last shard and as many after it as they need. Empty rows may lie there from before.
    const needed = growing ? Math.ceil((childIds.length - keys.size) / SHARD_SIZE) + 1 : 0;
    const written = [...new Set([...inhabited, ...Array.from({ length: needed }, (_, at) => last.number + at)])];
    const [rows, drafts, fetchedDirectory, fetchedColumns] = await Dexie.Promise.all([
      rowsOf(child, opens ? [...keys.values()] : []),
      rowsOf(draft, draftIds),
      stores.directory.fetch(written),
      stores.columns.fetch(written),
    ]);
    return { keys, last, inhabited, rows, drafts, directory: fetchedDirectory, columns: fetchedColumns };
  });
  const [directories, columnShards] = await Promise.all([stores.directory.open(read.directory), stores.columns.open(read.columns)]);
  const numbers = [...new Set([...directories.keys(), ...columnShards.keys()])];
  const [rows, drafts] = [byId(read.rows), byId(read.drafts)];
  return {
    recalled: false,
    keys: read.keys,
    draftCounters: new Map([...drafts].map(([id, row]) => [id, row.counter])),
    async record(id) {
      const row = rows.get(id);
      return row ? recordIn(stores, row) : done(undefined);
    },
    async draft(id) {
      const row = drafts.get(id);
      return row ? draftIn(stores, row) : done(undefined);
    },
    last: read.last,
    inhabited: read.inhabited,
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
