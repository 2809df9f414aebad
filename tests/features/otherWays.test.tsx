import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { askForKey, type OpenedLock } from '../../src/app/UnlockStart.tsx';
import problems from '../../src/catalog/problems.json';
import { deriveHere } from '../../src/data/lock/deriveKey.ts';
import type { Keyring } from '../../src/data/lock/keyring.ts';
import { createTrialLock } from '../../src/data/lock/trialLock.ts';
import { createKeyring } from '../../src/data/lock/unlock.ts';
import { databaseName } from '../../src/data/vault/databaseName.ts';
import { openVault } from '../../src/data/vault/openVault.ts';
import type { Vault } from '../../src/data/vault/vault.ts';
import { makeBackup } from '../../src/features/share/makeBackup.ts';
import { thisInstant } from '../../src/state/clock.ts';
import { usePageSetting } from '../../src/state/pageSetting.ts';
import { namesIn, PASSPHRASE, PERSON, QUICK, unlocked } from './lockSupport.tsx';
import { childWith, good, openRecords, TODAY } from './support.tsx';

const OWN = databaseName();

interface LockedHere {
  readonly vaultId: string;
  readonly keyring: Keyring;
  readonly recoveryKey: string;
}

/** Locked records in the database that the app itself would open, with a child for each name. */
async function lockedHere(...names: readonly string[]): Promise<LockedHere> {
  const { vault } = await openRecords({ name: OWN, unlocked: true });
  const { vaultId } = await vault.header();
  const created = await createKeyring({ vaultId, label: PERSON, passphrase: PASSPHRASE, today: TODAY, derive: deriveHere, cost: QUICK });
  if (!created.ok) throw new Error(created.problem.code);
  const { lock, keyring, recoveryKey } = created.value;
  expect((await vault.changeLock(lock, keyring)).ok).toBe(true);
  const mine = await opened();
  good(await mine.writeChildren(names.map((name) => childWith([], { firstName: name }, name.toLowerCase())), []));
  mine.close();
  return { vaultId, keyring, recoveryKey };
}

async function opened(): Promise<Vault> {
  const vault = await unlocked(OWN, PASSPHRASE);
  if (!vault) throw new Error('it does not open');
  return vault;
}

async function firstNames(vault: Vault): Promise<readonly string[]> {
  const names = good(await vault.directory()).map(({ firstName }) => firstName);
  vault.close();
  return names;
}

/** The screen over these records, as a browser brings it. */
async function ask({ vaultId, keyring }: { readonly vaultId: string; readonly keyring: unknown }) {
  const place = document.createElement('div');
  place.id = 'root';
  document.body.append(place);
  onTestFinished(() => document.body.replaceChildren());
  const reload = vi.fn();
  const onUnlocked = vi.fn<(lock: OpenedLock) => void>();
  // As in `main.tsx`, the database stands open while somebody is asked.
  void openVault({ now: thisInstant, name: OWN, lock: async (header) => { await act(async () => { void askForKey({ ...header, vaultId, keyring }, deriveHere, reload).then(onUnlocked); }); return new Promise(() => {}); } });
  await screen.findByRole('heading', { level: 1 });
  return { reload, onUnlocked, user: userEvent.setup() };
}

const cannot = () => screen.findByRole('button', { name: 'I cannot get in' });
const ways = async () => within(await screen.findByRole('region', { name: 'Other ways on' }));

beforeEach(async () => {
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(OWN);
    request.addEventListener('success', resolve);
    request.addEventListener('error', resolve);
  });
  localStorage.clear();
});

