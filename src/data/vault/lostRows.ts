import { type DirectoryRow, unpackDirectory } from '../format/directory.ts';
import type { CopiedRow } from './copies/entry.ts';
import type { Manifest } from './manifest.ts';
import { opens } from './mend.ts';
import type { OpenShard } from './shardStore.ts';
import type { Stores } from './stores.ts';

/** What stands in the stores at one moment. */
export interface Standing {
  readonly counters: ReadonlyMap<string, { readonly shard: number; readonly counter: number }>;
  readonly shards: ReadonlyMap<number, OpenShard<readonly DirectoryRow[]>>;
  readonly columns: ReadonlyMap<number, number>;
  readonly manifest: Manifest;
}

/** What is missing or of an earlier day among children's rows. */
export interface Lost {
  /** As they are listed. */
  readonly lost: readonly DirectoryRow[];
  /** How many shards nobody can say it of. */
  readonly unlisted: number;
  /** What the copies have for them. */
  readonly found: readonly CopiedRow[];
}

/** Looks for what is lost, and for it in the copies. */
export async function findLost(stores: Stores, standing: Standing): Promise<Lost> {
  const { listed, unlisted } = await listings(stores, standing);
  const lost = listed.filter(({ entry, counter }) => (standing.counters.get(entry.id)?.counter ?? -Infinity) < counter);
  return { lost, unlisted, found: lost.length > 0 ? await searchCopies(stores, lost, standing) : [] };
}

/**
 * Which edition of each child there ought to be: as the directory lists it, or, where a shard of it is lost or of an earlier
 * day than the manifest says, as the copies have that shard. `unlisted` counts the shards of which nobody can say it.
 */
async function listings(stores: Stores, standing: Standing): Promise<{ listed: readonly DirectoryRow[]; unlisted: number }> {
  const { shards, manifest } = standing;
  const stale = [...manifest].filter(([number, { counter, children }]) => {
    const shard = shards.get(number);
    return shard ? shard.counter < counter || (!shard.content && children > 0) : children > 0;
  }).map(([number]) => number);
  const copied = stale.length > 0 ? await stores.copies.editionsOf('directory', stale) : new Map<number, CopiedRow[]>();
  const listed: DirectoryRow[] = [];
  let unlisted = 0;
  for (const number of new Set([...shards.keys(), ...stale])) {
    const edition = stale.includes(number)
      ? copied.get(number)?.find(({ counter }) => counter === manifest.get(number)?.counter) : undefined;
    const opened = edition?.bytes && await stores.connection.lock.open({ store: 'directory', id: `${number}`, counter: edition.counter ?? 0 }, edition.bytes);
    const rows = opened?.ok ? unpackDirectory(opened.value) : shards.get(number)?.content;
    listed.push(...rows ?? []);
    if (stale.includes(number) && !opened?.ok && mayLack(number, standing)) unlisted += 1;
  }
  return { listed, unlisted };
}

/** A list that is of an earlier day may come with children of that day; where it is gone, its children can be counted. */
function mayLack(number: number, { shards, manifest, counters }: Standing): boolean {
  const { counter, children } = manifest.get(number) ?? { counter: 0, children: 0 };
  const shard = shards.get(number);
  if (shard?.content) return shard.counter < counter;
  return [...counters.values()].filter((key) => key.shard === number).length < children;
}

/** For each of these children the listed edition of its row, or else the newest there is, if that is newer than what stands. */
async function searchCopies(stores: Stores, lost: readonly DirectoryRow[], { counters }: Standing): Promise<readonly CopiedRow[]> {
  const editions = await stores.copies.editionsOf('child', lost.map(({ entry }) => entry.id));
  const found: CopiedRow[] = [];
  for (const { entry, counter } of lost) {
    const least = counters.get(entry.id)?.counter ?? -Infinity;
    const newer = (editions.get(entry.id) ?? []).filter((edition) => (edition.counter ?? 0) > least)
      .toSorted((one, other) => Number(other.counter === counter) - Number(one.counter === counter) || (other.counter ?? 0) - (one.counter ?? 0));
    for (const edition of newer) {
      if (!await opens(stores, 'child', edition)) continue;
      found.push(edition);
      break;
    }
  }
  return found;
}
