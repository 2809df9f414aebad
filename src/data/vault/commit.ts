import { Dexie } from 'dexie';
import { done, failed, type Result } from '../../core/result.ts';
import { checkedHeader } from './header.ts';
import { changedManifest, type ManifestChange } from './manifest.ts';
import { exchange, inSlices, keysOfMany, putRows, rowsOf } from './slices.ts';
import type { Stores } from './stores.ts';
import {
  type ChildKey, type ChildRow, countersOf, type DraftRow, everyKey, type LogRow, MANIFEST_ID, type PackKey, type PackRow, type ShardKey, type ShardRow,
} from './tables.ts';
import type { VaultProblem } from './vault.ts';
import { writeIn } from './writeIn.ts';

/** Rows as they were read, and sealed rows to take their place. No `before` means there was none, no `after` that it goes. */
export interface Changes {
  readonly children: readonly ChildChange[];
  readonly shards: readonly ShardChange[];
  readonly drafts: readonly DraftRowChange[];
  readonly packs?: PackChanges;
  /** The manifest with these shards, where it was made already. */
  readonly manifest?: ManifestChange;
  /** That children were erased, to be kept. */
  readonly erasures?: readonly ErasureChange[];
}

export interface ErasureChange {
  /** The counter of the row that it takes the place of. */
  readonly before?: number | undefined;
  readonly after: LogRow;
}

export interface ChildChange {
  readonly id: string;
  readonly before?: ChildKey;
  readonly after?: ChildRow;
}

export interface ShardChange {
  readonly number: number;
  /** How many children it holds then. */
  readonly children: number;
  /** The counters of its two rows. */
  readonly before: { readonly directory?: number; readonly columns?: number };
  readonly after: { readonly directory: ShardRow; readonly columns: ShardRow };
}

export interface DraftRowChange {
  readonly id: string;
  readonly before?: number;
  readonly after?: DraftRow;
}

/** Which pack takes whose place depends on all that are there, so none of them may have moved. */
export interface PackChanges {
  /** In the order of their ids. */
  readonly standing: readonly PackKey[];
  readonly replaced: readonly PackKey[];
  readonly after: readonly PackRow[];
}

/**
 * Writes all of it in one transaction, or nothing: children, their shards and their drafts cannot disagree.
 * `moved` when a row is no longer as it was read; then nothing is written. Everything is sealed before, because a
 * transaction ends by itself while something else than the database is waited for.
 */
export async function commit(stores: Stores, changes: Changes): Promise<Result<'written' | 'moved', VaultProblem>> {
  const { connection: { tables }, identity } = stores;
  const { database, header, child, draft, directory, columns, pack, erased: erasedTable } = tables;
  const { children, shards, drafts, packs, erasures = [] } = changes;
  const ids = [...children.map(({ id }) => id), ...drafts.flatMap(({ after }) => after ? [after.childId] : [])];
  const erased = children.flatMap(({ id, after }) => after ? [] : [id]);
  const manifest = changes.manifest ?? (shards.length > 0 ? await changedManifest(stores, shards) : undefined);
  // A finished draft has gone into the record; anything else that goes, goes for good.
  const forgets = erased.length > 0 || (children.length === 0 && drafts.some(({ after }) => !after));
  const outcome = await writeIn(database, database.tables, async (awaited): Promise<Result<'written' | 'moved', VaultProblem>> => {
    // All at once where they do not depend on each other: a save waits for the slowest, not for their sum.
    const [checked, childKeys, directoryCounters, columnCounters, draftRows, packKeys, erasedRows, manifestRow] = await Dexie.Promise.all([
      checkedHeader(tables, identity),
      keysOfMany(tables, ids),
      countersOf(directory, shards.map(({ number }) => number)),
      countersOf(columns, shards.map(({ number }) => number)),
      rowsOf(draft, drafts.map(({ id }) => id)),
      packs ? everyKey(pack) : [],
      rowsOf(erasedTable, erasures.map(({ after }) => after.id)),
      manifest && tables.manifest.get(MANIFEST_ID),
    ]);
    if (!checked.ok) return checked;
    const standing: Standing = { children: childKeys, directory: directoryCounters, columns: columnCounters, drafts: draftRows, packs: packKeys, erased: erasedRows };
    if (hasMoved(changes, standing) || manifest?.before !== manifestRow?.counter) return done('moved');
    if (!haveChildren(changes, standing)) return failed({ code: 'noChild' });

    // Requests of one transaction are carried out in the order they are made: an old row is gone before the new one comes.
    const writes: PromiseLike<unknown>[] = [
      exchange(child, children),
      exchange(directory, shards.map(({ number, before, after }) => ({ before: keyOf(number, before.directory), after: after.directory })), SHARDS_AT_ONCE),
      exchange(columns, shards.map(({ number, before, after }) => ({ before: keyOf(number, before.columns), after: after.columns })), SHARDS_AT_ONCE),
      draft.bulkDelete(drafts.flatMap(({ id, after }) => after ? [] : [id])),
      putRows(draft, drafts.flatMap(({ after }) => after ? [after] : [])),
    ];
    if (manifest) writes.push(tables.manifest.put(manifest.after));
    if (packs) writes.push(pack.bulkDelete([...packs.replaced]), pack.bulkAdd(packs.after));
    if (erasures.length > 0) writes.push(putRows(erasedTable, erasures.map(({ after }) => after)));
    if (erased.length > 0) writes.push(inSlices(erased, (some) => draft.where('childId').anyOf([...some]).delete()));
    if (children.length > 0) writes.push(header.put({ ...checked.value, changesSinceBackup: checked.value.changesSinceBackup + children.length }));
    awaited(Dexie.Promise.all(writes));
    return done('written');
  }, { forgets });
  // What another tab wrote is read again.
  if (manifest) stores.manifest.known = outcome.ok && outcome.value === 'written' ? manifest.next : undefined;
  return outcome;
}

/** What the transaction finds. */
interface Standing {
  readonly children: ReadonlyMap<string, ChildKey>;
  readonly directory: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
  readonly drafts: readonly (DraftRow | undefined)[];
  readonly packs: readonly PackKey[];
  readonly erased: readonly (LogRow | undefined)[];
}

function hasMoved({ children, shards, drafts, packs, erasures = [] }: Changes, standing: Standing): boolean {
  return children.some(({ id, before }) => standing.children.get(id)?.join() !== before?.join())
    || shards.some(({ number, before }) => standing.directory.get(number) !== before.directory || standing.columns.get(number) !== before.columns)
    || drafts.some(({ before }, at) => standing.drafts[at]?.counter !== before)
    || erasures.some(({ before }, at) => standing.erased[at]?.counter !== before)
    || (packs !== undefined && packs.standing.join(';') !== standing.packs.join(';'));
}

/** Says whether every draft's child is in the vault once the children are written. */
function haveChildren({ children, drafts }: Changes, standing: Standing): boolean {
  const after = new Map(children.map((change) => [change.id, change.after !== undefined]));
  return drafts.every((change) => !change.after || (after.get(change.after.childId) ?? standing.children.has(change.after.childId)));
}

function keyOf(number: number, counter: number | undefined): ShardKey | undefined {
  return counter === undefined ? undefined : [number, counter];
}

/** A row of a shard is as long as those of ten children. */
const SHARDS_AT_ONCE = 10;
