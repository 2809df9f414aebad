import type { Derived } from '../lock/derive.ts';
import { deriveInWorker } from '../lock/deriveKey.ts';
import { newKdfParams, TODAYS_COST } from '../lock/kdf.ts';
import { deriveWithPbkdf2, newPbkdf2Params } from '../lock/pbkdf2.ts';
import type { ViewsKey } from './viewsSeal.ts';

/** A new key for a file that this app opens: Argon2id. */
export function keyForApp(): ViewsKey {
  return newKdfParams(TODAYS_COST);
}

/** A new key for a page that has no app: PBKDF2. */
export function keyForPage(): ViewsKey {
  return newPbkdf2Params();
}

/** Makes the bytes of a key, in a worker where that is heavy. */
export async function deriveViews(passphrase: string, key: ViewsKey): Promise<Derived> {
  return key.name === 'argon2id' ? deriveInWorker(passphrase, key) : deriveWithPbkdf2(passphrase, key);
}
