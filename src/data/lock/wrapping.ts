import { decrypt, encrypt, IV_LENGTH, TAG_LENGTH } from './aesGcm.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { canonical, type Words } from './canonical.ts';
import { sealingKey, secretOf } from './hkdf.ts';
import { DATA_KEY_LENGTH, KEYRING_VERSION, type PassphraseSlot, type RecoverySlot } from './keyring.ts';
import { randomBytes, wipe } from './randomBytes.ts';

/** A slot before a data key is in it. */
export type EmptySlot = Omit<PassphraseSlot, 'wrapped'> | Omit<RecoverySlot, 'wrapped'>;

type Filled<Empty extends EmptySlot> = Empty & { readonly wrapped: string };
type Bytes = Uint8Array<ArrayBuffer>;

/** Which data key a slot holds. */
export interface KeyPlace {
  readonly vaultId: string;
  readonly epoch: number;
}

/** The key that wraps and unwraps this slot, from its secret (32 bytes from Argon2id, 20 of a recovery key); these are wiped. */
export async function slotKey(vaultId: string, { kind, id }: EmptySlot, secret: Bytes): Promise<CryptoKey> {
  const key = await sealingKey(await secretOf(secret), ['slot', kind, vaultId, id]);
  wipe(secret);
  return key;
}

/** The slot with the data key in it. Whatever else the slot says is bound into the wrapping. */
export async function fill<Empty extends EmptySlot>(place: KeyPlace, slot: Empty, key: CryptoKey, dataKey: Bytes): Promise<Filled<Empty>> {
  return { ...slot, wrapped: await wrap(key, boundTo(place, slot), dataKey) };
}

/** The data key in a slot; undefined when the secret was another one, or the slot another than it was. */
export async function unwrapSlot(place: KeyPlace, slot: PassphraseSlot | RecoverySlot, key: CryptoKey): Promise<Bytes | undefined> {
  return unwrap(key, boundTo(place, slot), slot.wrapped);
}

/** 32 bytes of key under another key, as text. */
export async function wrap(key: CryptoKey, bound: Words, bytes: Bytes): Promise<string> {
  const iv = randomBytes(IV_LENGTH);
  const closed = await encrypt(key, iv, canonical(bound), bytes);
  return toBase64Url(new Uint8Array([...iv, ...closed]));
}

/** What `wrap` was given; undefined unless key, bound words and text are what they were. */
export async function unwrap(key: CryptoKey, bound: Words, wrapped: string): Promise<Bytes | undefined> {
  const bytes = fromBase64Url(wrapped, IV_LENGTH + DATA_KEY_LENGTH + TAG_LENGTH);
  return bytes && decrypt(key, bytes.slice(0, IV_LENGTH), canonical(bound), bytes.slice(IV_LENGTH));
}

/** What a slot says beside the wrapped key, in one order for ever. */
export function wordsOf(slot: EmptySlot): Words {
  if (slot.kind === 'recovery') return [slot.kind, slot.id, slot.madeOn];
  const { name, memoryKiB, passes, lanes, salt } = slot.kdf;
  return [slot.kind, slot.id, slot.label, name, memoryKiB, passes, lanes, salt];
}

function boundTo({ vaultId, epoch }: KeyPlace, slot: EmptySlot): Words {
  return ['slot', KEYRING_VERSION, vaultId, epoch, wordsOf(slot)];
}
