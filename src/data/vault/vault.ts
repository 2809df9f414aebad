import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import type { Erasure } from '../../core/merge/erasure.ts';
import type { FrameworkRef } from '../../core/framework.ts';
import type { PackContent } from '../../core/library.ts';
import type { LocalDates } from '../../core/calendar/localDates.ts';
import type { LogEntry } from '../../core/log.ts';
import type { Result } from '../../core/result.ts';
import type { Lock } from '../lock/lock.ts';
import type { ColumnProfile } from '../format/columnProfile.ts';
import type { DirectoryEntry } from '../format/directory.ts';
import type { BroughtBack, ShardCheck } from './findings.ts';
import type { CopiesState, LiveCopies } from './liveCopies.ts';
import type { Pack, Packs } from './packs.ts';
import type { SealAnewOptions, SealedAnew } from './sealAnewOptions.ts';
import type { VaultHeader } from './vaultHeader.ts';
import type { VaultProblem } from './vaultProblem.ts';
import type { WriteOptions } from './writeOptions.ts';

export type { BroughtBack, CopiesState, DirectoryEntry, LiveCopies, Pack, PackContent, Packs, SealAnewOptions, SealedAnew, ShardCheck, VaultHeader, VaultProblem };

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

  /**
   * Of a child whose row is damaged: the newest state of the record that the second copy holds and that opens, for a person to
   * choose; undefined where there is none. It is never put back by itself: what was changed after it would go unnoticed.
   */
  earlierState(childId: string): Promise<Result<ChildRecord | undefined, VaultProblem>>;

  /** Every record, read in batches. A damaged one is told and the others still come; any other problem is the last. */
  allRecords(): AsyncGenerator<Result<ChildRecord, VaultProblem>, void>;
  /** The same records as they lie packed in their rows, for a file that is written of all: who needs no record need not unpack it. */
  packedRecords(): AsyncGenerator<Result<PackedChild, VaultProblem>, void>;
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
  /**
   * What that check found after the vault was opened: lists may be shown before it is over, but no record is given out and nothing
   * is written. What is missing is told this once. Never rejects.
   */
  readonly checkedOnOpening: Promise<ShardCheck>;
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

  /** Seals what was typed into a form and not saved, and opens it again for the same form; undefined when it does not open. */
  sealTyped(form: string, text: string): Promise<string>;
  openTyped(form: string, sealed: string): Promise<string | undefined>;

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
   * To take a note back: the instant of the backup before (undefined where there was none), and the changes as a negative number.
   */
  noteBackup(at: string | undefined, changes?: number): Promise<Result<void, VaultProblem>>;

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

/** A child's record as `packRecord` packs it. */
export interface PackedChild {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

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

export type NewLogEntry = Omit<LogEntry, 'id' | 'at'>;

/** What a backup says of the vault it was made of. */
export interface Adopted {
  readonly vaultId: string;
  readonly keyring: unknown;
  readonly erasures?: readonly Erasure[] | undefined;
}
