import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, onTestFinished, vi } from 'vitest';
import { askForKey } from '../../src/app/UnlockStart.tsx';
import { deriveHere } from '../../src/data/lock/deriveKey.ts';
import type { VaultHeader } from '../../src/data/vault/vault.ts';
import { byWhom, LONGEST_NAME, useWhoIsHere } from '../../src/state/whoIsHere.ts';
import { lockedRecords, PASSPHRASE, PERSON } from './lockSupport.tsx';

it.each([
  ['the passphrase of a person, who is then known by the name they chose', false],
  ['the recovery key, which is nobody’s', true],
])('the records are opened with %s', async (_, withRecoveryKey) => {
  const { vaultId, keyring, recoveryKey } = await lockedRecords();
  useWhoIsHere.setState({ unlocked: 'Somebody before' });
  const place = document.createElement('div');
  place.id = 'root';
  document.body.append(place);
  onTestFinished(() => document.body.replaceChildren());
  const onUnlocked = vi.fn();
  await act(async () => { void askForKey({ vaultId, keyring, lock: 'sealed' } as unknown as VaultHeader, deriveHere).then(onUnlocked); });
  const user = userEvent.setup();
  if (withRecoveryKey) await user.click(screen.getByRole('button', { name: 'Use the recovery key instead' }));
  await user.click(screen.getByLabelText(withRecoveryKey ? 'Recovery key' : 'Passphrase'));
  await user.keyboard(`${withRecoveryKey ? recoveryKey : PASSPHRASE}{Enter}`);
  await waitFor(() => expect(onUnlocked).toHaveBeenCalledOnce());
  expect(byWhom()).toEqual(withRecoveryKey ? {} : { by: PERSON });
});

it.each([
  ['unlocked', 'typed last', 'given', { by: 'unlocked' }],
  ['', 'typed last', ' given ', { by: 'given' }],
  ['', 'typed last', undefined, { by: 'typed last' }],
  ['', '', '  ', {}],
  ['', '', 'x'.repeat(LONGEST_NAME + 1), {}],
])('unlocked by “%s”, “%s” typed before, “%s” given', (unlocked, typed, given, expected) => {
  useWhoIsHere.setState({ unlocked, typed });
  expect(byWhom(given)).toEqual(expected);
  if (given?.trim()) expect(useWhoIsHere.getState().typed).toBe(given.trim());
});
