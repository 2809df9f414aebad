import type { PromiseExtended } from 'dexie';
import { done } from '../../core/result.ts';
import type { DirectoryEntry, DirectoryRow } from '../format/directory.ts';
import type { Answer } from './connection.ts';
import { checkShards } from './checkShards.ts';
import type { FetchedShards, ShardStore } from './shardStore.ts';
import type { Stores } from './stores.ts';
import { type ChildKey, childKeysOf } from './tables.ts';
import type { Vault } from './vault.ts';

type ShardVerbs = Pick<Vault, 'directory' | 'columnsOf' | 'checkShards'>;

/** The verbs about what is derived: lists and cohorts. */
export function createShardVerbs(stores: Stores): ShardVerbs {
  const { connection } = stores;
  const { tables } = connection;
  let listed: Listing = { from: [], entries: [] };

  return {
    directory: () => connection.attempt(async () => {
      const shards = await readShards(stores, stores.directory, () => tables.database.transaction('r', tables.directory, () => stores.directory.fetch()));
      if (!shards.ok) return shards;
      const from = [...shards.value.values()];
      const unchanged = from.length === listed.from.length && from.every((rows, at) => rows === listed.from[at]);
      if (!unchanged) listed = { from, entries: from.flatMap((rows) => rows.map((row) => row.entry)) };
      return done(listed.entries);
    }),
    columnsOf: (childIds) => connection.attempt(async () => {
      let keys: ReadonlyMap<string, ChildKey> = new Map();
      const shards = await readShards(stores, stores.columns, () =>
        tables.database.transaction('r', [tables.child, tables.columns], () => childKeysOf(tables, childIds).then((found) => {
          keys = found;
          return stores.columns.fetch([...keys.values()].map(([number]) => number));
        })));
      if (!shards.ok) return shards;
      return done(new Map([...keys].map(([id, [number]]) => [id, shards.value.get(number)?.profilesOf(id) ?? []])));
    }),
    checkShards: () => connection.inTurn(() => checkShards(stores)),
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