describe('no state of the screen that unlocks is a dead end', () => {
  const EVERY = ['Try again', 'A backup, in another place', 'A backup, here', 'Erase everything here'];

  it.each<[what: string, change: (keyring: Keyring) => unknown]>([
    ['damaged', ({ slots: _, ...rest }) => rest],
    ['of a newer app', (keyring) => ({ ...keyring, version: 99 })],
  ])('keys that are %s: each way says what is lost', async (_, change) => {
    const here = await lockedHere('Odette');
    const { reload, user } = await ask({ ...here, keyring: change(here.keyring) });
    const shown = await ways();
    expect(shown.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual(EVERY);
    expect(shown.getAllByText(/lost|Nothing on this device is touched/)).toHaveLength(EVERY.length);
    await user.click(shown.getByRole('button', { name: 'Load the app again' }));
    expect(reload).toHaveBeenCalledOnce();
  });

  it('keys that were changed: the ways are there by themselves, and the records stay locked', async () => {
    const here = await lockedHere('Odette');
    const { onUnlocked, user } = await ask({ ...here, keyring: { ...here.keyring, slots: here.keyring.slots.filter(({ kind }) => kind === 'passphrase') } });
    await user.type(await screen.findByLabelText('Passphrase'), `${PASSPHRASE}{Enter}`);
    expect(await screen.findByRole('alert')).toHaveTextContent(problems['key.changedKeyring']);
    expect((await ways()).getAllByRole('heading', { level: 3 })).toHaveLength(EVERY.length + 1);
    expect(onUnlocked).not.toHaveBeenCalled();
  });

  it('a forgotten passphrase: they come when asked for, and lead to the recovery key', async () => {
    const here = await lockedHere('Odette');
    const { onUnlocked, user } = await ask(here);
    expect(screen.queryByRole('region', { name: 'Other ways on' })).not.toBeInTheDocument();
    await user.click(await cannot());
    await user.click((await ways()).getByRole('button', { name: 'Type the recovery key' }));
    const field = screen.getByLabelText('Recovery key');
    await waitFor(() => expect(field).toHaveFocus());
    await user.type(field, `${here.recoveryKey}{Enter}`);
    await waitFor(() => expect(onUnlocked).toHaveBeenCalledOnce());
  });
});

describe('erasing records that nobody can unlock', () => {
  it('asks for its two words, and leaves an empty app', async () => {
    usePageSetting.getState().setContact('Mrs Lee, 01632 960 001');
    const { reload, user } = await ask(await lockedHere('Odette'));
    await user.click(await cannot());
    const shown = await ways();
    await user.type(shown.getByLabelText('To erase, type “erase everything”'), 'erase');
    await user.click(shown.getByRole('button', { name: 'Erase everything on this device' }));
    expect(await shown.findByText(/Nothing was erased\.$/)).toBeInTheDocument();
    expect(reload).not.toHaveBeenCalled();
    expect(await firstNames(await opened())).toEqual(['Odette']);
    expect(localStorage.getItem('valuing-send-pages')).toContain('Mrs Lee');

    await user.type(shown.getByLabelText('To erase, type “erase everything”'), ' everything');
    await user.click(shown.getByRole('button', { name: 'Erase everything on this device' }));
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
    const empty = good(await openVault({ name: OWN, now: thisInstant, lock: createTrialLock() }));
    expect(await empty.header()).not.toHaveProperty('keyring');
    expect(await firstNames(empty)).toEqual([]);
    // Whom families can ask, a name and a number of staff, stayed behind.
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('Mrs Lee');
  });
});

describe('a backup in the place of records that nobody can unlock', () => {
  async function backedUp(): Promise<LockedHere & { readonly file: File }> {
    const here = await lockedHere('Odette');
    const vault = await opened();
    const made = await makeBackup(vault);
    if (!made.ok) throw new Error('no backup');
    good(await vault.writeChildren([childWith([], { firstName: 'Later' }, 'later')], []));
    vault.close();
    return { ...here, file: new File([made.value.blob], 'backup.vsend') };
  }

  async function choose(file: File, here: { readonly vaultId: string; readonly keyring: unknown }) {
    const asked = await ask(here);
    await asked.user.click(await cannot());
    await asked.user.click((await ways()).getByRole('button', { name: 'Choose a backup' }));
    fireEvent.change(screen.getByLabelText('Locked backup'), { target: { files: [file] } });
    await screen.findByText(/What was changed here after .* is lost\. Nothing is erased before/);
    return asked;
  }
  const type = (secret: string) => fireEvent.change(screen.getAllByLabelText('Passphrase').at(-1) ?? document.body, { target: { value: secret } });
  const bring = () => screen.getByRole('button', { name: 'Bring this backup back in their place' });

  it('touches nothing until the backup has been opened', async () => {
    const { file, ...here } = await backedUp();
    const { reload, user } = await choose(file, here);
    type('not the right one at all');
    await user.click(bring());
    expect(await screen.findByText((text) => text.includes(problems['key.wrongSecret']))).toBeInTheDocument();
    expect(reload).not.toHaveBeenCalled();
    expect((await firstNames(await opened())).toSorted()).toEqual(['Later', 'Odette']);
  });

  it('touches nothing when the file is cut short', async () => {
    const { file, ...here } = await backedUp();
    const { reload, user } = await choose(new File([file.slice(0, file.size - 20)], 'backup.vsend'), here);
    type(PASSPHRASE);
    await user.click(bring());
    await screen.findByRole('alert');
    expect(reload).not.toHaveBeenCalled();
    expect((await firstNames(await opened())).toSorted()).toEqual(['Later', 'Odette']);
  });

  it('then holds what the backup held, with its people', async () => {
    const { file, ...here } = await backedUp();
    const { reload, user } = await choose(file, here);
    type(PASSPHRASE);
    await user.click(bring());
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
    const vault = await opened();
    expect(await namesIn(vault)).toEqual([PERSON]);
    expect(await firstNames(vault)).toEqual(['Odette']);
  });

  it('says so when it was made of other records', async () => {
    const { file, ...here } = await backedUp();
    await choose(file, { ...here, vaultId: 'another-vault' });
    expect(screen.getByText('These are other records.')).toBeInTheDocument();
  });
});
