import { loadFramework } from '../../../../src/catalog/load.ts';
import { deriveInWorker } from '../../../../src/data/lock/deriveKey.ts';
import { readKeyring } from '../../../../src/data/lock/readKeyring.ts';
import { unlockWithPassphrase } from '../../../../src/data/lock/unlock.ts';
import { openVault } from '../../../../src/data/vault/openVault.ts';
import { benchChildren } from '../../children.ts';

/**
 * Writes so many invented children into the app's own records, which have a passphrase already. On the app's own address, so that it
 * is the app's own database. The field on the page has nothing behind it: it is what typing cannot be quicker than.
 */
async function fill(count: number, passphrase: string): Promise<void> {
  const vault = good(await openVault({
    now: () => new Date().toISOString(),
    lock: async ({ keyring, vaultId }) => good(await unlockWithPassphrase(good(readKeyring(keyring)), vaultId, undefined, passphrase, deriveInWorker)).lock,
  }));
  good(await vault.writeChildren([...benchChildren(count, await loadFramework())], []));
  vault.close();
}

Object.assign(globalThis, { fill });

function good<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
