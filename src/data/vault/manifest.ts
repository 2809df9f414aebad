import type { DirectoryRow } from '../format/directory.ts';
import type { Connection } from './connection.ts';
import type { ShardStore } from './shardStore.ts';
import { MANIFEST_ID, type ManifestRow } from './tables.ts';

/**
 * Which edition of each shard there is, sealed and written in the same transaction as the shards: so a shard that was lost
 * or put back is noticed, even when its children were with it.
 */
export type Manifest = ReadonlyMap<number, ShardInManifest>;

export interface ShardInManifest {
  readonly counter: number;
  readonly children: number;
}

/** What is known of the manifest; compared with what stands there before anything is written. */
export interface KnownManifest {
  readonly counter: number;
  readonly shards: Manifest;
}

/** Keeps the manifest this tab has last seen. */
export interface ManifestStore {
  known: KnownManifest | undefined;
}

/** What an open vault has to do with it. */
export interface WithManifest {
  readonly connection: Connection;
  readonly directory: ShardStore<readonly DirectoryRow[]>;
  readonly manifest: ManifestStore;
}

/** A shard about to be written. */
export interface ShardToBe {
  readonly number: number;
  readonly children: number;
  readonly after: { readonly directory: { readonly counter: number } };
}

/** The manifest as it stands; without `shards` when its row is damaged, undefined when there is none. */
export async function openManifest({ connection: { lock } }: WithManifest, row: ManifestRow | undefined): Promise<Partial<KnownManifest> | undefined> {
  if (!row) return undefined;
  const { counter, bytes } = row;
  const opened = bytes && await lock.open({ store: 'manifest', id: MANIFEST_ID, counter }, bytes);
  if (!opened?.ok) return { counter };
  const listed: readonly [number, number, number][] = JSON.parse(new TextDecoder().decode(opened.value));
  return { counter, shards: new Map(listed.map(([number, shard, children]) => [number, { counter: shard, children }])) };
}

export interface ManifestChange {
  /** Its counter as it was read; undefined when there was none. */
  readonly before: number | undefined;
  readonly after: ManifestRow;
  readonly next: KnownManifest;
}

/** The manifest once these shards are written, sealed. Where there was none that can be read, it is made from the directory. */
export async function changedManifest(stores: WithManifest, shards: readonly ShardToBe[]): Promise<ManifestChange> {
  const { connection: { tables, lock }, manifest } = stores;
  const standing = manifest.known ?? await openManifest(stores, await tables.manifest.get(MANIFEST_ID));
  const next = new Map(standing?.shards ?? await fromDirectory(stores));
  for (const { number, children, after } of shards) next.set(number, { counter: after.directory.counter, children });
  const counter = (standing?.counter ?? 0) + 1;
  const listed = [...next].map(([number, shard]) => [number, shard.counter, shard.children]);
  const bytes = await lock.seal({ store: 'manifest', id: MANIFEST_ID, counter }, new TextEncoder().encode(JSON.stringify(listed)));
  return { before: standing?.counter, after: { id: MANIFEST_ID, counter, bytes }, next: { counter, shards: next } };
}

/** How many children there are, as far as this tab knows. */
export function childrenIn({ known }: ManifestStore): number | undefined {
  return known && [...known.shards.values()].reduce((sum, { children }) => sum + children, 0);
}

async function fromDirectory({ connection: { tables }, directory }: WithManifest): Promise<Manifest> {
  const shards = await directory.open(await tables.database.transaction('r', tables.directory, () => directory.fetch()));
  return new Map([...shards].map(([number, { counter, content = [] }]) => [number, { counter, children: content.length }]));
}
