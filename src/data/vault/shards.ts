import { Dexie, type PromiseExtended } from 'dexie';
import { done } from '../../core/result.ts';
import type { ColumnProfile } from '../format/columnProfile.ts';
import type { DirectoryEntry, DirectoryRow } from '../format/directory.ts';
import type { Answer } from './connection.ts';
import type { FetchedShards, ShardStore } from './shardStore.ts';
import type { Stores } from './stores.ts';
import type { ColumnsByChild, Vault } from './vault.ts';

type ShardVerbs = Pick<Vault, 'directory' | 'columnsOf' | 'checkShards'>;

/** The verbs about what is derived: lists and cohorts. */
export function createShardVerbs(stores: Stores): ShardVerbs {
  const { connection, directory, columns } = stores;
  const { tables } = connection;
  let listed: Listing = { from: [], entries: [] };

  const fetchDirectory = () => tables.database.transaction('r', tables.directory, () => directory.fetch());

  /** Who is in which shard stands in the directory: listing the keys of every child takes longer than reading all their columns. */
  async function columnsOf(childIds: readonly string[]): Answer<ColumnsByChild> {
    const wanted = new Set(childIds);
    let lists: FetchedShards<readonly DirectoryRow[]> | undefined;
    const shards = await readShards(stores, columns, () =>
      tables.database.transaction('r', [tables.directory, tables.columns], () => directory.fetch().then((fetched) => {
        lists = fetched;
        const concerned = fetched.held.filter(([, { content }]) => content?.some(({ entry }) => wanted.has(entry.id)) ?? true);
        return columns.fetch([...concerned, ...fetched.rows.map(({ id }) => [id])].map(([number]) => number));
      })));
    if (!shards.ok) return shards;
    const listed = await readShards(stores, directory, () => {
      const fetched = lists;
      lists = undefined;
      return fetched ? Dexie.Promise.resolve(fetched) : fetchDirectory();
    });
    if (!listed.ok) return listed;
    const found = new Map<string, readonly ColumnProfile[]>();
    for (const [number, rows] of listed.value) {
      const shard = shards.value.get(number);
      for (const { entry: { id } } of rows) if (wanted.has(id)) found.set(id, shard?.profilesOf(id) ?? []);
    }
    return done(found);
  }

  return {
    directory: () => connection.attempt(async () => {
      const shards = await readShards(stores, directory, fetchDirectory);
      if (!shards.ok) return shards;
      const from = [...shards.value.values()];
      const unchanged = from.length === listed.from.length && from.every((rows, at) => rows === listed.from[at]);
      if (!unchanged) listed = { from, entries: from.flatMap((rows) => rows.map((row) => row.entry)) };
      return done(listed.entries);
    }),
    columnsOf: (childIds) => connection.attempt(() => columnsOf(childIds)),
    checkShards: () => connection.inTurn(async () => (await import('./checkShards.ts')).checkShards(stores)),
  };
}

/** The last list given out, and what it was made from. */
interface Listing {
  readonly from: readonly (readonly DirectoryRow[])[];
  readonly entries: readonly DirectoryEntry[];
}

/** The content of the fetched shards by number. A damaged one is made again first. */
async function readShards<Content>(
  stores: Stores, store: ShardStore<Content>, fetch: () => PromiseExtended<FetchedShards<Content>>,
): Answer<ReadonlyMap<number, Content>> {
  for (;;) {
    const found = new Map<number, Content>();
    const damaged: number[] = [];
    for (const [number, { content }] of await store.open(await fetch())) {
      if (content === undefined) damaged.push(number);
      else found.set(number, content);
    }
    if (damaged.length === 0) return done(found);
    const rebuilt = await outsideLiveQueries(() => stores.connection.inTurn(async () => (await import('./rebuild.ts')).rebuildShards(stores, damaged)));
    if (!rebuilt.ok) return rebuilt;
  }
}

/** A live query may not write, and follows what it calls through promises; a timer is beyond its reach. */
function outsideLiveQueries<Value>(work: () => Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => { setTimeout(() => { work().then(resolve, reject); }, 0); });
}
