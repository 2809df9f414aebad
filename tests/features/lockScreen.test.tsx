import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { askForKey, type OpenedLock } from '../../src/app/UnlockStart.tsx';
import problems from '../../src/catalog/problems.json';
import { failed } from '../../src/core/result.ts';
import type { Derive } from '../../src/data/lock/derive.ts';
import { deriveHere } from '../../src/data/lock/deriveKey.ts';
import { type Keyring, peopleOf } from '../../src/data/lock/keyring.ts';
import { openVault } from '../../src/data/vault/openVault.ts';
import type { VaultHeader } from '../../src/data/vault/vault.ts';
import { thisInstant } from '../../src/state/clock.ts';
import { LOCK_CHANNEL } from '../../src/state/lockNow.ts';
import { type Locked, lockedRecords, openLocked, PASSPHRASE, reloaded, show } from './lockSupport.tsx';
import { DRAFT_AT, draftWith, good, openRecords, TODAY } from './support.tsx';

/** The screen that unlocks, over a page as the browser brings it. */
async function ask({ vaultId, keyring }: Pick<Locked, 'vaultId'> & { keyring: unknown }, derive: Derive = deriveHere) {
  const place = document.createElement('div');
  place.id = 'root';
  place.textContent = 'Opening the records…';
  document.body.append(place);
  onTestFinished(() => document.body.replaceChildren());
  const onUnlocked = vi.fn<(opened: OpenedLock) => void>();
  await act(async () => { void askForKey({ vaultId, keyring, lock: 'sealed' } as VaultHeader, derive).then(onUnlocked); });
  return { onUnlocked, user: userEvent.setup() };
}

const passphrase = () => screen.getByLabelText('Passphrase');

