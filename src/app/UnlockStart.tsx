import { lazy, type ReactNode, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import type { Derive } from '../data/lock/derive.ts';
import { deriveInWorker } from '../data/lock/deriveKey.ts';
import { type Keyring, peopleOf } from '../data/lock/keyring.ts';
import type { KeyringProblem } from '../data/lock/keyringProblem.ts';
import type { Lock } from '../data/lock/lock.ts';
import { rewrapWith } from '../data/lock/people.ts';
import type { OtherKeyring } from '../data/vault/otherKeyring.ts';
import type { Vault, VaultHeader } from '../data/vault/vault.ts';
import { keySentence } from '../features/lock/keySentence.ts';
import type { Secret } from '../features/lock/keys.ts';
import { isTakenOver, tellTakenOver } from '../features/lock/takenOver.ts';
import { useWhoIsHere } from '../state/whoIsHere.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { finishNewKey } from './finishNewKey.ts';
import type { OtherWaysProps } from './OtherWays.tsx';
import { standingKeys } from './standingKeys.ts';
import { Unlock } from './Unlock.tsx';
import styles from './Unlock.module.css';
import { UpdateNotice } from './UpdateNotice.tsx';
import { useTheme } from './useTheme.ts';

/** Hardly anybody needs it: it is fetched when somebody does. */
const OtherWays = lazy(async () => ({ default: (await import('./OtherWays.tsx')).OtherWays }));

/** The lock somebody has opened, and what is left to do once the records are open. */
export interface OpenedLock {
  readonly lock: Lock;
  readonly afterwards: (vault: Vault) => Promise<void>;
}

/**
 * Shows the screen that unlocks, and resolves when somebody has. A keyring that cannot be read, here or in the second
 * copy (`findOther`), is told and stays as it is: the promise then never resolves, and nothing is started over the records.
 */
export async function askForKey(
  header: VaultHeader, derive: Derive = deriveInWorker, reload = () => location.reload(), findOther: () => Promise<OtherKeyring | undefined> = async () => undefined,
): Promise<OpenedLock> {
  const { vaultId } = header;
  const place = document.getElementById('root');
  if (!place) throw new Error('the page has no #root');
  const root = createRoot(place);
  const show = (screen: ReactNode) => root.render(<StrictMode><ErrorBoundary>{screen}</ErrorBoundary></StrictMode>);
  const otherWays = (props: Pick<OtherWaysProps, 'onRecoveryKey'>) => (
    <Suspense fallback={<p className="meta" role="status">One moment…</p>}><OtherWays vaultId={vaultId} derive={derive} reload={reload} {...props} /></Suspense>
  );
  const keys = await standingKeys(header, derive, findOther);
  const { keyring } = keys;
  return new Promise((resolve) => {
    if (!keyring.ok) return show(<CannotUnlock problem={keyring.problem}>{otherWays({})}</CannotUnlock>);
    show(
      <Unlock
        people={peopleOf(keyring.value).map(({ id, label }) => ({ slotId: id, label }))}
        isTakenOver={isTakenOver()}
        unlock={(secret) => keys.unlock(secret)}
        otherWays={(onRecoveryKey) => otherWays({ onRecoveryKey })}
        onUnlocked={(unlocked, secret) => {
          useWhoIsHere.getState().unlock(peopleOf(keyring.value).find(({ id }) => id === unlocked.slotId)?.label ?? '');
          root.unmount();
          place.append(opening());
          resolve({
            lock: unlocked.lock,
            async afterwards(vault) {
              await tellTakenOver(vault);
              if (unlocked.isWeak && keys.keyring.ok) await rewrap(vault, { found: keys.found, keyring: keys.keyring.value, vaultId }, secret, derive);
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

function CannotUnlock({ problem, children }: { problem: KeyringProblem; children: ReactNode }) {
  useTheme();
  return (
    <main className={`stack ${styles.unlock}`}>
      <UpdateNotice />
      <h1>The records cannot be unlocked</h1>
      <p>{keySentence(problem)}</p>
      {children}
    </main>
  );
}

/** The line of `index.html` again, until the screens are there. */
function opening(): HTMLElement {
  const line = document.createElement('p');
  line.textContent = 'Opening the records…';
  return line;
}
