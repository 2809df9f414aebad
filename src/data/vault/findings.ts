import type { DirectoryEntry } from '../format/directory.ts';

/** What the check of the lists found, on opening or when it was asked for. */
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
   * Everything, because the database was empty; the header, because it alone was gone or damaged; the keyring, because that alone
   * was damaged; the newest changes, because the database was of an earlier day; or nothing, because they are nowhere.
   */
  readonly what: 'everything' | 'header' | 'keyring' | 'newest' | 'nothing';
  /** When the last change was made that is there now (ISO 8601, UTC); empty when nothing says it. */
  readonly lastAt: string;
  /** Whether every change is there that is known to have been made. */
  readonly whole: boolean;
}