describe('the screen that unlocks', () => {
  it('has the passphrase in focus, opens with Enter, and gives a lock that reads the records', async () => {
    const locked = await lockedRecords();
    const { onUnlocked, user } = await ask(locked);
    expect(screen.getByRole('heading', { level: 1, name: 'Unlock the records' })).toBeInTheDocument();
    await waitFor(() => expect(document.title).toBe('Unlock the records – Valuing SEND'));
    await waitFor(() => expect(passphrase()).toHaveFocus());
    expect(passphrase()).toHaveAttribute('autocomplete', 'current-password');
    expect(screen.queryByLabelText('Who are you?')).not.toBeInTheDocument();
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    await waitFor(() => expect(onUnlocked).toHaveBeenCalledOnce());
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
    const { lock, afterwards } = onUnlocked.mock.calls[0]?.[0] ?? {};
    if (!lock || !afterwards) throw new Error('no lock');
    const opened = await openVault({ lock: () => Promise.resolve(lock), now: thisInstant, name: locked.name });
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(good(await opened.value.readChild('odette'))?.card.firstName).toBe('Odette');

    // Its passphrase is cheaper to guess than it should be today: that is put right behind the scenes.
    await afterwards(opened.value);
    const { keyring } = await opened.value.header();
    expect(peopleOf(keyring as Keyring)[0]?.kdf).toMatchObject({ memoryKiB: 64 * 1024, passes: 3 });
    opened.value.close();
  });

  it('says one and the same thing of everything that is wrong, and keeps the field in focus', async () => {
    const { onUnlocked, user } = await ask(await lockedRecords());
    for (const wrong of ['', 'x', `${PASSPHRASE} `, PASSPHRASE.toUpperCase(), 'é'.repeat(5000)]) {
      fireEvent.change(passphrase(), { target: { value: wrong } });
      await user.keyboard('{Enter}');
      await waitFor(() => expect(screen.queryByText('Opening…')).not.toBeInTheDocument());
      expect(await screen.findByRole('alert')).toHaveTextContent(`Problem: ${problems['key.wrongPassphrase']}`);
      await waitFor(() => expect(passphrase()).toHaveFocus());
    }
    expect(onUnlocked).not.toHaveBeenCalled();
  });

  it.each([
    ['noKeyWasm', 'WebAssembly'], ['noKeyMemory', 'memory'], ['noKeyWorker', 'Try again'],
  ] as const)('has a sentence of its own for %s, and lets somebody try again', async (code, words) => {
    const { user } = await ask(await lockedRecords(), async () => failed({ code }));
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(problems[`key.${code}`]);
    expect(alert).toHaveTextContent(words);
    await waitFor(() => expect(passphrase()).toHaveFocus());
    expect(screen.getByRole('button', { name: 'Use the recovery key instead' })).toBeInTheDocument();
  });

  it('takes the recovery key however it is typed, and says where it is mistyped', async () => {
    const locked = await lockedRecords();
    const { onUnlocked, user } = await ask(locked);
    await user.click(screen.getByRole('button', { name: 'Use the recovery key instead' }));
    const field = screen.getByLabelText('Recovery key');
    await waitFor(() => expect(field).toHaveFocus());
    for (const [typed, problem] of [
      [locked.recoveryKey.slice(0, -4), 'this has 32'], [`U${locked.recoveryKey.slice(1)}`, 'Group 1 has “U”'],
      ['0000-0000-0000-0000-0000-0000-0000-0000-0000', 'mistyped'],
    ] as const) {
      fireEvent.change(field, { target: { value: typed } });
      await user.keyboard('{Enter}');
      await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(problem));
    }
    fireEvent.change(field, { target: { value: locked.recoveryKey.toLowerCase().replaceAll('-', ' ') } });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(onUnlocked).toHaveBeenCalledOnce());
  });

  it.each<[what: string, change: (keyring: Keyring) => unknown, problem: keyof typeof problems]>([
    ['missing', () => undefined, 'key.damagedKeyring'],
    ['cut short', ({ slots: _, ...rest }) => rest, 'key.damagedKeyring'],
    ['made too cheap', (keyring) => ({ ...keyring, slots: keyring.slots.map((slot) => (slot.kind === 'passphrase' ? { ...slot, kdf: { ...slot.kdf, memoryKiB: 8 } } : slot)) }), 'key.damagedKeyring'],
    ['of a newer app', (keyring) => ({ ...keyring, version: 99 }), 'key.newerKeyring'],
  ])('tells of a keyring that is %s, and never starts anew', async (_, change, problem) => {
    const locked = await lockedRecords();
    await ask({ ...locked, keyring: change(locked.keyring) });
    expect(screen.getByRole('heading', { level: 1, name: 'The records cannot be unlocked' })).toBeInTheDocument();
    expect(screen.getByText(problems[problem])).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: 'Load the app again' })).toBeInTheDocument(); // every other way: otherWays.test.tsx
  });

  it('tells of a keyring that somebody has changed, though the passphrase is right', async () => {
    const locked = await lockedRecords();
    const { onUnlocked, user } = await ask({ ...locked, keyring: { ...locked.keyring, slots: locked.keyring.slots.filter(({ kind }) => kind === 'passphrase') } });
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    expect(await screen.findByRole('alert')).toHaveTextContent(problems['key.changedKeyring']);
    expect(onUnlocked).not.toHaveBeenCalled();
  });
});

