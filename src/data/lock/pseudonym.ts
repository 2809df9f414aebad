import { plainRecipient } from '../../core/council/recipient.ts';
import { SCHOOL_KEY_LENGTH, type SchoolKey } from '../../core/council/schoolKey.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';

/** Pseudonyms of one school for one recipient, each of 22 characters. */
export interface Pseudonyms {
  /** The school's own. */
  readonly school: string;
  readonly of: (childId: string) => Promise<string>;
}

/** In bytes: so many that no two children of a country share one. */
const LENGTH = 16;

/**
 * HMAC-SHA-256 with the school's key over the recipient's name, NUL and the child's id, its first 128 bits: the same each time, so
 * that a newer file takes the place of an older; another for every recipient, so that the ids of two cannot be joined (what else their
 * files say of a child could be: marks month by month are alike in both); and nobody without the key can tell from an id whose it is.
 * The school's own has two NULs and a word that no id can be.
 */
export async function createPseudonyms({ key }: Pick<SchoolKey, 'key'>, recipient: string): Promise<Pseudonyms> {
  const bytes = fromBase64Url(key, SCHOOL_KEY_LENGTH);
  if (!bytes) throw new TypeError('this is no school key');
  const secret = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  bytes.fill(0);
  const name = plainRecipient(recipient);
  const encoder = new TextEncoder();
  const of = async (id: string) => {
    const signed = await crypto.subtle.sign('HMAC', secret, encoder.encode(`${name}\0${id}`));
    return toBase64Url(new Uint8Array(signed, 0, LENGTH));
  };
  return { school: await of('\0school'), of };
}
