import { done, failed, type Result } from '../core/result.ts';
import type { Derive } from '../data/lock/derive.ts';
import type { KdfCost } from '../data/lock/kdf.ts';
import { type Keyring, peopleOf } from '../data/lock/keyring.ts';
import type { KeyringProblem } from '../data/lock/keyringProblem.ts';
import { newEpoch } from '../data/lock/newEpoch.ts';
import { addPerson, changePassphrase, removePerson, renewRecoveryKey } from '../data/lock/people.ts';
import { readKeyring } from '../data/lock/readKeyring.ts';
import { isGroup } from '../data/lock/recoveryKey.ts';
import type { Secret as LockSecret } from '../data/lock/secret.ts';
import { createKeyring, unlockWithPassphrase, unlockWithRecoveryKey } from '../data/lock/unlock.ts';
import type { KeyPlace, Keys, Secret } from '../features/lock/keys.ts';

/** What the screens about the lock can ask for, with `data/lock` behind it. `cost` is today's, unless a test wants to be quick. */
export function keysWith(derive: Derive, cost?: KdfCost): Keys {
  const secretOf = (secret: Secret): LockSecret => (secret.kind === 'passphrase' ? { ...secret, derive } : secret);
  return {
    isGroup,
    people(found) {
      const keyring = readKeyring(found);
      return keyring.ok ? done(peopleOf(keyring.value).map(({ id, label }) => ({ slotId: id, label }))) : keyring;
    },
    async create(vaultId, person, today) {
      const created = await createKeyring({ vaultId, ...person, today, derive, cost });
      if (!created.ok) return created;
      const { lock, keyring, recoveryKey } = created.value;
      return done({ lock, keyring, recoveryKey });
    },
    open: (at, secret) => withKeyring(at, async (keyring) => {
      const opened = secret.kind === 'passphrase'
        ? await unlockWithPassphrase(keyring, at.vaultId, secret.slotId, secret.passphrase, derive)
        : await unlockWithRecoveryKey(keyring, at.vaultId, secret.typed);
      return opened.ok ? done(opened.value.lock) : opened;
    }),
    changePassphrase: (at, secret, slotId, passphrase) => withKeyring(at, (keyring) =>
      changePassphrase(keyring, at.vaultId, secretOf(secret), { slotId, passphrase, derive, cost })),
    addPerson: (at, secret, person) => withKeyring(at, (keyring) => addPerson(keyring, at.vaultId, secretOf(secret), { ...person, derive, cost })),
    removePerson: (at, secret, slotId) => withKeyring(at, (keyring) => removePerson(keyring, at.vaultId, secretOf(secret), slotId)),
    newDataKey: (at, staying, today) => withKeyring(at, async (keyring) => {
      const next = await newEpoch({ keyring, vaultId: at.vaultId, staying, derive, today });
      return next.ok ? done({ keyring: next.value.keyring, recoveryKey: next.value.recoveryKey }) : next;
    }),
    isSealingAnew(found) {
      const keyring = readKeyring(found);
      return keyring.ok && keyring.value.earlier.length > 0;
    },
    renewRecoveryKey: (at, secret, today) => withKeyring(at, (keyring) => renewRecoveryKey(keyring, at.vaultId, secretOf(secret), today)),
  };
}

/** Reads the keyring before anything is derived from it. */
async function withKeyring<Value>(
  { keyring: found }: KeyPlace, work: (keyring: Keyring) => Promise<Result<Value, KeyringProblem>>,
): Promise<Result<Value, KeyringProblem>> {
  const keyring = readKeyring(found);
  return keyring.ok ? work(keyring.value) : failed(keyring.problem);
}
