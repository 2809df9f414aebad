import { describe, expect, it } from 'vitest';
import { deriveHere } from '../../../src/data/lock/deriveKey.ts';
import { readKeyring } from '../../../src/data/lock/readKeyring.ts';
import { unlockWithPassphrase, unlockWithRecoveryKey } from '../../../src/data/lock/unlock.ts';
import golden from './keyring-1.json';
import { good, utf8 } from './support.ts';

// Written once by version 1, in its second epoch, and never edited: a device or a backup may hold it for ever.
describe('a keyring of version 1', () => {
  const { vaultId, place, content, passphrases, recoveryKey } = golden;
  const keyring = good(readKeyring(golden.keyring));

  it.each([
    ['the first passphrase', () => unlockWithPassphrase(keyring, vaultId, keyring.slots[0]?.id, passphrases[0] ?? '', deriveHere)],
    ['the second, composed otherwise', () => unlockWithPassphrase(keyring, vaultId, undefined, (passphrases[1] ?? '').normalize('NFD'), deriveHere)],
    ['the recovery key', () => unlockWithRecoveryKey(keyring, vaultId, recoveryKey)],
  ])('opens with %s, to the rows of both epochs', async (_, unlock) => {
    const { lock } = good(await unlock());
    for (const row of golden.rows) {
      expect(await lock.open(place, new Uint8Array(Buffer.from(row, 'base64')))).toEqual({ ok: true, value: utf8(content) });
    }
  });
});