describe('locking', () => {
  it('empties the screen at once, and loads the page again when all is written', async () => {
    const { name } = await lockedRecords();
    const opened = await openLocked('/children/odette', { name });
    fireEvent.click(screen.getByRole('button', { name: 'Lock' }));
    await reloaded(opened);
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
    expect(document.body).not.toHaveTextContent('Odette');
    expect(await opened.vault.closed).toEqual({ code: 'closed' });
  });

  it('keeps what was tapped last', async () => {
    const { name } = await lockedRecords();
    const before = await openLocked('/children', { name });
    good(await before.vault.writeChildren([], [draftWith()]));
    location.hash = DRAFT_AT;
    fireEvent.click(await screen.findByRole('radio', { name: '3 A lot of help' }));
    fireEvent.click(screen.getByRole('button', { name: 'Lock' }));
    await reloaded(before);
    const after = await openLocked('/children', { name });
    expect(good(await after.vault.readDraft('d1'))?.ratings.school['CI1']?.mark).toBe(3);
  });

  it('is told to the other tabs, and done when another tells', async () => {
    const { name } = await lockedRecords();
    const opened = await openLocked('/children', { name });
    const other = new BroadcastChannel(LOCK_CHANNEL);
    onTestFinished(() => other.close());
    const heard = vi.fn();
    other.addEventListener('message', ({ data }) => heard(data));
    fireEvent.click(screen.getByRole('button', { name: 'Lock' }));
    await waitFor(() => expect(heard).toHaveBeenCalledWith('lock'));
    await reloaded(opened);
  });

  it('comes to a tab that was open without a passphrase too, when one is set in another', async () => {
    const opened = await show('/children', await openRecords({ unlocked: true }));
    const other = new BroadcastChannel(LOCK_CHANNEL);
    onTestFinished(() => other.close());
    other.postMessage('lock');
    await reloaded(opened);
  });

  it('is told in a second tab where the browser cannot make tabs take turns', async () => {
    expect('locks' in navigator).toBe(false);
    const first = new BroadcastChannel('valuing-send-tabs');
    onTestFinished(() => first.close());
    first.addEventListener('message', ({ data }) => first.postMessage({ kind: 'here', to: data.to }));
    const opened = await show('/children', await openRecords({ unlocked: true }));
    expect(await screen.findByText(/^The app is open in another tab/)).toBeInTheDocument();
    await opened.user.click(screen.getByRole('button', { name: 'I work in one tab' }));
    expect(screen.queryByText(/^The app is open in another tab/)).not.toBeInTheDocument();
  });

  it.each<[what: string, minutes: number, wake: () => void]>([
    ['the window is looked at again', 11, () => { fireEvent.focus(window); }],
    ['the tab is shown again', 11, () => { fireEvent(document, new Event('visibilitychange')); }],
    ['the page comes back from the history', 11, () => { fireEvent(window, new Event('pageshow')); }],
    ['somebody touches it, too late', 11, () => { fireEvent.pointerDown(document.body); }],
    ['somebody presses a key, too late', 600, () => { fireEvent.keyDown(document.body, { key: 'a' }); }],
  ])('happens after ten minutes by the clock on the wall, as soon as %s', async (_, minutes, wake) => {
    const { name } = await lockedRecords();
    const opened = await openLocked('/children', { name });
    vi.setSystemTime(Date.parse(`${TODAY}T12:09:30Z`));
    wake();
    vi.setSystemTime(Date.parse(`${TODAY}T12:10:00Z`) + (minutes - 10) * 60_000 + 9.5 * 60_000);
    expect(opened.reload).not.toHaveBeenCalled();
    wake();
    await reloaded(opened);
  });

  it('waits while somebody is there, in this tab or in another', async () => {
    const { name } = await lockedRecords();
    const opened = await openLocked('/children', { name });
    const other = new BroadcastChannel(LOCK_CHANNEL);
    onTestFinished(() => other.close());
    const heard = vi.fn();
    other.addEventListener('message', ({ data }) => heard(data));
    for (const minute of ['09', '18', '27']) {
      vi.setSystemTime(Date.parse(`${TODAY}T12:${minute}:00Z`));
      fireEvent.keyDown(document.body, { key: 'Shift' });
      fireEvent.focus(window);
    }
    await waitFor(() => expect(heard).toHaveBeenCalledWith('active'));
    vi.setSystemTime(Date.parse(`${TODAY}T12:36:00Z`));
    other.postMessage('active');
    await waitFor(() => new Promise((resolve) => { setTimeout(resolve, 100); }));
    vi.setSystemTime(Date.parse(`${TODAY}T12:45:00Z`));
    fireEvent.focus(window);
    expect(opened.reload).not.toHaveBeenCalled();
    vi.setSystemTime(Date.parse(`${TODAY}T12:46:01Z`));
    fireEvent.focus(window);
    await reloaded(opened);
  });

  it('never happens to records that are not locked', async () => {
    const opened = await show('/children', await openRecords({ unlocked: true }));
    vi.setSystemTime(Date.parse(`${TODAY}T23:00:00Z`));
    fireEvent.focus(window);
    fireEvent.keyDown(document.body, { key: 'a' });
    expect(screen.getByRole('heading', { level: 1 })).toBeInTheDocument();
    expect(opened.reload).not.toHaveBeenCalled();
  });
});

it('erasing everything takes the passphrase along, and loads the page again', async () => {
  const { name } = await lockedRecords();
  const opened = await openLocked('/settings', { name });
  await opened.user.click(screen.getByRole('button', { name: 'Erase everything' }));
  await opened.user.type(screen.getByLabelText(/^To erase, type/), 'erase everything');
  const [, confirm] = screen.getAllByRole('button', { name: 'Erase everything' });
  await opened.user.click(confirm ?? document.body);
  await reloaded(opened);
  const again = await openRecords({ name, unlocked: true });
  expect(await again.vault.header()).not.toHaveProperty('keyring');
  expect(good(await again.vault.directory())).toEqual([]);
});
