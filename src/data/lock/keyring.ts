import type { Day } from '../../core/day.ts';
import type { KdfParams } from './kdf.ts';

/**
 * What stands in clear beside sealed rows so that a secret can open them: the vault's header and its backups carry one.
 *
 * The rows are sealed with keys from one data key, 32 random bytes that are stored nowhere as they are. Each slot holds
 * the same data key, wrapped with a key from one secret. Bytes are base64url, so that all of it is JSON.
 * Nothing in it is about a child; a label is the name somebody chose for themselves.
 */
export interface Keyring {
  readonly version: typeof KEYRING_VERSION;
  /** Counts the data keys this vault has had. */
  readonly epoch: number;
  /** Vouches for all the rest, by a key from the data key: whoever has opened it sees whether somebody else changed it. */
  readonly check: string;
  readonly slots: readonly Slot[];
  /** Data keys of earlier epochs, for rows not sealed again yet. */
  readonly earlier: readonly EarlierKey[];
}

export type Slot = PassphraseSlot | RecoverySlot;

export interface PassphraseSlot {
  readonly kind: 'passphrase';
  readonly id: string;
  /** What the person is called on the screen that unlocks, as they chose. Readable by anyone. */
  readonly label: string;
  readonly kdf: KdfParams;
  readonly wrapped: string;
}

export interface RecoverySlot {
  readonly kind: 'recovery';
  readonly id: string;
  readonly madeOn: Day;
  readonly wrapped: string;
}

/** Wrapped with a key from the data key of this epoch. */
export interface EarlierKey {
  readonly epoch: number;
  readonly wrapped: string;
}

export const KEYRING_VERSION = 1;
export const MOST_SLOTS = 50;
export const LONGEST_LABEL = 80;
/** In bytes. */
export const DATA_KEY_LENGTH = 32;

/** The epoch a keyring says it is of, as it was found and before it is read; undefined where it says none. */
export function epochOfKeyring(found: unknown): number | undefined {
  const epoch = typeof found === 'object' && found !== null && 'epoch' in found ? found.epoch : undefined;
  return typeof epoch === 'number' ? epoch : undefined;
}

/** The slots that a passphrase opens: the people on this device. */
export function peopleOf({ slots }: Keyring): PassphraseSlot[] {
  return slots.filter((slot) => slot.kind === 'passphrase');
}
