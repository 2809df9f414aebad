import type { Draft } from '../../core/draft.ts';
import { draftValues } from '../../core/merge/draftValues.ts';
import { draftErasureOf, type Erasure, erasureOf, hasSeenAll, isErased, mergeErasures, type WithDrafts } from '../../core/merge/erasure.ts';
import { done } from '../../core/result.ts';
import { sameContent } from '../../core/sameContent.ts';
import { joined } from '../../core/versions.ts';
import type { ErasureChange } from './commit.ts';
import { openLines, sealLine } from './logRows.ts';
import { createPause } from '../lock/pause.ts';
import { rowsOf } from './slices.ts';
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
  const rows = new Map((await rowsOf(erased, all)).flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const known = new Map((await openLines<Erasure>(lock, 'erased', [...rows.values()])).map((erasure) => [erasure.id, erasure]));
  const going = new Set(ids);
  const changes = await eachInSlices(all, async (id): Promise<ErasureChange[]> => {
    const elsewhere = unitedOf([known.get(id), coming.get(id)]);
    const here = going.has(id) ? await standingOf(stores, snapshot, id) : undefined;
    // What an erasure had seen already adds nothing to it.
    const own = here && !(elsewhere && hasSeenAll(elsewhere, here)) ? erasureOf(here) : undefined;
    const erasure = unitedOf([elsewhere, own]) ?? { id, seen: {}, events: [] };
    const before = rows.get(id)?.counter;
    return sameContent(erasure, known.get(id)) ? [] : [{ before, after: await sealLine(lock, 'erased', erasure, (before ?? 0) + 1) }];
  });
  return changes.flat();
}

/**
 * Of children that are to go because they were erased elsewhere (`given`, or known here already), those of whom there is
 * nothing here that had not been seen, and whose record may be changed. A row that cannot be read was not seen; where no erasure is known, the caller decides.
 */
export async function goingOf(stores: Stores, snapshot: Pick<Snapshot, 'record'>, ids: readonly string[], given: readonly Erasure[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const known = await erasuresOf(stores, ids, given);
  const going = await eachInSlices(ids, async (id) => {
    const erasure = known.get(id);
    if (!erasure) return [id];
    const here = await standingOf(stores, snapshot, id);
    if (!here?.whole || here.record.card.restrictedOn) return [];
    const erasedDrafts = await erasuresOf(stores, here.drafts.map((draft) => draft.id), given);
    const drafts = here.drafts.filter((draft) => !isErased(draft, [erasedDrafts.get(draft.id)]));
    return hasSeenAll(erasure, { record: here.record, drafts }) ? [id] : [];
  });
  return going.flat();
}

/** What is known of the erasure of these children and drafts, here or by `given`, by id. */
export async function erasuresOf({ connection: { lock, tables: { erased } } }: Stores, ids: readonly string[], given: readonly Erasure[] = []): Promise<ReadonlyMap<string, Erasure>> {
  const wanted = new Set(ids);
  // Few are erased, and many may be asked about.
  const keys = wanted.size > 0 ? (await erased.toCollection().primaryKeys()).filter((id) => wanted.has(id)) : [];
  const here = await openLines<Erasure>(lock, 'erased', (await rowsOf(erased, keys)).flatMap((row) => row ?? []));
  const known = new Map(here.map((erasure) => [erasure.id, erasure]));
  for (const erasure of given) if (wanted.has(erasure.id)) known.set(erasure.id, unitedOf([known.get(erasure.id), erasure]) ?? erasure);
  return known;
}

/** The edit by which a draft goes for good, and is known to have gone. Of one that cannot be read nothing is known to have been seen. */
export function erasingDraft(id: string) {
  const erasures: Erasure[] = [];
  return {
    childIds: [], draftIds: [id], opens: false, erasures,
    async decide(stored: Pick<Snapshot, 'draft'>) {
      const before = await stored.draft(id);
      erasures.splice(0, 1, ...(before.ok && before.value ? [draftErasureOf(before.value)] : []));
      return done({ children: new Map<string, never>(), drafts: new Map([[id, undefined]]) });
    },
  };
}

/** A draft that is begun under an id whose draft was erased once: it knows of all of that, so that no erasure has seen it. */
export async function sinceErased(stores: Stores, draft: Draft): Promise<Draft> {
  const erasure = (await erasuresOf(stores, [draft.id])).get(draft.id);
  if (!erasure) return draft;
  const { versions } = draftValues(draft);
  return { ...draft, versions: { ...versions, seen: joined(versions.seen, erasure.seen) } };
}

/** A child and the drafts as they stand; undefined where the record is not there or cannot be read. Damaged drafts are left out, and then it is not `whole`. */
async function standingOf(stores: Stores, snapshot: Pick<Snapshot, 'record'>, id: string): Promise<WithDrafts & { readonly whole: boolean } | undefined> {
  const record = await snapshot.record(id);
  if (!record.ok || !record.value) return undefined;
  const rows = await stores.connection.tables.draft.where('childId').equals(id).toArray();
  const drafts = await Promise.all(rows.map((row) => draftIn(stores, row)));
  return { record: record.value, drafts: drafts.flatMap((one) => (one.ok ? [one.value] : [])), whole: drafts.every(({ ok }) => ok) };
}

/** So many children are looked at together: their records are opened, which for all at once would hold the page up for seconds. */
const FEW = 8;

/** Some work for each, in order, with the page answering in between. */
async function eachInSlices<Value>(ids: readonly string[], work: (id: string) => Promise<Value>): Promise<readonly Value[]> {
  const pause = createPause();
  const values: Value[] = [];
  for (let at = 0; at < ids.length; at += FEW) {
    values.push(...await Promise.all(ids.slice(at, at + FEW).map(work)));
    await pause();
  }
  return values;
}

function unitedOf(erasures: readonly (Erasure | undefined)[]): Erasure | undefined {
  const [first, ...others] = erasures.flatMap((erasure) => erasure ?? []);
  return first && others.reduce(mergeErasures, first);
}
