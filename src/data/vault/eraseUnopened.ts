import { type CopyPlace, browserPlace } from './copyPlace.ts';
import { databaseName, homeOf } from './databaseName.ts';
import { removeDatabase } from './secondCopy.ts';
import { type WitnessPlace, witnessOf } from './witness.ts';

/**
 * Erases the vault of this device and its second copy for good, without its key: for somebody who cannot unlock it and has
 * said so. Gives whether it was done. The copies go first: where they or the database cannot be taken away, the records are
 * there as before.
 */
export async function eraseUnopened(
  home = homeOf(databaseName()), place: CopyPlace = browserPlace(home), witness: WitnessPlace = witnessOf(home),
): Promise<boolean> {
  if (!await place.removeAll().then(() => true, () => false)) return false;
  if (!await removeDatabase()) return false;
  witness.remove();
  return true;
}
