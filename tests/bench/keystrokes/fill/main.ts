import { loadFramework } from '../../../../src/catalog/load.ts';
import { deriveInWorker } from '../../../../src/data/lock/deriveKey.ts';
import { readKeyring } from '../../../../src/data/lock/readKeyring.ts';
import { unlockWithPassphrase } from '../../../../src/data/lock/unlock.ts';
import { openVault } from '../../../../src/data/vault/openVault.ts';
import { benchChildren } from '../../children.ts';
import { benchDraft } from './draft.ts';

/**
 * Writes so many invented children into the app's own records, which have a passphrase already, and for the first of them drafts with so
 * many provisions. On the app's own address, so that it is the app's own database. Gives the drafts' places in the app, by that number.
 * The field on the page has nothing behind it: it is what typing cannot be quicker than.
 */
async function fill(count: number, passphrase: string, provisions: readonly number[]): Promise<readonly (readonly [number, string])[]> {
  const vault = good(await openVault({
    now: () => new Date().toISOString(),
    lock: async ({ keyring, vaultId }) => good(await unlockWithPassphrase(good(readKeyring(keyring)), vaultId, undefined, passphrase, deriveInWorker)).lock,
  }));
  const framework = await loadFramework();
  const children = [...benchChildren(count, framework)];
  good(await vault.writeChildren(children, []));
  const places: [number, string][] = [];
  for (const [at, many] of provisions.entries()) {
    const draft = benchDraft(children[at]?.id ?? '', many, framework);
    good(await vault.changeDraft(draft.id, () => draft));
    places.push([many, `#/children/${draft.childId}/review/${draft.id}`]);
  }
  vault.close();
  return places;
}

Object.assign(globalThis, { fill });

function good<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
