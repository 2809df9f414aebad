import { done, failed, type Result } from '../../core/result.ts';
import { decrypt, encrypt, IV_LENGTH } from '../lock/aesGcm.ts';
import { fromBase64Url, toBase64Url } from '../lock/base64url.ts';
import { canonical } from '../lock/canonical.ts';
import type { Derived, DeriveProblem } from '../lock/derive.ts';
import { sha256Hex } from '../lock/digest.ts';
import { sealingKey, secretOf } from '../lock/hkdf.ts';
import { type KdfParams, readKdfParams } from '../lock/kdf.ts';
import { pad, unpad } from '../lock/padding.ts';
import { type Pbkdf2Params, readPbkdf2Params } from '../lock/pbkdf2.ts';
import { randomBytes, wipe } from '../lock/randomBytes.ts';
import { fromLongBase64, toLongBase64 } from './longBase64.ts';

/**
 * A request for views, or the answer to one, sealed with a passphrase. It is one JSON object, so that a page without the app can hold
 * and write it too: what is in clear says nothing about a child. AES-256-GCM under a key made of the passphrase with a salt of its own;
 * what it is and its version are bound in. The digest tells damage from a wrong passphrase before a key is made.
 * Nothing here needs more than Web Crypto: a page by itself is built of it (`page/start.ts`).
 */
export interface SealedViews {
  readonly format: typeof VIEWS_FORMAT;
  readonly version: typeof VIEWS_VERSION;
  readonly kind: ViewsKind;
  readonly key: ViewsKey;
  readonly nonce: string;
  readonly sealed: string;
  /** SHA-256 of `sealed`, in hexadecimal digits. */
  readonly digest: string;
}

export const VIEWS_FORMAT = 'valuing-send-views';
export const VIEWS_VERSION = 1;
/** A page is what a family takes home (`home/`). */
export const VIEWS_KINDS = ['request', 'answer', 'page'] as const;
export type ViewsKind = (typeof VIEWS_KINDS)[number];
/** How the passphrase becomes a key: Argon2id in the app, PBKDF2 in a page by itself. */
export type ViewsKey = KdfParams | Pbkdf2Params;
export type DeriveViews = (passphrase: string, key: ViewsKey) => Promise<Derived>;

/** Seals a text. */
export async function sealViews(
  text: string, { kind, passphrase, key, derive }: { readonly kind: ViewsKind; readonly passphrase: string; readonly key: ViewsKey; readonly derive: DeriveViews },
): Promise<Result<SealedViews, DeriveProblem>> {
  const nonce = randomBytes(IV_LENGTH);
  const made = await keyOf(kind, passphrase, key, derive);
  if (!made.ok) return made;
  const sealed = toLongBase64(await encrypt(made.value, nonce, boundOf(kind), pad(new TextEncoder().encode(text))));
  return done({ format: VIEWS_FORMAT, version: VIEWS_VERSION, kind, key, nonce: toBase64Url(nonce), sealed, digest: await digestOf(sealed) });
}

/** The text again. `wrongSecret` too where somebody changed the file on purpose and made its digest anew. */
export async function openViews(
  { kind, key, nonce, sealed }: SealedViews, passphrase: string, derive: DeriveViews,
): Promise<Result<string, DeriveProblem | { readonly code: 'wrongSecret' }>> {
  const made = await keyOf(kind, passphrase, key, derive);
  if (!made.ok) return made;
  const opened = await decrypt(made.value, fromBase64Url(nonce, IV_LENGTH) ?? new Uint8Array(IV_LENGTH), boundOf(kind), fromLongBase64(sealed) ?? new Uint8Array());
  const bytes = opened && unpad(opened);
  return bytes ? done(new TextDecoder().decode(bytes)) : failed({ code: 'wrongSecret' });
}

/** Reads what stands in clear. Nothing is derived. */
export async function readSealedViews(found: unknown): Promise<Result<SealedViews, { readonly code: 'notOurs' | 'newerVersion' | 'sealedHeader' | 'sealedDamaged' }>> {
  if (typeof found !== 'object' || found === null) return failed({ code: 'notOurs' });
  const { format, version, kind: given, key: params, nonce, sealed, digest } = found as Readonly<Record<string, unknown>>;
  if (format !== VIEWS_FORMAT) return failed({ code: 'notOurs' });
  if (typeof version === 'number' && version > VIEWS_VERSION) return failed({ code: 'newerVersion' });
  const kind = VIEWS_KINDS.find((known) => known === given);
  const key = readPbkdf2Params(params) ?? readKdfParams(params);
  if (version !== VIEWS_VERSION || !kind || !key || typeof nonce !== 'string' || !fromBase64Url(nonce, IV_LENGTH)) return failed({ code: 'sealedHeader' });
  if (typeof sealed !== 'string' || typeof digest !== 'string' || !fromLongBase64(sealed) || await digestOf(sealed) !== digest) return failed({ code: 'sealedDamaged' });
  return done({ format, version, kind, key, nonce, sealed, digest });
}

async function keyOf(kind: ViewsKind, passphrase: string, key: ViewsKey, derive: DeriveViews): Promise<Result<CryptoKey, DeriveProblem>> {
  const derived = await derive(passphrase, key);
  if (!derived.ok) return derived;
  const made = await sealingKey(await secretOf(derived.value), ['views', VIEWS_VERSION, kind]);
  wipe(derived.value);
  return done(made);
}

function boundOf(kind: ViewsKind): Uint8Array<ArrayBuffer> {
  return canonical(['views', VIEWS_VERSION, kind]);
}

function digestOf(sealed: string): Promise<string> {
  return sha256Hex(new TextEncoder().encode(sealed));
}
