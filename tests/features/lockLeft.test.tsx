import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import problems from '../../src/catalog/problems.json';
import { finishNewKey } from '../../src/app/finishNewKey.ts';
import { deriveHere } from '../../src/data/lock/deriveKey.ts';
import type { Keyring } from '../../src/data/lock/keyring.ts';
import { addPerson } from '../../src/data/lock/people.ts';
import { createKeyring, unlockWithPassphrase } from '../../src/data/lock/unlock.ts';
import { useSealingAnew } from '../../src/state/sealingAnew.ts';
import { useUnusedKey } from '../../src/state/unusedKey.ts';
import { lockedRecords, type Locked, namesIn, openLocked, opens, PASSPHRASE, PERSON, QUICK, reloaded, show, unlocked } from './lockSupport.tsx';
import { good, type Opened, openRecords, TODAY } from './support.tsx';

const HERS = 'four quiet badgers at noon';
const DESTROY = /^The recovery key that was last shown in this tab opens nothing\.$/;

function fill(typed: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(typed)) fireEvent.change(screen.getByLabelText(label), { target: { value } });
}
const press = async ({ user }: Opened, name: string) => user.click(await screen.findByRole('button', { name }));

/** Types what the paper would say. */
async function copyKey(opened: Opened, action: string): Promise<string> {
  const [list] = await screen.findAllByRole('list', { name: 'Recovery key' });
  const key = [...list?.querySelectorAll('li') ?? []].map((group) => group.textContent ?? '');
  await press(opened, 'Next: check your paper copy');
  for (const field of screen.getAllByLabelText(/^Group \d$/)) fireEvent.change(field, { target: { value: key[Number(field.id.slice(-1)) - 1] } });
  await press(opened, action);
  return key.join('-');
}

/** Records that two people can unlock. */
async function sharedRecords(): Promise<Locked> {
  const locked = await lockedRecords();
  const joined = await addPerson(locked.keyring, locked.vaultId, { kind: 'recoveryKey', typed: locked.recoveryKey }, { label: 'Mr Adeyemi-Holt', passphrase: HERS, derive: deriveHere, cost: QUICK });
  if (!joined.ok) throw new Error(joined.problem.code);
  const vault = await unlocked(locked.name, PASSPHRASE);
  if (!vault) throw new Error('it does not open');
  good(await vault.keepKeyring(joined.value, locked.keyring));
  vault.close();
  return { ...locked, keyring: joined.value };
}

afterEach(() => {
  useUnusedKey.setState({ shown: false });
  useSealingAnew.setState(useSealingAnew.getInitialState());
  sessionStorage.clear();
});

