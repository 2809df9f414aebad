import type { Day } from '../../core/day.ts';
import { done, failed, type Result } from '../../core/result.ts';
import type { Derive } from './derive.ts';
import { keysOfEarlierEpochs } from './earlierEpochs.ts';
import { secretOf } from './hkdf.ts';
import { isBelow, TODAYS_COST } from './kdf.ts';
import { DATA_KEY_LENGTH, type Keyring, KEYRING_VERSION } from './keyring.ts';
import { checkKey, isVouched, vouched } from './keyringCheck.ts';
import type { KeyringProblem } from './keyringProblem.ts';
import type { Lock } from './lock.ts';
import { randomBytes, wipe } from './randomBytes.ts';
import { createSealingLock } from './sealingLock.ts';
import { type Opened, type Secret, withDataKey } from './secret.ts';
import { newPassphraseSlot, type NewPerson, newRecoverySlot } from './slots.ts';

/** What a right secret gives. */
export interface Unlocked {
  readonly lock: Lock;
  /** Whose slot opened it. */
  readonly slotId: string;
  /** The passphrase of this slot is cheaper to guess than it should be today: `rewrapWith` puts that right. */
  readonly isWeak: boolean;
  /** The keyring without the data keys of earlier epochs, for when no row sealed with them is left. */
  withoutEarlier(keyring: Keyring): Promise<Result<Keyring, KeyringProblem>>;
}

export interface NewVault extends Omit<NewPerson, 'id'> {
  readonly vaultId: string;
  readonly today: Day;
}

/** A vault that has just got its keyring. The recovery key is shown once and is nowhere afterwards. */
export interface Created extends Unlocked {
  readonly keyring: Keyring;
  readonly recoveryKey: string;
}

/** A new data key in a keyring with one person and one recovery key. Problems: of the label, the passphrase, the derivation. */
export async function createKeyring({ vaultId, today, ...person }: NewVault): Promise<Result<Created, KeyringProblem>> {
  const place = { vaultId, epoch: 1 };
  const dataKey = randomBytes(DATA_KEY_LENGTH);
  try {
    const slot = await newPassphraseSlot(place, dataKey, person);
    if (!slot.ok) return slot;
    const recovery = await newRecoverySlot(place, dataKey, today);
    const key = await checkKey(await secretOf(dataKey), vaultId);
    const keyring = await vouched(key, vaultId, { version: KEYRING_VERSION, epoch: place.epoch, slots: [slot.value, recovery.slot], earlier: [] });
    const unlocked = await unlockedWith(keyring, vaultId, { slot: slot.value, dataKey, checkKey: key });
    return done({ ...unlocked, keyring, recoveryKey: recovery.recoveryKey });
  } finally {
    wipe(dataKey);
  }
}

/** Opens with a person's passphrase. Without `slotId` it is tried on everybody's slot, one derivation each. */
export async function unlockWithPassphrase(
  keyring: Keyring, vaultId: string, slotId: string | undefined, passphrase: string, derive: Derive,
): Promise<Result<Unlocked, KeyringProblem>> {
  return unlock(keyring, vaultId, { kind: 'passphrase', slotId, passphrase, derive });
}

/** Opens with the recovery key as it was typed. */
export async function unlockWithRecoveryKey(keyring: Keyring, vaultId: string, typed: string): Promise<Result<Unlocked, KeyringProblem>> {
  return unlock(keyring, vaultId, { kind: 'recoveryKey', typed });
}

async function unlock(keyring: Keyring, vaultId: string, secret: Secret): Promise<Result<Unlocked, KeyringProblem>> {
  return withDataKey(keyring, vaultId, secret, async (opened) => done(await unlockedWith(keyring, vaultId, opened)));
}

/** The lock and what goes with it, of a keyring that has been opened. */
export async function unlockedWith(keyring: Keyring, vaultId: string, { slot, dataKey, checkKey: key }: Opened): Promise<Unlocked> {
  const earlier = await keysOfEarlierEpochs(keyring, vaultId, dataKey);
  const lock = await createSealingLock(dataKey, vaultId, keyring.epoch, earlier);
  for (const bytes of earlier.values()) wipe(bytes);
  return {
    lock,
    slotId: slot.id,
    isWeak: slot.kind === 'passphrase' && isBelow(slot.kdf, TODAYS_COST),
    async withoutEarlier(now) {
      if (!await isVouched(key, vaultId, now)) return failed({ code: 'changedKeyring' });
      return done(await vouched(key, vaultId, { ...now, earlier: [] }));
    },
  };
}
