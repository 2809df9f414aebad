import { Dexie } from 'dexie';
import { done } from '../../core/result.ts';
import { commit } from './commit.ts';
import type { Answer } from './connection.ts';
import { openChild } from './sealedRows.ts';
import { emptyContent, putRecord, sealShard, type ShardContent, type ShardPair } from './shardContent.ts';
import type { Stores } from './stores.ts';
import { type ChildRow, everyKey, rowsInShard } from './tables.ts';
import type { ShardCheck } from './vault.ts';

/** How many shards are made again in one transaction, so that a whole council fits in memory. */
const AT_ONCE = 16;

/** Makes these shards again from the rows of their children; gives the ids of children whose row is damaged. */
export async function rebuildShards(stores: Stores, numbers: readonly number[]): Answer<readonly string[]> {
  const damaged: string[] = [];
  for (let at = 0; at < numbers.length; at += AT_ONCE) {
    const some = await rebuildSome(stores, numbers.slice(at, at + AT_ONCE));
    if (!some.ok) return some;
    damaged.push(...some.value);
  }
  return done(damaged);
}

/**
 * Compares the keys of the rows with what the directory lists, and makes again the shards that disagree.
 * Children's rows are not read unless their shard disagrees.
 */
export async function checkShards(stores: Stores): Answer<ShardCheck> {
  const { tables: { database, child, directory, columns } } = stores.connection;
  const { keys, fetched, columnKeys } = await database.transaction('r', [child, directory, columns], async () => ({
    keys: await everyKey(child),
    fetched: await stores.directory.fetch(),
    columnKeys: new Map(await everyKey(columns)),
  }));
  const shards = await stores.directory.open(fetched);
  const counters = new Map<number, Map<string, number>>();
  for (const [number, id, counter] of keys) {
    const inShard = counters.get(number) ?? new Map<string, number>();
    counters.set(number, inShard.set(id, counter));
  }
  const wrong = [...new Set([...counters.keys(), ...shards.keys(), ...columnKeys.keys()])].filter((number) => {
    const shard = shards.get(number);
    const expected = counters.get(number) ?? new Map<string, number>();
    const listed = shard?.content;
    return !listed || columnKeys.get(number) !== shard.counter || listed.length !== expected.size
      || listed.some((row) => expected.get(row.entry.id) !== row.counter);
  });
  const there = new Set(keys.map(([, id]) => id));
  const missing = [...shards.values()].flatMap(({ content = [] }) => content.map((row) => row.entry).filter((entry) => !there.has(entry.id)));
  const damaged = await rebuildShards(stores, wrong);
  return damaged.ok ? done({ rebuilt: wrong, damaged: damaged.value, missing }) : damaged;
}

async function rebuildSome(stores: Stores, numbers: readonly number[]): Answer<readonly string[]> {
  for (;;) {
    const { rows, pairs } = await readShards(stores, numbers);
    const damaged: string[] = [];
    const sealed = await Promise.all(numbers.map(async (number) => {
      const pair = pairs.get(number) ?? {};
      const made = await contentFrom(stores, rows.filter((row) => row.shard === number), pair);
      damaged.push(...made.damaged);
      return sealShard(stores, number, made.content, pair);
    }));
    const outcome = await commit(stores, { children: [], shards: sealed.map(({ change }) => change), drafts: [] });
    if (!outcome.ok) return outcome;
    if (outcome.value === 'written') return done(damaged);
  }
}

async function readShards(stores: Stores, numbers: readonly number[]): Promise<{ rows: readonly ChildRow[]; pairs: ReadonlyMap<number, ShardPair> }> {
  const { tables, tables: { database, child, directory, columns } } = stores.connection;
  const read = await database.transaction('r', [child, directory, columns], async () => ({
    rows: (await Dexie.Promise.all(numbers.map((number) => rowsInShard(tables, number).toArray()))).flat(),
    directory: await stores.directory.fetch(numbers),
    columns: await stores.columns.fetch(numbers),
  }));
  const [directories, columnShards] = [await stores.directory.open(read.directory), await stores.columns.open(read.columns)];
  return { rows: read.rows, pairs: new Map(numbers.map((number) => [number, { directory: directories.get(number), columns: columnShards.get(number) }])) };
}

/** A child whose row is damaged keeps what the shard said of it, so that its name is not lost from the list as well. */
async function contentFrom(
  stores: Stores, rows: readonly ChildRow[], { directory, columns }: ShardPair,
): Promise<{ content: ShardContent; damaged: readonly string[] }> {
  const content: ShardContent = { ...emptyContent(), old: columns?.content };
  const damaged: string[] = [];
  for (const row of rows) {
    const opened = await openChild(stores.connection.lock, row);
    if (opened.ok) {
      putRecord(content, opened.value, row.counter);
      continue;
    }
    damaged.push(row.id);
    const listed = directory?.content?.find(({ entry }) => entry.id === row.id);
    if (listed) content.rows.set(row.id, { ...listed, counter: row.counter });
  }
  return { content, damaged };
}
