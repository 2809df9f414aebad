import type { Lock } from '../lock/lock.ts';
import { bestCopy } from './bestCopy.ts';
import { browserPlace, type CopyPlace } from './copyPlace.ts';
import { databaseName, homeOf, leaveDatabase } from './databaseName.ts';
import { type RecordsOfCopy, recordsOfCopy } from './recordsOfCopy.ts';
import { VAULT_FORMAT } from './tables.ts';
import type { VaultHeader } from './vault.ts';
import { type WitnessPlace, witnessOf } from './witness.ts';

/** What the second copy holds, for somebody whose database does not open. */
export interface SecondCopy {
  readonly children: number;
  /** When its last change was made (ISO 8601, UTC); empty when nothing says it. */
  readonly lastAt: string;
  /** Whether every change is there that is known to have been made. */
  readonly whole: boolean;
  readonly header: VaultHeader;
  /** Whether this version of the app knows how its rows are laid out and sealed. */
  readonly readable: boolean;
  /** Opens it in memory with its lock. */
  open(lock: Lock): Promise<RecordsOfCopy>;
}

/** Looks into the second copy; undefined when there is none that could be put back. Changes nothing and needs no key. */
export async function lookIntoSecondCopy(
  home = homeOf(databaseName()), place: CopyPlace = browserPlace(home), witness: WitnessPlace = witnessOf(home),
): Promise<SecondCopy | undefined> {
  if (!await place.areThere()) return undefined; // to open the folder would make it
  const said = witness.read();
  const best = await bestCopy(place, [said?.vaultId]);
  if (!best) return undefined;
  const { found, header: { id: _, ...header } } = best;
  return {
    children: found.rows.get('child')?.size ?? 0, lastAt: found.at, whole: found.whole && found.commit >= (said?.commit ?? 0),
    header, readable: header.format <= VAULT_FORMAT && ['trial', 'sealed'].includes(header.lock), open: (lock) => recordsOfCopy(best, lock),
  };
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
