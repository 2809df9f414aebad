import { Dexie } from 'dexie';
import { done } from '../../core/result.ts';
import { commit } from './commit.ts';
import type { Answer } from './connection.ts';
import { openOrMend } from './mend.ts';
import { openChild } from './sealedRows.ts';
import { emptyContent, putRecord, sealShard, type ShardContent, type ShardPair } from './shardContent.ts';
import type { Stores } from './stores.ts';
import { type ChildRow, rowsInShard } from './tables.ts';

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
    const opened = await openOrMend(stores, 'child', row, (one) => openChild(stores.connection.lock, one));
    if (opened.ok) {
      putRecord(content, opened.value, row.counter);
      continue;
    }
    damaged.push(row.id);
    const listed = directory?.content?.find(({ entry }) => entry.id === row.id);
    if (listed) content.rows.set(row.id, { entry: { ...listed.entry, waits: listed.entry.waits ?? false }, counter: row.counter });
  }
  return { content, damaged };
}
