import { done, failed } from '../../core/result.ts';
import { decrypt, encrypt, IV_LENGTH } from './aesGcm.ts';
import { canonical } from './canonical.ts';
import { sealingKey, secretOf } from './hkdf.ts';
import type { Lock, SealPlace } from './lock.ts';
import { pad, unpad } from './padding.ts';
import { randomBytes } from './randomBytes.ts';
import { CLOSED_AT, epochOf, IV_AT, ROW_VERSION } from './sealedRow.ts';

/**
 * A lock that protects: AES-256-GCM with a key for each store, all from one data key (32 bytes; the caller wipes them).
 * Vault, store, id, counter, epoch and layout are bound in, so that a row opens in its place only. It seals with the data
 * key of its epoch and also opens rows of earlier epochs, where their data keys are given.
 *
 * Each seal has a new random IV. NIST SP 800-38D (section 8.3) allows 2³² of them under one key; a store that is written
 * every second, day and night, gets there after 136 years, so that seals are not counted.
 */
export async function createSealingLock(
  dataKey: Uint8Array<ArrayBuffer>, vaultId: string, epoch: number, earlier: ReadonlyMap<number, Uint8Array<ArrayBuffer>> = new Map(),
): Promise<Lock> {
  const keys = new Map<number, StoreKeys>();
  for (const [number, bytes] of [...earlier, [epoch, dataKey] as const]) keys.set(number, storeKeys(await secretOf(bytes), vaultId));
  const keyOf = (number: number, store: string) => keys.get(number)?.(store);
  return {
    kind: 'sealed',
    protects: true,
    async seal(place, bytes) {
      const content = pad(bytes);
      const iv = randomBytes(IV_LENGTH);
      const key = await keyOf(epoch, place.store);
      if (!key) throw new Error('There is no key for this epoch.');
      const closed = await encrypt(key, iv, boundTo(place, vaultId, epoch), content);
      const sealed = new Uint8Array(CLOSED_AT + closed.length);
      sealed[0] = ROW_VERSION;
      new DataView(sealed.buffer).setUint32(1, epoch);
      sealed.set(iv, IV_AT);
      sealed.set(closed, CLOSED_AT);
      return sealed;
    },
    async open(place, sealed) {
      // Copied first, because stored bytes may come from another realm or be larger than what they show.
      const copy = new Uint8Array(sealed);
      const sealedIn = epochOf(copy);
      const key = sealedIn === undefined ? undefined : await keyOf(sealedIn, place.store);
      if (sealedIn === undefined || !key) return failed('damaged');
      const content = await decrypt(key, copy.slice(IV_AT, CLOSED_AT), boundTo(place, vaultId, sealedIn), copy.slice(CLOSED_AT));
      const bytes = content && unpad(content);
      return bytes ? done(bytes) : failed('damaged');
    },
  };
}

type StoreKeys = (store: string) => Promise<CryptoKey>;

/** The keys of one data key, each made when it is first needed. */
function storeKeys(secret: CryptoKey, vaultId: string): StoreKeys {
  const made = new Map<string, Promise<CryptoKey>>();
  return (store) => {
    const key = made.get(store) ?? sealingKey(secret, ['store', vaultId, store]);
    made.set(store, key);
    return key;
  };
}

function boundTo({ store, id, counter }: SealPlace, vaultId: string, epoch: number): Uint8Array<ArrayBuffer> {
  return canonical(['row', ROW_VERSION, vaultId, store, id, counter, epoch]);
}
