import { recover } from './copies/recover.ts';
import { browserPlace, type CopyPlace } from './copyPlace.ts';
import { databaseName, homeOf, leaveDatabase } from './databaseName.ts';
import { HEADER_ID } from './tables.ts';
import { type WitnessPlace, witnessOf } from './witness.ts';

/** What the second copy holds, for somebody whose database does not open. */
export interface SecondCopy {
  readonly children: number;
  /** When its last change was made (ISO 8601, UTC); empty when nothing says it. */
  readonly lastAt: string;
  /** Whether every change is there that is known to have been made. */
  readonly whole: boolean;
}

/** Looks into the second copy; undefined when there is none that could be put back. Changes nothing and needs no key. */
export async function lookIntoSecondCopy(
  home = homeOf(databaseName()), place: CopyPlace = browserPlace(home), witness: WitnessPlace = witnessOf(home),
): Promise<SecondCopy | undefined> {
  const said = witness.read();
  const copies = await Promise.all((await place.vaults()).map(async (id) => {
    const folder = await place.open(id);
    const found = folder && await recover(folder);
    folder?.close();
    return found?.rows.get('header')?.has(HEADER_ID) ? { id, found } : undefined;
  }));
  const [best] = copies.filter((copy) => copy !== undefined)
    .toSorted((one, other) => Number(other.id === said?.vaultId) - Number(one.id === said?.vaultId) || (one.found.at < other.found.at ? 1 : -1));
  if (!best) return undefined;
  const { found } = best;
  return { children: found.rows.get('child')?.size ?? 0, lastAt: found.at, whole: found.whole && found.commit >= (said?.commit ?? 0) };
}

/**
 * Takes a database away that does not open, so that the next opening fills a new one from the second copy. One that the
 * browser does not take away is left behind under its name. Gives whether either was done.
 */
export async function removeDatabase(): Promise<boolean> {
  const removed = await deleted(databaseName());
  return removed === 'deleted' || (removed === 'refused' && leaveDatabase());
}

/** `waiting` when another tab did not let go of it within five seconds. */
function deleted(name: string): Promise<'deleted' | 'refused' | 'waiting'> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('waiting'), 5000);
    try {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', () => resolve('deleted'));
      request.addEventListener('error', () => resolve('refused'));
    } catch {
      resolve('refused');
    }
  });
}

/** Forgets that there were records here, after somebody has said so: the next opening begins a new vault. */
export async function beginAnew(): Promise<boolean> {
  const home = homeOf(databaseName());
  if (!await removeDatabase()) return false;
  await browserPlace(home).removeAll().catch(() => undefined);
  witnessOf(home).remove();
  return true;
}
