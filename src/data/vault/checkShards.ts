import { done } from '../../core/result.ts';
import { type DirectoryRow, isOfOlderShape } from '../format/directory.ts';
import type { Answer } from './connection.ts';
import type { Standing } from './lostRows.ts';
import { openManifest } from './manifest.ts';
import type { Stores } from './stores.ts';
import { everyKey, MANIFEST_ID } from './tables.ts';
import type { ShardCheck } from './vault.ts';

/**
 * Compares the manifest, the directory and the keys of children's rows. Rows that are lost or of an earlier day are put back
 * from the second copy where it has them; then the shards that disagree are made again. Children's rows are not read
 * unless their shard disagrees.
 */
export async function checkShards(stores: Stores): Answer<ShardCheck> {
  const standing = await look(stores);
  // Nearly always nothing is wrong, and then nothing more is fetched or read.
  const { lost, unlisted, found } = wrongShards(standing).length > 0
    ? await (await import('./lostRows.ts')).findLost(stores, standing) : { lost: [], unlisted: 0, found: [] };
  const repaired = found.length > 0 ? await (await import('./putBack.ts')).putBack(stores, 'child', found, 'lost') : done(0);
  if (!repaired.ok) return repaired;

  const now = repaired.value > 0 ? await look(stores) : standing;
  const wrong = wrongShards(now);
  const damaged = wrong.length > 0 ? await (await import('./rebuild.ts')).rebuildShards(stores, wrong) : done([]);
  if (!damaged.ok) return damaged;
  if (!stores.manifest.known && now.counters.size > 0) {
    const made = await (await import('./makeManifest.ts')).makeManifest(stores);
    if (!made.ok) return made;
  }
  const outdated = shardsFromBefore(now).filter((number) => !wrong.includes(number));
  if (outdated.length > 0) void import('./renewShards.ts').then(({ renewShards }) => renewShards(stores, outdated));
  const still = lost.filter(({ entry, counter }) => (now.counters.get(entry.id)?.counter ?? -Infinity) < counter);
  const isThere = ({ entry }: DirectoryRow) => now.counters.has(entry.id);
  return done({
    rebuilt: wrong, damaged: damaged.value, repaired: repaired.value, unlisted,
    missing: still.filter((row) => !isThere(row)).map(({ entry }) => entry),
    earlier: still.filter((row) => isThere(row) && !damaged.value.includes(row.entry.id)).map(({ entry }) => entry),
  });
}

/** The shards of which an entry was written by an app that said less of a child. They are right, and are made again in the background. */
function shardsFromBefore({ shards }: Standing): readonly number[] {
  return [...shards].filter(([, { content }]) => content?.some(({ entry }) => isOfOlderShape(entry))).map(([number]) => number);
}

async function look(stores: Stores): Promise<Standing> {
  const { tables: { database, child, directory, columns, manifest } } = stores.connection;
  const read = await database.transaction('r', [child, directory, columns, manifest], async () => ({
    keys: await everyKey(child),
    fetched: await stores.directory.fetch(),
    columns: new Map(await everyKey(columns)),
    manifest: await manifest.get(MANIFEST_ID),
  }));
  const known = await openManifest(stores, read.manifest);
  stores.manifest.known = known?.shards && known.counter !== undefined ? { counter: known.counter, shards: known.shards } : undefined;
  return {
    counters: new Map(read.keys.map(([shard, id, counter]) => [id, { shard, counter }])),
    shards: await stores.directory.open(read.fetched),
    columns: read.columns,
    manifest: known?.shards ?? new Map(),
  };
}

/** The shards that do not say of each child in them which edition of its row there is. */
function wrongShards({ counters, shards, columns, manifest }: Standing): readonly number[] {
  const expected = new Map<number, Map<string, number>>();
  for (const [id, { shard, counter }] of counters) {
    const children = expected.get(shard) ?? new Map<string, number>();
    expected.set(shard, children.set(id, counter));
  }
  const numbers = new Set([...expected.keys(), ...shards.keys(), ...columns.keys(), ...manifest.keys()]);
  return [...numbers].filter((number) => {
    const shard = shards.get(number);
    const children = expected.get(number) ?? new Map<string, number>();
    const listed = shard?.content;
    return !listed || columns.get(number) !== shard.counter || shard.counter < (manifest.get(number)?.counter ?? 0)
      || listed.length !== children.size || listed.some((row) => children.get(row.entry.id) !== row.counter);
  });
}
