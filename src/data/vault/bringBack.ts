import { PATIENCE } from './alone.ts';
import { bestCopy, copyOf } from './bestCopy.ts';
import { bringForward, rowsOf } from './bringForward.ts';
import { COPIED } from './copies/entry.ts';
import { createJournal } from './copies/journal.ts';
import type { CopyPlace } from './copyPlace.ts';
import { isHeader } from './headerShape.ts';
import { COMMIT_ID, HEADER_ID, type HeaderRow, type Tables } from './tables.ts';
import type { BroughtBack } from './vault.ts';
import type { Witness } from './witness.ts';

/**
 * Fills a database that has no header, or one that does not look like a header (`damaged`), from the copies: of the vault the
 * witness names, else of the one that was written last. Undefined when there is nothing to fill it from. Copies of other
 * vaults are left alone. Needs no key.
 */
export async function bringEverythingBack(
  tables: Tables, place: CopyPlace, witness: Witness | undefined, damaged: Partial<HeaderRow> | undefined,
): Promise<BroughtBack | undefined> {
  const { database, header, manifest, child } = tables;
  const copy = await place.areThere() ? await bestCopy(place, [witness?.vaultId, damaged?.vaultId]) : undefined;
  if (!copy) return undefined;
  const recovered = copy.found;
  const what = await database.transaction('rw', COPIED.map((name) => database.table(name)), async () => {
    if (isHeader(await header.get(HEADER_ID))) return undefined; // another tab was quicker
    const standing = await manifest.get(COMMIT_ID);
    // Only the header is gone: the rest may know more than the copies.
    const isThere = standing && standing.counter >= recovered.commit && await child.count() > 0;
    for (const table of isThere ? ['header'] as const : COPIED) {
      await database.table(table).clear();
      await database.table(table).bulkAdd(table === 'header' ? [copy.header] : rowsOf(recovered, table));
    }
    // Where the copies have lost how far the writes had come: no number comes twice.
    const now = await manifest.get(COMMIT_ID);
    if ((now?.counter ?? 0) < recovered.commit) await manifest.put({ ...now, id: COMMIT_ID, counter: recovered.commit });
    return isThere ? 'header' : 'everything';
  });
  const whole = what === 'header' || (recovered.whole && recovered.commit >= (witness?.commit ?? 0));
  return what && { what, lastAt: what === 'header' ? '' : recovered.at, whole };
}

/**
 * Brings the newest writes, which only the copies have, into a database of an earlier day. `seen` is the last transaction the
 * witness has seen.
 */
export async function bringNewestBack(tables: Tables, place: CopyPlace, vaultId: string, seen: number): Promise<BroughtBack | undefined> {
  const recovered = (await copyOf(place, vaultId).catch(() => undefined))?.found;
  const outcome = recovered ? await bringForward(tables, recovered) : 'current';
  const { database, manifest } = tables;
  const left = await database.transaction('rw', manifest, async () => {
    const row = await manifest.get(COMMIT_ID);
    if ((row?.counter ?? 0) >= seen) return false;
    // Told once; the next write gets a number that nobody has seen.
    await manifest.put({ ...row, id: COMMIT_ID, counter: seen });
    return true;
  });
  if (outcome === 'current' && !left) return undefined; // another tab was quicker
  return recovered && outcome === 'brought'
    ? { what: 'newest', lastAt: recovered.at, whole: recovered.whole && !left } : { what: 'nothing', lastAt: '', whole: false };
}

/** Whether the journal of a vault's copies goes on after a transaction. Where the browser does not say in time, it does not. */
export async function goesOnAfter(place: CopyPlace, vaultId: string, commit: number): Promise<boolean> {
  const giveUp = new Promise<number>((resolve) => { setTimeout(() => resolve(-1), PATIENCE); });
  const looking = place.open(vaultId).then(async (folder) => {
    const last = folder ? await createJournal(folder).lastCommit() : -1;
    folder?.close();
    return last;
  }).catch(() => -1);
  return await Promise.race([looking, giveUp]) > commit;
}
