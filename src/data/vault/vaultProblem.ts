/** What can go wrong with the records, in the world and not in our code. */
export type VaultProblem =
  /** The browser gives no database, or it has stopped answering properly. */
  | { readonly code: 'unavailable' }
  /** Written by a newer version of the app. */
  | { readonly code: 'newerVault' }
  /** There were records here, and neither the database nor a second copy of them is there any more. Nothing was written. */
  | { readonly code: 'gone'; readonly children: number; readonly at?: string }
  /** Sealed with another kind of lock than the one given. */
  | { readonly code: 'otherLock' }
  /** The browser did not answer within five seconds. */
  | { readonly code: 'timeout' }
  /** Another tab is in the way: it has an older version of the app, or does not come to an end with its work. */
  | { readonly code: 'blocked' }
  /** The connection has ended, or the records were erased elsewhere. Nothing more is written. */
  | { readonly code: 'closed' }
  /** There is no room on the device. Nothing of the change was written. */
  | { readonly code: 'full' }
  /** A child who is not invented was to come in, and the lock hides nothing. Set a passphrase first. */
  | { readonly code: 'notLocked' }
  /** Another keyring has been kept meanwhile. */
  | { readonly code: 'overtaken' }
  /** The child of this draft is not in the vault. */
  | { readonly code: 'noChild' }
  /** One row was changed, cut short or swapped outside the app. The others are not concerned. */
  | { readonly code: 'damaged'; readonly store: 'child' | 'draft' | 'pack'; readonly id: string };
