import { deriveWithPbkdf2 } from '../../lock/pbkdf2.ts';
import type { DeriveViews } from '../viewsSeal.ts';

/** Makes the key of a page by itself. Only PBKDF2: a page this small has no Argon2id. */
export const deriveHere: DeriveViews = (passphrase, key) => {
  if (key.name !== 'pbkdf2') throw new Error('this was not made for a page');
  return deriveWithPbkdf2(passphrase, key);
};
