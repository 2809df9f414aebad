import { sealingKey, secretOf } from './hkdf.ts';
import { type EarlierKey, type Keyring, KEYRING_VERSION } from './keyring.ts';
import { unwrap, wrap } from './wrapping.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The data keys of earlier epochs that are still needed. One that does not unwrap is left out: its rows count as damaged. */
export async function keysOfEarlierEpochs({ epoch, earlier }: Keyring, vaultId: string, dataKey: Bytes): Promise<ReadonlyMap<number, Bytes>> {
  const keys = new Map<number, Bytes>();
  if (earlier.length === 0) return keys;
  const key = await keyForEarlier(vaultId, dataKey);
  for (const one of earlier) {
    const bytes = await unwrap(key, boundTo(vaultId, epoch, one.epoch), one.wrapped);
    if (bytes) keys.set(one.epoch, bytes);
  }
  return keys;
}

/** These data keys, wrapped with a key from the data key of this epoch. */
export async function wrapEarlier(keys: ReadonlyMap<number, Bytes>, vaultId: string, epoch: number, dataKey: Bytes): Promise<EarlierKey[]> {
  const key = await keyForEarlier(vaultId, dataKey);
  return Promise.all(Array.from(keys, async ([number, bytes]) => (
    { epoch: number, wrapped: await wrap(key, boundTo(vaultId, epoch, number), bytes) }
  )));
}

async function keyForEarlier(vaultId: string, dataKey: Bytes): Promise<CryptoKey> {
  return sealingKey(await secretOf(dataKey), ['earlier', vaultId]);
}

function boundTo(vaultId: string, epoch: number, earlier: number): readonly (string | number)[] {
  return ['earlier', KEYRING_VERSION, vaultId, epoch, earlier];
}
