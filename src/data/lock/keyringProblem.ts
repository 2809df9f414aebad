import type { DeriveProblem } from './derive.ts';
import type { PassphraseProblem } from './passphrase.ts';
import type { RecoveryKeyProblem } from './recoveryKey.ts';

/** Why a keyring was not opened or changed. */
export type KeyringProblem =
  | DeriveProblem
  | RecoveryKeyProblem
  /** Another passphrase or recovery key than the right one; nothing more is ever said about how wrong it was. */
  | { readonly code: 'wrongSecret' }
  /** Cut short, malformed or with numbers out of bounds. Nothing was derived. */
  | { readonly code: 'damagedKeyring' }
  /** Written by a newer version of the app. */
  | { readonly code: 'newerKeyring' }
  /** The secret is right, but slots or numbers were changed, added or taken away by somebody without one. */
  | { readonly code: 'changedKeyring' }
  /** For a new passphrase or a new person. */
  | { readonly code: PassphraseProblem | 'badLabel' | 'tooManySlots' }
  | { readonly code: 'noSuchPerson' }
  /** Rows of fifty earlier epochs wait to be sealed again. */
  | { readonly code: 'tooManyEpochs' }
  /** Somebody must be left who can open it. */
  | { readonly code: 'lastPassphrase' };
