import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import type { FrameworkRef } from '../../core/framework.ts';
import type { PackContent } from '../../core/library.ts';
import type { Result } from '../../core/result.ts';
import type { Lock } from '../lock/lock.ts';
import type { ColumnProfile } from '../format/columnProfile.ts';
import type { DirectoryEntry } from '../format/directory.ts';

export type { DirectoryEntry, PackContent };

/**
 * The records of this device: the few verbs the app needs over sealed rows.
 *
 * What can go wrong in the world comes back as a `VaultProblem`; anything thrown is a bug.
 * Reading verbs may be called inside a live query: they wake when what they read has changed, here or in another tab.
 * Writes of one vault are carried out in the order they were asked for. A `change` is pure, and is called again when
 * another tab was quicker.
 */
export interface Vault {
  /** A child's record, or undefined when there is none. */
  readChild(id: string): Promise<Result<ChildRecord | undefined, VaultProblem>>;
  /**
   * Changes one child's record; gives the record as it now stands. `change` gets undefined when there is none yet.
   * Giving back the same record, or undefined, writes nothing: erasing has a verb of its own.
   */
  changeChild(id: string, change: RecordChange): Promise<Result<ChildRecord | undefined, VaultProblem>>;
  /**
   * Changes the child's record and takes the draft away in one transaction: a profile is never both finished and draft,
   * nor lost. Giving back the same record, or undefined, writes nothing and leaves the draft where it is. A draft of
   * another child counts as none, and stays.
   */
  finishDraft(draftId: string, childId: string, change: FinishingChange): Promise<Result<ChildRecord | undefined, VaultProblem>>;
  /** Writes many children and drafts in one transaction, or none of them. */
  writeChildren(records: readonly ChildRecord[], drafts: readonly Draft[], options?: WriteOptions): Promise<Result<void, VaultProblem>>;
  /** Erases these children and their drafts in one transaction, damaged ones included. Unknown ids are passed over. */
  eraseWhere(ids: readonly string[]): Promise<Result<void, VaultProblem>>;
  /** Erases every record, draft and pack, and what was chosen. What stays is an empty vault with new random ids. */
  eraseEverything(): Promise<Result<void, VaultProblem>>;

  readDraft(id: string): Promise<Result<Draft | undefined, VaultProblem>>;
  /** The same, with the counter that says which edition of it this is. */
  standingDraft(id: string): Promise<Result<StandingDraft | undefined, VaultProblem>>;
  /** The drafts of one child, and the ids of those that are damaged. */
  draftsOf(childId: string): Promise<Result<DraftsOfChild, VaultProblem>>;
  /** As `changeChild`, for a draft. A draft whose child is not in the vault is refused: an erased child stays erased. */
  changeDraft(id: string, change: DraftChange): Promise<Result<StandingDraft | undefined, VaultProblem>>;
  /** Throws a draft away, also one that is damaged. */
  eraseDraft(id: string): Promise<Result<void, VaultProblem>>;

  /** Every record, read in batches. A damaged one is told and the others still come; any other problem is the last. */
  allRecords(): AsyncGenerator<Result<ChildRecord, VaultProblem>, void>;
  /** Every draft, in the same way. */
  allDrafts(): AsyncGenerator<Result<Draft, VaultProblem>, void>;

  /** What the list shows of every child, in no particular order. The same array as before when nothing has changed. */
  directory(): Promise<Result<readonly DirectoryEntry[], VaultProblem>>;
  /** The marks of every review of these children, the oldest first. Unknown ids are left out. */
  columnsOf(childIds: readonly string[]): Promise<Result<ColumnsByChild, VaultProblem>>;
  /** Compares the directory and column shards with the keys of the rows, and makes again those that disagree. */
  checkShards(): Promise<Result<ShardCheck, VaultProblem>>;
  /** Whether the lock hides the rows from other people with this sign-in. While it does not, the app says so on every screen. */
  readonly protects: boolean;
  /** What that check found when the vault was opened. What is missing is told this once. */
  readonly checkedOnOpening: ShardCheck;

  /**
   * The frameworks and the local help that were installed beside the built-in framework, the oldest first; the same array
   * as before when nothing has changed. One that is damaged is left out, and told by its id.
   */
  packs(): Promise<Result<Packs, VaultProblem>>;
  /** Keeps a pack that has been checked. The same framework edition, or help of the same owner for the same framework, takes the place of what was there. */
  keepPack(content: PackContent): Promise<Result<void, VaultProblem>>;
  /** Takes a pack away, also a damaged one. Unknown ids are passed over. */
  erasePack(id: string): Promise<Result<void, VaultProblem>>;
  /** Chooses the framework that new reviews are rated with; undefined stands for the built-in one. */
  chooseFramework(framework: FrameworkRef | undefined): Promise<Result<void, VaultProblem>>;

