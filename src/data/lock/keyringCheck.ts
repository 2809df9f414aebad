import { fromBase64Url, toBase64Url } from './base64url.ts';
import { canonical, type Words } from './canonical.ts';
import { vouchingKey } from './hkdf.ts';
import type { Keyring } from './keyring.ts';
import { wordsOf } from './wrapping.ts';

/** The key that vouches for the keyrings of one vault and epoch. */
export async function checkKey(dataSecret: CryptoKey, vaultId: string): Promise<CryptoKey> {
  return vouchingKey(dataSecret, ['keyring', vaultId]);
}

/** The keyring with a check over all of it. */
export async function vouched(key: CryptoKey, vaultId: string, keyring: Unchecked): Promise<Keyring> {
  const { version, epoch, slots, earlier } = keyring;
  return { version, epoch, check: toBase64Url(await tagOf(key, textOf(vaultId, keyring))), slots, earlier };
}

/** Whether the keyring is just as it was vouched for. */
export async function isVouched(key: CryptoKey, vaultId: string, keyring: Keyring): Promise<boolean> {
  const check = fromBase64Url(keyring.check, 32);
  return check !== undefined && isTag(key, check, textOf(vaultId, keyring));
}

/** HMAC-SHA-256. */
export async function tagOf(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes));
}

/** Compares in a time that tells nothing: the browser does it. */
export async function isTag(key: CryptoKey, tag: Uint8Array<ArrayBuffer>, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return crypto.subtle.verify('HMAC', key, tag, bytes);
}

export type Unchecked = Omit<Keyring, 'check'>;

function textOf(vaultId: string, { version, epoch, slots, earlier }: Unchecked): Uint8Array<ArrayBuffer> {
  const words: Words = [
    'keyring', version, vaultId, epoch,
    slots.map((slot) => [...wordsOf(slot), slot.wrapped]),
    earlier.map((key) => [key.epoch, key.wrapped]),
  ];
  return canonical(words);
}
