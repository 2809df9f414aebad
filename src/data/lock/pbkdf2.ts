import { done } from '../../core/result.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import type { Derived } from './derive.ts';
import { passphraseBytes } from './passphrase.ts';
import { randomBytes } from './randomBytes.ts';

/**
 * How a passphrase becomes a key where Argon2id cannot be had: in a page by itself, which has only what the browser knows (Web Crypto).
 * A guess costs less than with Argon2id, so nothing of the app itself is locked like this.
 */
export interface Pbkdf2Params {
  readonly name: 'pbkdf2';
  readonly rounds: number;
  /** 16 random bytes as base64url. */
  readonly salt: string;
}

/** OWASP asks for 600,000 with SHA-256 (Password Storage Cheat Sheet, 2023); a phone does these in about a second. */
export const TODAYS_ROUNDS = 1_000_000;
/** Less is cheap to guess; more would only hang the device. Whoever can change the file can write this number. */
const BOUNDS = [600_000, 10_000_000] as const;
const SALT_LENGTH = 16;

/** Whether this browser gives a page cryptography. Some give none to a page that was opened as a file. */
export function canDerive(): boolean {
  return (globalThis.crypto as { readonly subtle?: SubtleCrypto } | undefined)?.subtle !== undefined;
}

/** Parameters as they were found; undefined for another method, or when the number or the salt is out of bounds. */
export function readPbkdf2Params(found: unknown): Pbkdf2Params | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const { name, rounds, salt } = found as Readonly<Record<string, unknown>>;
  if (name !== 'pbkdf2' || typeof salt !== 'string' || !fromBase64Url(salt, SALT_LENGTH)) return undefined;
  if (typeof rounds !== 'number' || !Number.isInteger(rounds) || rounds < BOUNDS[0] || rounds > BOUNDS[1]) return undefined;
  return { name, rounds, salt };
}

/** Parameters with a new salt. */
export function newPbkdf2Params(rounds: number = TODAYS_ROUNDS): Pbkdf2Params {
  return { name: 'pbkdf2', rounds, salt: toBase64Url(randomBytes(SALT_LENGTH)) };
}

/** PBKDF2 with HMAC-SHA-256 (RFC 8018), 32 bytes. The browser does it beside the page, which goes on meanwhile. */
export async function deriveWithPbkdf2(passphrase: string, { rounds, salt }: Pbkdf2Params): Promise<Derived> {
  const given = fromBase64Url(salt, SALT_LENGTH);
  // They were checked where they were read. Whoever forgets that must not find out by a hung device.
  if (!given || rounds < BOUNDS[0] || rounds > BOUNDS[1]) throw new RangeError('These parameters are out of bounds.');
  const secret = await crypto.subtle.importKey('raw', passphraseBytes(passphrase), 'PBKDF2', false, ['deriveBits']);
  return done(new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: given, iterations: rounds }, secret, 256)));
}
