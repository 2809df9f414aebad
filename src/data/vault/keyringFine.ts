import { readKeyring } from '../lock/readKeyring.ts';
import type { HeaderRow } from './tables.ts';

/** Whether the keyring of a header can be read, here or by a newer version of the app. Records without a passphrase need none. */
export function isKeyringFine({ lock, keyring }: Pick<HeaderRow, 'lock' | 'keyring'>): boolean {
  if (lock !== 'sealed') return true;
  const read = readKeyring(keyring);
  return read.ok || read.problem.code === 'newerKeyring';
}
