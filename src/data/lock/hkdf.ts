import { canonical, type Words } from './canonical.ts';

/**
 * Keys for one purpose each, from one secret, by HKDF-SHA-256 (RFC 5869). None of them can be read out again.
 * The secret is uniformly random or comes out of Argon2id, so that no salt is needed; the purpose goes into `info`.
 */
export async function secretOf(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
}

/** A key to encipher with (AES-256-GCM). */
export async function sealingKey(secret: CryptoKey, purpose: Words): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(hkdf(canonical(purpose)), secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** A key to vouch with (HMAC-SHA-256). */
export async function vouchingKey(secret: CryptoKey, purpose: Words): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(hkdf(canonical(purpose)), secret, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign', 'verify']);
}

/** What Web Crypto is told. An empty salt counts as 32 zero bytes (RFC 5869 section 2.2). */
export function hkdf(info: Uint8Array<ArrayBuffer>, salt: Uint8Array<ArrayBuffer> = new Uint8Array()): HkdfParams {
  return { name: 'HKDF', hash: 'SHA-256', salt, info };
}
