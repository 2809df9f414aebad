import { act, render, waitFor } from '@testing-library/react';
import { type ComponentProps, Suspense } from 'react';
import { expect, type Mock, onTestFinished, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { keysWith } from '../../src/app/keysWith.ts';
import { Records } from '../../src/app/Records.tsx';
import { loadLibrary } from '../../src/catalog/load.ts';
import { deriveHere } from '../../src/data/lock/deriveKey.ts';
import { type Keyring, peopleOf } from '../../src/data/lock/keyring.ts';
import { createTrialLock } from '../../src/data/lock/trialLock.ts';
import { createKeyring, unlockWithPassphrase, unlockWithRecoveryKey } from '../../src/data/lock/unlock.ts';
import { openVault } from '../../src/data/vault/openVault.ts';
import type { Vault } from '../../src/data/vault/vault.ts';
import { KeysContext } from '../../src/features/lock/keys.ts';
import { thisInstant } from '../../src/state/clock.ts';
import { useLocking } from '../../src/state/lockNow.ts';
import { RecordsProvider } from '../../src/state/records.tsx';
import { childWith, goTo, loading, type Opened, openRecords, pageShown, type Start, TODAY } from './support.tsx';

/** The least that is accepted. */
export const QUICK = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 };
export const PASSPHRASE = 'seven green llamas dancing';
export const PERSON = 'Ms Ferrow';

export interface OpenedLocked extends Opened {
  /** Called where a browser would load the page again. */
  readonly reload: Mock<() => void>;
}

/** The app at an address over this vault, with keys that cost little. */
export async function show(address: string, opened: Opened): Promise<OpenedLocked> {
  const reload = vi.fn();
  useLocking.setState({ locking: false, reload });
  onTestFinished(() => useLocking.setState(useLocking.getInitialState()));
  if (location.hash !== `#${address}`) location.hash = address;
  await act(async () => {
    render(
      <KeysContext value={keysWith(deriveHere, QUICK)}>
        <RecordsProvider vault={opened.vault} loadFramework={() => loading} loadLibrary={loadLibrary}><Suspense><App /></Suspense></RecordsProvider>
      </KeysContext>,
    );
  });
  await pageShown();
  if (location.hash !== `#${address}`) await goTo(address);
  return { ...opened, reload };
}

/** The same through `Records`, as the browser's page has it: over a lock that was changed the app is shown again without loading. */
export async function showOver(address: string, opened: Opened): Promise<OpenedLocked> {
  const reload = vi.fn();
  useLocking.setState({ locking: false, reload });
  onTestFinished(() => useLocking.setState(useLocking.getInitialState()));
  location.hash = address;
  let last: Vault | undefined;
  onTestFinished(() => last?.close());
  const reopen: ComponentProps<typeof Records>['reopen'] = async (lock) => {
    const again = await openVault({ lock: async () => lock, now: thisInstant, name: opened.name });
    if (again.ok) last = again.value;
    return again;
  };
  await act(async () => { render(<KeysContext value={keysWith(deriveHere, QUICK)}><Suspense><Records vault={opened.vault} reopen={reopen} /></Suspense></KeysContext>); });
  await pageShown();
  return { ...opened, reload };
}

export interface Locked {
  readonly name: string;
  readonly vaultId: string;
  readonly keyring: Keyring;
  readonly recoveryKey: string;
}

/** A database with one child, sealed for `PERSON`. */
export async function lockedRecords(): Promise<Locked> {
  const { vault, name } = await openRecords({ records: [{ ...childWith(), example: true }], unlocked: true });
  const { vaultId } = await vault.header();
  const created = await createKeyring({ vaultId, label: PERSON, passphrase: PASSPHRASE, today: TODAY, derive: deriveHere, cost: QUICK });
  if (!created.ok) throw new Error(created.problem.code);
  const { lock, keyring, recoveryKey } = created.value;
  expect((await vault.changeLock(lock, keyring)).ok).toBe(true);
  return { name, vaultId, keyring, recoveryKey };
}

/** A tab that has unlocked these records. */
export async function openLocked(address: string, { name }: Pick<Locked, 'name'>): Promise<OpenedLocked> {
  const opened = await openRecords({ unlocked: true });
  const vault = await unlocked(name, PASSPHRASE);
  if (!vault) throw new Error('it does not open');
  onTestFinished(() => vault.close());
  return show(address, { ...opened, vault, name });
}

/** The app at an address over sealed records that hold these, for `PERSON`; or over the records of a name as they are. */
export async function openSealedApp(address: string, start: Start = {}): Promise<OpenedLocked> {
  const opened = await openRecords(start);
  if (start.name !== undefined) return show(address, opened);
  const { vaultId } = await opened.vault.header();
  const created = await createKeyring({ vaultId, label: PERSON, passphrase: PASSPHRASE, today: TODAY, derive: deriveHere, cost: QUICK });
  if (!created.ok) throw new Error(created.problem.code);
  const { lock, keyring } = created.value;
  expect((await opened.vault.changeLock(lock, keyring)).ok).toBe(true);
  const vault = await openVault({ name: opened.name, now: thisInstant, lock });
  if (!vault.ok) throw new Error(vault.problem.code);
  onTestFinished(() => vault.value.close());
  return show(address, { ...opened, vault: vault.value });
}

/** The vault of this name opened with a passphrase of anybody or, where it has dashes, a recovery key; undefined when it does not open. */
export async function unlocked(name: string, secret: string): Promise<Vault | undefined> {
  let isOpen = true;
  const vault = await openVault({
    name, now: thisInstant,
    lock: async ({ keyring, vaultId }) => {
      const opened = secret.includes('-') ? await unlockWithRecoveryKey(keyring as Keyring, vaultId, secret) : await unlockWithPassphrase(keyring as Keyring, vaultId, undefined, secret, deriveHere);
      isOpen = opened.ok;
      return opened.ok ? opened.value.lock : createTrialLock();
    },
  });
  return isOpen && vault.ok ? vault.value : undefined;
}

/** Whether a passphrase or recovery key opens these records. */
export async function opens(name: string, secret: string): Promise<boolean> {
  const vault = await unlocked(name, secret);
  vault?.close();
  return vault !== undefined;
}

/** The names of those who can unlock, as the vault has them. */
export async function namesIn(vault: Vault): Promise<readonly string[]> {
  return peopleOf((await vault.header()).keyring as Keyring).map(({ label }) => label);
}

/** Resolves when the app has asked for the page to be loaded again. */
export async function reloaded({ reload }: OpenedLocked): Promise<void> {
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
}
