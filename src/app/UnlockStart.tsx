import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Derive } from '../data/lock/derive.ts';
import { deriveInWorker } from '../data/lock/deriveKey.ts';
import { type Keyring, peopleOf } from '../data/lock/keyring.ts';
import type { KeyringProblem } from '../data/lock/keyringProblem.ts';
import type { Lock } from '../data/lock/lock.ts';
import { rewrapWith } from '../data/lock/people.ts';
import { readKeyring } from '../data/lock/readKeyring.ts';
import { unlockWithPassphrase, unlockWithRecoveryKey } from '../data/lock/unlock.ts';
import type { Vault, VaultHeader } from '../data/vault/vault.ts';
import { keySentence } from '../features/lock/keySentence.ts';
import type { Secret } from '../features/lock/keys.ts';
import { useWhoIsHere } from '../state/whoIsHere.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { finishNewKey } from './finishNewKey.ts';
import { Unlock } from './Unlock.tsx';
import styles from './Unlock.module.css';
import { UpdateNotice } from './UpdateNotice.tsx';
import { useTheme } from './useTheme.ts';

/** The lock somebody has opened, and what is left to do once the records are open. */
export interface OpenedLock {
  readonly lock: Lock;
  readonly afterwards: (vault: Vault) => Promise<void>;
}

/**
 * Shows the screen that unlocks, and resolves when somebody has. A keyring that cannot be read is told and stays as it is:
 * the promise then never resolves, and nothing is started over the records.
 */
export function askForKey({ keyring: found, vaultId }: VaultHeader, derive: Derive = deriveInWorker): Promise<OpenedLock> {
  const place = document.getElementById('root');
  if (!place) throw new Error('the page has no #root');
  const root = createRoot(place);
  const show = (screen: ReactNode) => root.render(<StrictMode><ErrorBoundary>{screen}</ErrorBoundary></StrictMode>);
  const keyring = readKeyring(found);
  return new Promise((resolve) => {
    if (!keyring.ok) return show(<CannotUnlock problem={keyring.problem} />);
    show(
      <Unlock
        people={peopleOf(keyring.value).map(({ id, label }) => ({ slotId: id, label }))}
        unlock={(secret) => (secret.kind === 'passphrase'
          ? unlockWithPassphrase(keyring.value, vaultId, secret.slotId, secret.passphrase, derive)
          : unlockWithRecoveryKey(keyring.value, vaultId, secret.typed))}
        onUnlocked={(unlocked, secret) => {
          useWhoIsHere.getState().unlock(peopleOf(keyring.value).find(({ id }) => id === unlocked.slotId)?.label ?? '');
          root.unmount();
          place.append(opening());
          resolve({
            lock: unlocked.lock,
            async afterwards(vault) {
              if (unlocked.isWeak) await rewrap(vault, { found, keyring: keyring.value, vaultId }, secret, derive);
              await finishNewKey(vault, unlocked);
            },
          });
        }}
      />,
    );
  });
}

/** The keyring as it lies there, and as it was read. */
interface Standing {
  readonly found: unknown;
  readonly keyring: Keyring;
  readonly vaultId: string;
}

/** The passphrase that has just opened the records, at today's cost. When it does not work out, the old one goes on working. */
async function rewrap(vault: Vault, { found, keyring, vaultId }: Standing, secret: Secret, derive: Derive): Promise<void> {
  if (secret.kind !== 'passphrase') return;
  const better = await rewrapWith(keyring, vaultId, { ...secret, derive });
  if (better.ok) await vault.keepKeyring(better.value, found);
}

function CannotUnlock({ problem }: { problem: KeyringProblem }) {
  useTheme();
  return (
    <main className={`stack ${styles.unlock}`}>
      <UpdateNotice />
      <h1>The records cannot be unlocked</h1>
      <p>{keySentence(problem)}</p>
      <p><Button weight="first" onClick={() => location.reload()}>Try again</Button></p>
    </main>
  );
}

/** The line of `index.html` again, until the screens are there. */
function opening(): HTMLElement {
  const line = document.createElement('p');
  line.textContent = 'Opening the records…';
  return line;
}
