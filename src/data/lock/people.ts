import type { Day } from '../../core/day.ts';
import { done, failed, type Result } from '../../core/result.ts';
import type { Derive } from './derive.ts';
import { isBelow, type KdfCost, TODAYS_COST } from './kdf.ts';
import { type Keyring, MOST_SLOTS, peopleOf, type Slot } from './keyring.ts';
import { vouched } from './keyringCheck.ts';
import type { KeyringProblem } from './keyringProblem.ts';
import { type Opened, type Secret, withDataKey } from './secret.ts';
import { type NewPassphrase, newPassphraseSlot, type NewPerson, newRecoverySlot } from './slots.ts';

/** The passphrase that has just opened this slot. */
export interface KnownPassphrase {
  readonly slotId: string;
  readonly passphrase: string;
  readonly derive: Derive;
}

type Changed = Promise<Result<Keyring, KeyringProblem>>;

/** The keyring with one more person in it, the last of its slots. */
export async function addPerson(keyring: Keyring, vaultId: string, secret: Secret, person: Omit<NewPerson, 'id'>): Changed {
  if (keyring.slots.length >= MOST_SLOTS) return failed({ code: 'tooManySlots' });
  return withDataKey(keyring, vaultId, secret, async (opened) => {
    const slot = await newPassphraseSlot({ vaultId, epoch: keyring.epoch }, opened.dataKey, person);
    return slot.ok ? withSlots(keyring, vaultId, opened, [...keyring.slots, slot.value]) : slot;
  });
}

/**
 * The keyring without this person. Their passphrase still opens copies of the old keyring, and the data key in those is
 * the same: when that matters, `newEpoch` goes further.
 */
export async function removePerson(keyring: Keyring, vaultId: string, secret: Secret, slotId: string): Changed {
  const people = peopleOf(keyring);
  if (!people.some(({ id }) => id === slotId)) return failed({ code: 'noSuchPerson' });
  if (people.length === 1) return failed({ code: 'lastPassphrase' });
  return withDataKey(keyring, vaultId, secret, (opened) => withSlots(keyring, vaultId, opened, keyring.slots.filter(({ id }) => id !== slotId)));
}

/** The keyring with another passphrase for this person. The secret may be their old one, or any other that opens. */
export async function changePassphrase(
  keyring: Keyring, vaultId: string, secret: Secret, { slotId, ...chosen }: NewPassphrase & { readonly slotId: string },
): Changed {
  const old = peopleOf(keyring).find(({ id }) => id === slotId);
  if (!old) return failed({ code: 'noSuchPerson' });
  return withDataKey(keyring, vaultId, secret, async (opened) => {
    const slot = await newPassphraseSlot({ vaultId, epoch: keyring.epoch }, opened.dataKey, { ...chosen, id: old.id, label: old.label });
    return slot.ok ? withSlots(keyring, vaultId, opened, keyring.slots.map((one) => (one === old ? slot.value : one))) : slot;
  });
}

/** The keyring with a new recovery key in place of every old one, and the key as it is printed. */
export async function renewRecoveryKey(
  keyring: Keyring, vaultId: string, secret: Secret, today: Day,
): Promise<Result<{ readonly keyring: Keyring; readonly recoveryKey: string }, KeyringProblem>> {
  return withDataKey(keyring, vaultId, secret, async (opened) => {
    const { slot, recoveryKey } = await newRecoverySlot({ vaultId, epoch: keyring.epoch }, opened.dataKey, today);
    const changed = await withSlots(keyring, vaultId, opened, [...peopleOf(keyring), slot]);
    return changed.ok ? done({ keyring: changed.value, recoveryKey }) : changed;
  });
}

/**
 * The keyring with this person's passphrase at today's cost, to be called with the passphrase that has just opened it; the
 * same keyring where it costs as much already. No number gets smaller.
 */
export async function rewrapWith(
  keyring: Keyring, vaultId: string, { slotId, passphrase, derive }: KnownPassphrase, today: KdfCost = TODAYS_COST,
): Changed {
  const old = peopleOf(keyring).find(({ id }) => id === slotId);
  if (!old || !isBelow(old.kdf, today)) return old ? done(keyring) : failed({ code: 'noSuchPerson' });
  const cost = { memoryKiB: Math.max(old.kdf.memoryKiB, today.memoryKiB), passes: Math.max(old.kdf.passes, today.passes), lanes: today.lanes };
  return changePassphrase(keyring, vaultId, { kind: 'passphrase', slotId, passphrase, derive }, { slotId, passphrase, derive, cost });
}

async function withSlots(keyring: Keyring, vaultId: string, { checkKey }: Opened, slots: readonly Slot[]): Changed {
  return done(await vouched(checkKey, vaultId, { ...keyring, slots }));
}
