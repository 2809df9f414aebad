import { useState } from 'react';
import { vaultSentence } from '../../catalog/vaultSentence.ts';
import type { Vault } from '../../data/vault/vault.ts';
import { tellOtherTabs, useLocking } from '../../state/lockNow.ts';
import { usePageSetting } from '../../state/pageSetting.ts';
import { useVault } from '../../state/records.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EraseEverythingDialog } from './EraseEverythingDialog.tsx';

/** Takes every record off this device, after saying what that means. */
export function EraseEverything() {
  const vault = useVault();
  const tell = useSession((session) => session.tell);
  const [asking, setAsking] = useState(false);

  async function erase() {
    const erased = await vault.eraseEverything();
    setAsking(false);
    if (erased.ok) usePageSetting.getState().setContact('');
    // The keys of locked records go with the page. An empty vault begins without a passphrase.
    if (erased.ok && await hasClosed(vault)) {
      tellOtherTabs('lock');
      return useLocking.getState().reload();
    }
    tell(erased.ok ? 'Everything is erased from this device.' : vaultSentence(erased.problem.code));
  }

  return (
    <section aria-labelledby="erase">
      <h2 id="erase">Erase</h2>
      <p>
        Takes every child, review and draft off this device, every framework and local help that was installed, and whom families can ask. Files you have
        saved elsewhere are not touched.
      </p>
      <p><Button onClick={() => setAsking(true)}>Erase everything</Button></p>
      {asking && <EraseEverythingDialog onErase={erase} onClose={() => setAsking(false)} />}
    </section>
  );
}

async function hasClosed(vault: Vault): Promise<boolean> {
  return Promise.race([vault.closed.then(() => true), Promise.resolve().then(() => false)]);
}
