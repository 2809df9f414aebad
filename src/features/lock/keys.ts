import { createContext, use } from 'react';
import type { Day } from '../../core/day.ts';
import type { Result } from '../../core/result.ts';
import type { Vault } from '../../data/vault/vault.ts';

/**
 * What the screens about the lock can ask for. The app fulfils it with `data/lock`, which no feature reaches by itself.
 * A keyring is what the header of the vault holds; only these verbs look into it.
 */
export interface Keys {
  /** The people whose passphrase opens the records, in the order they came. */
  people(keyring: unknown): Result<readonly Person[], KeyProblem>;
  /** A new data key for this vault, with one person and a recovery key. Nothing is stored by it. */
  create(vaultId: string, chosen: NewPerson, today: Day): Answer<Created>;
  /** The lock that a secret opens. */
  open(at: KeyPlace, secret: Secret): Answer<Created['lock']>;
  /** Each of these gives another keyring for the same lock, to be kept in the vault. */
  changePassphrase(at: KeyPlace, secret: Secret, slotId: string, passphrase: string): Answer<unknown>;
  addPerson(at: KeyPlace, secret: Secret, person: NewPerson): Answer<unknown>;
  removePerson(at: KeyPlace, secret: Secret, slotId: string): Answer<unknown>;
  renewRecoveryKey(at: KeyPlace, secret: Secret, today: Day): Answer<Pick<Created, 'keyring' | 'recoveryKey'>>;
  /**
   * A new data key for those who stay and have typed their passphrase, and a new recovery key. Everybody else is out. Kept in
   * the vault, it closes it; what is sealed with the earlier key is sealed anew from the next unlocking on.
   */
  newDataKey(at: KeyPlace, staying: readonly Staying[], today: Day): Answer<Pick<Created, 'keyring' | 'recoveryKey'>>;
  /** Whether rows may be left that are sealed with an earlier data key. */
  isSealingAnew(keyring: unknown): boolean;
  /** Whether this is how a group (from 1) of the recovery key reads. */
  isGroup(recoveryKey: string, group: number, typed: string): boolean;
}

export const KeysContext = createContext<Keys | undefined>(undefined);

/** What the app has given. */
export function useKeys(): Keys {
  const keys = use(KeysContext);
  if (!keys) throw new Error('no keys: this screen stands outside KeysContext');
  return keys;
}

export interface Person {
  readonly slotId: string;
  readonly label: string;
}

export interface NewPerson {
  readonly label: string;
  readonly passphrase: string;
}

/** Where the keyring stands. */
export interface KeyPlace {
  readonly keyring: unknown;
  readonly vaultId: string;
}

/** What somebody types who may open the records already. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly slotId: string; readonly passphrase: string }
  | { readonly kind: 'recoveryKey'; readonly typed: string };

/** Somebody who stays, with what they have typed. */
export interface Staying {
  readonly slotId: string;
  readonly passphrase: string;
}

export interface Created {
  readonly lock: Parameters<Vault['changeLock']>[0];
  readonly keyring: unknown;
  /** As it is printed: groups with a dash between them. */
  readonly recoveryKey: string;
}

export type KeyCode =
  | 'noKeyWasm' | 'noKeyMemory' | 'noKeyWorker' | 'noKeyStopped'
  | 'recoveryKeyLength' | 'recoveryKeyCharacter' | 'recoveryKeyMistyped'
  | 'wrongSecret' | 'damagedKeyring' | 'newerKeyring' | 'changedKeyring'
  | 'noPassphrase' | 'passphraseTooLong' | 'badLabel' | 'tooManySlots' | 'noSuchPerson' | 'tooManyEpochs' | 'lastPassphrase';

export interface KeyProblem {
  readonly code: KeyCode;
  /** Whose passphrase it is about. */
  readonly slotId?: string;
  /** Of a recovery key, from 1. */
  readonly group?: number;
  readonly found?: string;
  readonly characters?: number;
  readonly wanted?: number;
}

type Answer<Value> = Promise<Result<Value, KeyProblem>>;
