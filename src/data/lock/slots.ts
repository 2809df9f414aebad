import type { Day } from '../../core/day.ts';
import { done, failed, type Result } from '../../core/result.ts';
import type { Derive } from './derive.ts';
import { type KdfCost, newKdfParams, TODAYS_COST } from './kdf.ts';
import type { PassphraseSlot, RecoverySlot } from './keyring.ts';
import type { KeyringProblem } from './keyringProblem.ts';
import { passphraseProblem } from './passphrase.ts';
import { randomId } from './randomId.ts';
import { isLabel } from './readKeyring.ts';
import { newRecoveryKey } from './recoveryKey.ts';
import { keyOfPerson } from './secret.ts';
import { fill, type KeyPlace, slotKey } from './wrapping.ts';

/** A passphrase that is being chosen. */
export interface NewPassphrase {
  readonly passphrase: string;
  readonly derive: Derive;
  /** Today's, unless a test wants to be quick. */
  readonly cost?: KdfCost | undefined;
}

/** Somebody with a new passphrase. `id` where their slot takes the place of an old one. */
export interface NewPerson extends NewPassphrase {
  readonly id?: string;
  /** What they are called on the screen that unlocks, 1 to 80 characters. Readable by anyone. */
  readonly label: string;
}

/** A slot for somebody, with the data key in it. */
export async function newPassphraseSlot(
  place: KeyPlace, dataKey: Uint8Array<ArrayBuffer>, { id = randomId(), label, passphrase, derive, cost = TODAYS_COST }: NewPerson,
): Promise<Result<PassphraseSlot, KeyringProblem>> {
  if (!isLabel(label)) return failed({ code: 'badLabel' });
  const problem = passphraseProblem(passphrase);
  if (problem) return failed({ code: problem });
  const empty = { kind: 'passphrase', id, label, kdf: newKdfParams(cost) } as const;
  const key = await keyOfPerson(place.vaultId, empty, passphrase, derive);
  return key.ok ? done(await fill(place, empty, key.value, dataKey)) : key;
}

/** A slot for a new recovery key, and the key as it is printed. */
export async function newRecoverySlot(
  place: KeyPlace, dataKey: Uint8Array<ArrayBuffer>, madeOn: Day,
): Promise<{ readonly slot: RecoverySlot; readonly recoveryKey: string }> {
  const { bytes, text } = await newRecoveryKey();
  const empty = { kind: 'recovery', id: randomId(), madeOn } as const;
  return { slot: await fill(place, empty, await slotKey(place.vaultId, empty, bytes), dataKey), recoveryKey: text };
}
