import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import type { Erasure } from '../../core/erasure.ts';
import type { FrameworkRef } from '../../core/framework.ts';
import type { PackContent } from '../../core/library.ts';
import type { LocalDates } from '../../core/localDates.ts';
import type { LogEntry } from '../../core/log.ts';
import type { Result } from '../../core/result.ts';
import type { Lock } from '../lock/lock.ts';
import type { ColumnProfile } from '../format/columnProfile.ts';
import type { DirectoryEntry } from '../format/directory.ts';
import type { WriteOptions } from './writeOptions.ts';

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
  /**
   * Erases these children and their drafts in one transaction, damaged ones included, and keeps that they were erased.
   * Unknown ids are passed over.
   */
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
  /** What had to be brought back from the second copy before the vault could be opened. */
  readonly broughtBack?: BroughtBack;
  /** How it stands with the second copy, outside the database. */
  readonly copies: LiveCopies;

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
  /**
   * Keeps another keyring for the same lock: a passphrase was changed, somebody came or left. `before` is the one it was made
   * of: where another stands there by now, `overtaken`, and nothing is kept. One with a new data key closes this vault, here
   * and in every tab: it is opened again with the new lock, and `sealAnew` goes on from there.
   */
  keepKeyring(keyring: unknown, before: unknown): Promise<Result<void, VaultProblem>>;
  /**
   * Becomes one more home of a vault that a backup came from: with its id, its keyring and what it has erased, under a new
   * device id, sealed with the lock that one of its secrets has opened, and empty. What is here goes; `otherLock`, and
   * nothing is done, where that is more than invented children. Afterwards this vault is closed, here and in every tab.
   * Gives the vault as it is then, for the content of the backup.
   */
  adopt(from: Adopted, next: Lock): Promise<Result<Vault, VaultProblem>>;
  /**
   * Seals the rows that are sealed with an earlier data key with the newest, in slices, so that other work goes on between
   * them. To be asked again after any interruption: it begins where it is needed. Damaged rows stay as they are.
   */
  sealAnew(options?: SealAnewOptions): Promise<Result<SealedAnew, VaultProblem>>;

  /** Writes a line into the local record. */
  log(entry: NewLogEntry): Promise<Result<void, VaultProblem>>;
  /** The local record, the newest line first. Lines that cannot be opened are left out. */
  logged(): Promise<Result<readonly LogEntry[], VaultProblem>>;
  /** Which children were erased from this vault for good, here or on another device. */
  erasures(): Promise<Result<readonly Erasure[], VaultProblem>>;

  /** Closes the random key of a file with a key of this vault alone, and opens it again: so a backup opens with the vault's secrets. */
  wrapFileKey(fileId: string, key: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  unwrapFileKey(fileId: string, wrapped: Uint8Array<ArrayBuffer>): Promise<Result<Uint8Array<ArrayBuffer>, 'damaged'>>;

  /** The folder that backups go into by themselves, on this device alone. */
  folder(): Promise<Result<FileSystemDirectoryHandle | undefined, VaultProblem>>;
  /** Keeps such a folder; undefined forgets it. */
  keepFolder(folder: FileSystemDirectoryHandle | undefined): Promise<Result<void, VaultProblem>>;

  /** For how many years after a child's birth records are kept; undefined stands for the usual rule. */
  chooseKeepYears(years: number | undefined): Promise<Result<void, VaultProblem>>;

  /** The council's own numbers for dates, and the years after which children move here; undefined stands for the rules as they are. */
  chooseLocalDates(local: LocalDates | undefined): Promise<Result<void, VaultProblem>>;

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

export type NewLogEntry = Omit<LogEntry, 'id' | 'at'>;

/** What a backup says of the vault it was made of. */
export interface Adopted {
  readonly vaultId: string;
  readonly keyring: unknown;
  readonly erasures?: readonly Erasure[] | undefined;
}

export interface SealAnewOptions {
  /** Rows looked at, of all there are. */
  readonly onProgress?: (looked: number, of: number) => void;
  /** Ends it after the slice that is being written. */
  readonly signal?: AbortSignal;
}

export interface SealedAnew {
  /** Whether no row is left that an earlier data key opens. */
  readonly finished: boolean;
  /** How many rows of earlier data keys do not open, and stayed as they are. */
  readonly damaged: number;
}

export interface ShardCheck {
  /** The numbers of the shards that were made again. */
  readonly rebuilt: readonly number[];
  /** Ids of children whose row could not be opened on the way. */
  readonly damaged: readonly string[];
  /** Children that were in the list but have no row any more: lost outside the app. A backup may still hold them. */
  readonly missing: readonly DirectoryEntry[];
  /** Children whose row is of an earlier day than the list knows: put back outside the app. Nothing newer was found. */
  readonly earlier: readonly DirectoryEntry[];
  /** How many rows were put right from the second copy. */
  readonly repaired: number;
  /** How many groups of up to 64 children lost their list, or have one of an earlier day: nobody can say who is missing in them. */
  readonly unlisted: number;
}

/** What was done when the database had lost everything or its newest changes. */
export interface BroughtBack {
  /**
   * Everything, because the database was empty; the header, because it alone was gone; the newest changes, because the database
   * was of an earlier day; or nothing, because they are nowhere.
   */
  readonly what: 'everything' | 'header' | 'newest' | 'nothing';
  /** When the last change was made that is there now (ISO 8601, UTC); empty when nothing says it. */
  readonly lastAt: string;
  /** Whether every change is there that is known to have been made. */
  readonly whole: boolean;
}

/**
 * The second copy: not begun yet, kept up to date, not possible in this browser (an older one, or a private window), or not
 * working just now (it is tried again by itself).
 */
export type CopiesState = 'starting' | 'kept' | 'none' | 'failing';

/** The state as it is, and word when it changes. */
export interface LiveCopies {
  readonly state: CopiesState;
  /** How many rows the comparison with it has put back, once the vault was open. */
  readonly repaired: number;
  /** Gives what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves when no copying is under way or due. */
  settled(): Promise<void>;
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
  /** For how many years after a child's birth records are kept; without it, the usual rule. */
  readonly keepYears?: number;
  /** The council's own numbers for dates; without it, the rules as they are. */
  readonly localDates?: LocalDates;
  /** How often a child has been written or erased since the last backup. */
  readonly changesSinceBackup: number;
}

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
