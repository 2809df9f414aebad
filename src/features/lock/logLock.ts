import type { Vault } from '../../data/vault/vault.ts';

/** What changes who can unlock. Each has its words in `vocabulary.json`, under `log`. */
export type LockChange = 'personAdded' | 'personRemoved' | 'newKey' | 'passphraseChanged';

/** Writes into the local record that it was done; never who it was. That this could not be written down undoes nothing, so nobody is told. */
export async function logLock(vault: Vault, change: LockChange): Promise<void> {
  await vault.log({ kind: change });
}
