import { type Erasure, erasureOf, hasSeenAll, mergeErasures, type WithDrafts } from '../../core/erasure.ts';
import { sameContent } from '../../core/sameContent.ts';
import type { ErasureChange } from './commit.ts';
import { openLines, sealLine } from './logRows.ts';
import type { Snapshot } from './snapshot.ts';
import { draftIn, type Stores } from './stores.ts';

/**
 * That these children go (`ids`), and that children were erased elsewhere (`given`): each united with what is known here, as
 * new rows. Nothing where nothing new is known. Of a child whose row is damaged nothing is known to have been seen.
 */
export async function sealErasures(
  stores: Stores, snapshot: Pick<Snapshot, 'record'>, ids: readonly string[], given: readonly Erasure[],
): Promise<readonly ErasureChange[]> {
  const { lock, tables: { erased } } = stores.connection;
  const coming = new Map(given.map((erasure) => [erasure.id, erasure]));
  const all = [...new Set([...ids, ...coming.keys()])];
  const rows = new Map((await erased.bulkGet(all)).flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const known = new Map((await openLines<Erasure>(lock, 'erased', [...rows.values()])).map((erasure) => [erasure.id, erasure]));
  const going = new Set(ids);
  const changes = await Promise.all(all.map(async (id): Promise<ErasureChange[]> => {
    const elsewhere = unitedOf([known.get(id), coming.get(id)]);
    const here = going.has(id) ? await standingOf(stores, snapshot, id) : undefined;
    // What an erasure had seen already adds nothing to it.
    const own = here && !(elsewhere && hasSeenAll(elsewhere, here)) ? erasureOf(here) : undefined;
    const erasure = unitedOf([elsewhere, own]) ?? { id, seen: {}, events: [] };
    const before = rows.get(id)?.counter;
    return sameContent(erasure, known.get(id)) ? [] : [{ before, after: await sealLine(lock, 'erased', erasure, (before ?? 0) + 1) }];
  }));
  return changes.flat();
}

/**
 * Of children that are to go because they were erased elsewhere (`given`, or known here already), those of whom there is
 * nothing here that had not been seen. A row that cannot be read was not seen; where no erasure is known, the caller decides.
 */
export async function goingOf(stores: Stores, snapshot: Pick<Snapshot, 'record'>, ids: readonly string[], given: readonly Erasure[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const { lock, tables: { erased } } = stores.connection;
  const rows = (await erased.bulkGet([...ids])).flatMap((row) => row ?? []);
  const known = await openLines<Erasure>(lock, 'erased', rows);
  const going = await Promise.all(ids.map(async (id) => {
    const erasure = unitedOf([...known, ...given].filter((one) => one.id === id));
    if (!erasure) return [id];
    const here = await standingOf(stores, snapshot, id);
    return here?.whole && hasSeenAll(erasure, here) ? [id] : [];
  }));
  return going.flat();
}

/** A child and the drafts as they stand; undefined where the record is not there or cannot be read. Damaged drafts are left out, and then it is not `whole`. */
async function standingOf(stores: Stores, snapshot: Pick<Snapshot, 'record'>, id: string): Promise<WithDrafts & { readonly whole: boolean } | undefined> {
  const record = await snapshot.record(id);
  if (!record.ok || !record.value) return undefined;
  const rows = await stores.connection.tables.draft.where('childId').equals(id).toArray();
  const drafts = await Promise.all(rows.map((row) => draftIn(stores, row)));
  return { record: record.value, drafts: drafts.flatMap((one) => (one.ok ? [one.value] : [])), whole: drafts.every(({ ok }) => ok) };
}

function unitedOf(erasures: readonly (Erasure | undefined)[]): Erasure | undefined {
  const [first, ...others] = erasures.flatMap((erasure) => erasure ?? []);
  return first && others.reduce(mergeErasures, first);
}