  /**
   * Seals everything anew with another lock, in one transaction or not at all, and keeps what that lock needs to be opened
   * (`keyring`, in clear). Afterwards this vault is closed, here and in every tab: it is opened again with the new lock.
   */
  changeLock(next: Lock, keyring: unknown): Promise<Result<void, VaultProblem>>;
  /** Keeps another keyring for the same lock: a passphrase was changed, somebody came or left. */
  keepKeyring(keyring: unknown): Promise<Result<void, VaultProblem>>;

  /** What the vault says of itself. Alone among the verbs it rejects once the vault is closed: a live query then keeps still. */
  header(): Promise<VaultHeader>;

  /**
   * Writes down that a backup was made at an instant (ISO 8601, UTC).
   * `changes` is what `changesSinceBackup` was when the backup began, so that what came meanwhile still counts.
   */
  noteBackup(at: string, changes?: number): Promise<Result<void, VaultProblem>>;

  /** Resolves when this vault has stopped for good, with why. It is never opened again behind the reader's back. */
  readonly closed: Promise<VaultProblem>;
  /** Stops using the database. Every later call answers `closed`. */
  close(): void;
}

export type RecordChange = (record: ChildRecord | undefined) => ChildRecord | undefined;
/** Gets the draft as it stands too; undefined when another tab has finished or erased it. */
export type FinishingChange = (record: ChildRecord | undefined, draft: Draft | undefined) => ChildRecord | undefined;
export type DraftChange = (draft: Draft | undefined) => Draft | undefined;
export type ColumnsByChild = ReadonlyMap<string, readonly ColumnProfile[]>;

/** A draft as it stands in the vault. */
export interface StandingDraft {
  readonly draft: Draft;
  /** Rises with every change of this draft. One that is erased and made again begins anew, anywhere. */
  readonly counter: number;
}

export interface DraftsOfChild {
  readonly drafts: readonly Draft[];
  /** Ids of drafts that cannot be opened. They can still be erased. */
  readonly damaged: readonly string[];
}

/** Something installed beside the built-in framework. */
export interface Pack {
  /** Random. */
  readonly id: string;
  readonly content: PackContent;
}

export interface Packs {
  readonly packs: readonly Pack[];
  /** Ids of packs that cannot be opened. They can still be erased. */
  readonly damaged: readonly string[];
}

export interface WriteOptions {
  /** Kept in the same transaction. What is here under the same name stays: reviews may rest on it. */
  readonly packs?: readonly PackContent[];
  /** What to keep when the vault already holds a record with this id; without it, the given record takes its place. */
  readonly merge?: (stored: ChildRecord, given: ChildRecord) => ChildRecord;
  /** Called as children are sealed, before the one transaction. */
  readonly onProgress?: (sealed: number, of: number) => void;
}

export interface ShardCheck {
  /** The numbers of the shards that were made again. */
  readonly rebuilt: readonly number[];
  /** Ids of children whose row could not be opened on the way. */
  readonly damaged: readonly string[];
  /** Children that were in the list but have no row any more: lost outside the app. A backup may still hold them. */
  readonly missing: readonly DirectoryEntry[];
}

/** The one record in clear. It holds nothing about any person. */
export interface VaultHeader {
  /** Random. Copies of one vault share it. */
  readonly vaultId: string;
  /** Random. Stands in every event this device makes. */
  readonly deviceId: string;
  /** The layout of the rows. A vault of a newer format is not touched. */
  readonly format: number;
  readonly createdAt: string;
  /** The kind of lock the rows are sealed with. */
  readonly lock: string;
  /** What that lock needs to be opened with a passphrase; it opens nothing by itself. */
  readonly keyring?: unknown;
  readonly lastBackupAt?: string;
  /** The framework that new reviews are rated with; without it, the built-in one. */
  readonly framework?: FrameworkRef;
  /** How often a child has been written or erased since the last backup. */
  readonly changesSinceBackup: number;
}

export type VaultProblem =
  /** The browser gives no database, or it has stopped answering properly. */
  | { readonly code: 'unavailable' }
  /** Written by a newer version of the app. */
  | { readonly code: 'newerVault' }
  /** Sealed with another kind of lock than the one given. */
  | { readonly code: 'otherLock' }
  /** The browser did not answer within five seconds. */
  | { readonly code: 'timeout' }
  /** Another tab with an older version of the app keeps the vault from being opened. */
  | { readonly code: 'blocked' }
  /** The connection has ended, or the records were erased elsewhere. Nothing more is written. */
  | { readonly code: 'closed' }
  /** There is no room on the device. Nothing of the change was written. */
  | { readonly code: 'full' }
  /** A child who is not invented was to come in, and the lock hides nothing. Set a passphrase first. */
  | { readonly code: 'notLocked' }
  /** The child of this draft is not in the vault. */
  | { readonly code: 'noChild' }
  /** One row was changed, cut short or swapped outside the app. The others are not concerned. */
  | { readonly code: 'damaged'; readonly store: 'child' | 'draft' | 'pack'; readonly id: string };