describe('somebody has left', () => {
  it('makes a new key with those who stay, locks, seals everything anew after unlocking, and then the old one opens nothing', async () => {
    const { name, recoveryKey, keyring: before, vaultId } = await sharedRecords();
    const opened = await openLocked('/lock/left', { name });
    await screen.findByRole('checkbox', { name: PERSON });
    await press(opened, 'Next: the new recovery key');
    expect(await screen.findByText(/^Tick who stays/)).toBeInTheDocument();
    await opened.user.click(screen.getByRole('checkbox', { name: PERSON }));
    await press(opened, 'Next: the new recovery key');
    const field = screen.getByLabelText(`Passphrase of ${PERSON}`);
    await waitFor(() => expect(field).toHaveFocus());
    fill({ [`Passphrase of ${PERSON}`]: HERS });
    await press(opened, 'Next: the new recovery key');
    await waitFor(() => expect(field).toHaveAccessibleDescription(expect.stringContaining(problems['key.wrongSecret'])));
    fill({ [`Passphrase of ${PERSON}`]: PASSPHRASE });
    await press(opened, 'Next: the new recovery key');
    const newKey = await copyKey(opened, 'Use the new key');
    await reloaded(opened);
    expect(useUnusedKey.getState().shown).toBe(false);
    cleanup();

    for (const [secret, does] of [[PASSPHRASE, true], [newKey, true], [HERS, false], [recoveryKey, false]] as const) expect(await opens(name, secret)).toBe(does);
    const again = await openLocked('/lock/left', { name });
    expect(await screen.findByText('The records are being sealed with the new key.')).toBeInTheDocument();
    expect(await namesIn(again.vault)).toEqual([PERSON]);
    const { keyring } = await again.vault.header();
    const opening = await unlockWithPassphrase(keyring as Keyring, vaultId, undefined, PASSPHRASE, deriveHere);
    if (!opening.ok) throw new Error(opening.problem.code);
    await act(() => finishNewKey(again.vault, opening.value));
    expect(await screen.findByText('Every record is sealed with the new key.')).toBeInTheDocument();
    expect(((await again.vault.header()).keyring as Keyring).earlier).toEqual([]);
    for (const [damaged, words] of [[1, /1 record was damaged before and stayed as it was\.$/], [2, /2 records were damaged before and stayed as they were\.$/]] as const) {
      act(() => useSealingAnew.setState({ now: { stage: 'done', damaged } }));
      expect(screen.getByText(words)).toBeInTheDocument();
    }
    expect(good(await again.vault.readChild('odette'))?.card.firstName).toBe('Odette');
    // What he could take with him.
    const old = await unlockWithPassphrase(before, vaultId, undefined, HERS, deriveHere);
    if (!old.ok) throw new Error(old.problem.code);
    const wrapped = await again.vault.wrapFileKey('f', new Uint8Array(32));
    expect((await old.value.lock.open({ store: 'file', id: 'f', counter: 1 }, wrapped)).ok).toBe(false);
    await act(() => finishNewKey(again.vault, opening.value)); // nothing is left to do
  }, 60_000);

  it('asks who is alone only for the passphrase', async () => {
    const { name } = await lockedRecords();
    await openLocked('/lock/left', { name });
    expect(await screen.findByLabelText(`Passphrase of ${PERSON}`)).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});

describe('a recovery key that was shown and not taken into use', () => {
  it('is told to be destroyed, after a lock too, until somebody says that it is', async () => {
    const { name } = await lockedRecords();
    const opened = await openLocked('/lock/left', { name });
    await screen.findByLabelText(`Passphrase of ${PERSON}`);
    fill({ [`Passphrase of ${PERSON}`]: PASSPHRASE });
    await press(opened, 'Next: the new recovery key');
    await screen.findAllByRole('list', { name: 'Recovery key' });
    cleanup();
    opened.vault.close();
    expect(sessionStorage.getItem('valuing-send-unused-key')).toBe('{"state":{"shown":true},"version":0}');
    const again = await openLocked('/settings', { name });
    expect(await screen.findByText(DESTROY)).toBeInTheDocument();
    await press(again, 'I have destroyed it');
    expect(screen.queryByText(DESTROY)).not.toBeInTheDocument();
  });

  it('is told at once to the second of two tabs that set a passphrase', async () => {
    const opened = await show('/lock', await openRecords({ unlocked: true }));
    fill({ 'Who is this?': PERSON, Passphrase: PASSPHRASE, 'Passphrase, once more': PASSPHRASE });
    await press(opened, 'Next: the recovery key');
    await screen.findAllByRole('list', { name: 'Recovery key' });
    const quicker = await openRecords({ name: opened.name, unlocked: true });
    const { vaultId } = await quicker.vault.header();
    const created = await createKeyring({ vaultId, label: 'Somebody', passphrase: HERS, today: TODAY, derive: deriveHere, cost: QUICK });
    if (!created.ok) throw new Error(created.problem.code);
    good(await quicker.vault.changeLock(created.value.lock, created.value.keyring));
    await copyKey(opened, 'Lock the records');
    expect(await screen.findByText(problems['key.notTaken'])).toBeInTheDocument();
    expect(useUnusedKey.getState().shown).toBe(true);
    expect(await opens(opened.name, PASSPHRASE)).toBe(false);
    expect(await opens(opened.name, HERS)).toBe(true);
  });
});
