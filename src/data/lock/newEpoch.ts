import type { Day } from '../../core/day.ts';
import { done, failed, type Result } from '../../core/result.ts';
import type { Derive } from './derive.ts';
import { keysOfEarlierEpochs, wrapEarlier } from './earlierEpochs.ts';
import { secretOf } from './hkdf.ts';
import { DATA_KEY_LENGTH, type Keyring, KEYRING_VERSION, MOST_SLOTS, type PassphraseSlot, peopleOf } from './keyring.ts';
import { checkKey, isVouched, vouched } from './keyringCheck.ts';
import type { KeyringProblem } from './keyringProblem.ts';
import { randomBytes, wipe } from './randomBytes.ts';
import { keyOfPerson } from './secret.ts';
import { newRecoverySlot } from './slots.ts';
import { type Created, unlockedWith } from './unlock.ts';
import { fill, unwrapSlot } from './wrapping.ts';

export interface NewEpoch {
  readonly keyring: Keyring;
  readonly vaultId: string;
  /** Those who stay and are here to type their passphrase. Everybody else is out, and is added again when they are here. */
  readonly staying: readonly { readonly slotId: string; readonly passphrase: string }[];
  readonly derive: Derive;
  readonly today: Day;
  /** Also of a `changedKeyring`: nothing of it is trusted but the slots that these passphrases open. */
  readonly evenIfChanged?: boolean;
}

/** As `KeyringProblem`; with whose passphrase was wrong. */
export type NewEpochProblem = KeyringProblem & { readonly slotId?: string };

/**
 * A new data key, for when somebody leaves who may have kept a copy of the keyring, or when the keyring was changed.
 * The lock it gives seals with the new key and opens rows of earlier epochs too, so that they can be sealed again at leisure
 * and after any interruption: `epochOf` finds those that are left, and `withoutEarlier` ends it.
 *
 * A wrapped key cannot be made for somebody whose passphrase is not at hand. Keys in pairs could do that, but then whoever
 * leaves, knowing the old data key, could put a public key of their own in a colleague's slot beforehand.
 * The recovery key is a new one for the same reason.
 */
export async function newEpoch(
  { keyring, vaultId, staying, derive, today, evenIfChanged = false }: NewEpoch,
): Promise<Result<Created, NewEpochProblem>> {
  const opened: Staying[] = [];
  const dataKey = randomBytes(DATA_KEY_LENGTH);
  try {
    for (const [slotId, passphrase] of new Map(staying.map((one) => [one.slotId, one.passphrase]))) {
      const one = await openFor(keyring, vaultId, slotId, passphrase, derive);
      if (!one.ok) return failed({ ...one.problem, slotId });
      opened.push(one.value);
    }
    const [first] = opened;
    if (!first) return failed({ code: 'lastPassphrase' });
    if (!evenIfChanged && !await isVouched(await checkKey(await secretOf(first.dataKey), vaultId), vaultId, keyring)) {
      return failed({ code: 'changedKeyring' });
    }
    const place = { vaultId, epoch: keyring.epoch + 1 };
    const slots = await Promise.all(opened.map(({ slot: { wrapped: _, ...empty }, key }) => fill(place, empty, key, dataKey)));
    const recovery = await newRecoverySlot(place, dataKey, today);
    const known = new Map([...await keysOfEarlierEpochs(keyring, vaultId, first.dataKey), [keyring.epoch, first.dataKey] as const]);
    if (known.size > MOST_SLOTS) return failed({ code: 'tooManyEpochs' });
    const earlier = await wrapEarlier(known, vaultId, place.epoch, dataKey);
    for (const bytes of known.values()) wipe(bytes);

    const key = await checkKey(await secretOf(dataKey), vaultId);
    const next = await vouched(key, vaultId, { version: KEYRING_VERSION, epoch: place.epoch, slots: [...slots, recovery.slot], earlier });
    const unlocked = await unlockedWith(next, vaultId, { slot: first.slot, dataKey, checkKey: key });
    return done({ ...unlocked, keyring: next, recoveryKey: recovery.recoveryKey });
  } finally {
    wipe(dataKey);
    for (const one of opened) wipe(one.dataKey);
  }
}

interface Staying {
  readonly slot: PassphraseSlot;
  readonly key: CryptoKey;
  readonly dataKey: Uint8Array<ArrayBuffer>;
}

async function openFor(
  keyring: Keyring, vaultId: string, slotId: string, passphrase: string, derive: Derive,
): Promise<Result<Staying, KeyringProblem>> {
  const slot = peopleOf(keyring).find(({ id }) => id === slotId);
  if (!slot) return failed({ code: 'noSuchPerson' });
  const key = await keyOfPerson(vaultId, slot, passphrase, derive);
  if (!key.ok) return key;
  const dataKey = await unwrapSlot({ vaultId, epoch: keyring.epoch }, slot, key.value);
  return dataKey ? done({ slot, key: key.value, dataKey }) : failed({ code: 'wrongSecret' });
}
