import { done, failed, type Result } from '../../core/result.ts';
import type { Derive } from './derive.ts';
import { secretOf } from './hkdf.ts';
import { type Keyring, type PassphraseSlot, peopleOf, type Slot } from './keyring.ts';
import { checkKey, isVouched } from './keyringCheck.ts';
import type { KeyringProblem } from './keyringProblem.ts';
import { passphraseProblem } from './passphrase.ts';
import { wipe } from './randomBytes.ts';
import { readRecoveryKey } from './recoveryKey.ts';
import { slotKey, unwrapSlot } from './wrapping.ts';

/** What somebody types to open a keyring. */
export type Secret =
  /** Without `slotId` the passphrase is tried on every person's slot, each of which takes a derivation. */
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly slotId?: string | undefined; readonly derive: Derive }
  | { readonly kind: 'recoveryKey'; readonly typed: string };

/** A keyring that a secret has opened. */
export interface Opened {
  readonly slot: Slot;
  /** Wiped as soon as the work is done. */
  readonly dataKey: Uint8Array<ArrayBuffer>;
  readonly checkKey: CryptoKey;
}

/**
 * Opens the keyring and does some work with its data key, which is at hand no longer than that: a lock in use holds keys
 * that cannot be read out, so whatever changes a keyring asks for a secret again. A keyring that somebody else has changed
 * is refused.
 */
export async function withDataKey<Value>(
  keyring: Keyring, vaultId: string, secret: Secret, work: (opened: Opened) => Promise<Result<Value, KeyringProblem>>,
): Promise<Result<Value, KeyringProblem>> {
  const found = secret.kind === 'passphrase' ? await tryPassphrase(keyring, vaultId, secret) : await tryRecoveryKey(keyring, vaultId, secret.typed);
  if (!found.ok) return found;
  const { slot, dataKey } = found.value;
  try {
    const key = await checkKey(await secretOf(dataKey), vaultId);
    if (!await isVouched(key, vaultId, keyring)) return failed({ code: 'changedKeyring' });
    return await work({ slot, dataKey, checkKey: key });
  } finally {
    wipe(dataKey);
  }
}

/** The key of a person's slot from their passphrase. A text that can be nobody's passphrase gives the same answer as a wrong one. */
export async function keyOfPerson(
  vaultId: string, slot: Omit<PassphraseSlot, 'wrapped'>, passphrase: string, derive: Derive,
): Promise<Result<CryptoKey, KeyringProblem>> {
  if (passphraseProblem(passphrase)) return failed({ code: 'wrongSecret' });
  const derived = await derive(passphrase, slot.kdf);
  return derived.ok ? done(await slotKey(vaultId, slot, derived.value)) : derived;
}

type Found = Result<Omit<Opened, 'checkKey'>, KeyringProblem>;

async function tryPassphrase(
  keyring: Keyring, vaultId: string, { passphrase, slotId, derive }: Extract<Secret, { kind: 'passphrase' }>,
): Promise<Found> {
  const slots = peopleOf(keyring).filter(({ id }) => slotId === undefined || id === slotId);
  if (slots.length === 0) return failed({ code: 'noSuchPerson' });
  for (const slot of slots) {
    const key = await keyOfPerson(vaultId, slot, passphrase, derive);
    if (!key.ok) return key;
    const dataKey = await unwrapSlot({ vaultId, epoch: keyring.epoch }, slot, key.value);
    if (dataKey) return done({ slot, dataKey });
  }
  return failed({ code: 'wrongSecret' });
}

async function tryRecoveryKey({ slots, epoch }: Keyring, vaultId: string, typed: string): Promise<Found> {
  const read = await readRecoveryKey(typed);
  if (!read.ok) return read;
  for (const slot of slots.filter(({ kind }) => kind === 'recovery')) {
    const key = await slotKey(vaultId, slot, read.value.slice()); // a copy, as it is wiped
    const dataKey = await unwrapSlot({ vaultId, epoch }, slot, key);
    if (dataKey) return done({ slot, dataKey });
  }
  return failed({ code: 'wrongSecret' });
}
