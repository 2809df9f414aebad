import { Dexie } from 'dexie';
import { openManifest } from './manifest.ts';
import type { Stores } from './stores.ts';
import { everyKey, MANIFEST_ID } from './tables.ts';

/**
 * Whether every list is there, sound, and of the edition that the manifest names: then lists may be shown before the rows behind
 * them are counted (`checkShards`), which takes the longer the more children there are. So they are where nobody has written anything yet.
 */
export async function listsAgree(stores: Stores): Promise<boolean> {
  const { tables: { database, child, directory, columns, manifest } } = stores.connection;
  const [fetched, keys, row, oneChild] = await database.transaction('r', [child, directory, columns, manifest], () => Dexie.Promise.all([
    stores.directory.fetch(), everyKey(columns), manifest.get(MANIFEST_ID), child.limit(1).primaryKeys(),
  ]));
  const [known, shards] = await Promise.all([openManifest(stores, row), stores.directory.open(fetched)]);
  if (!row && shards.size + keys.length + oneChild.length === 0) return true;
  if (!known?.shards || known.counter === undefined) return false;
  stores.manifest.known = { counter: known.counter, shards: known.shards };
  const counters = new Map(keys);
  return shards.size === known.shards.size && counters.size === shards.size && [...known.shards].every(([number, { counter, children }]) => {
    const shard = shards.get(number);
    return shard?.counter === counter && shard.content?.length === children && counters.get(number) === counter;
  });
}
