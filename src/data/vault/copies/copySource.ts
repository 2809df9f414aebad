import type { Put } from './entry.ts';
import type { Folder } from './folder.ts';
import type { Recovered } from './recover.ts';

/** What the keeper copies from. */
export interface CopySource {
  readonly vaultId: string;
  /** How far the writes have come, and the transaction before which no copy may stay: something was erased then. */
  standing(): Promise<Standing>;
  /** Every row as it stands, in slices. A damaged one is repaired on the way, or the copies' good one comes instead of it. */
  rows(): AsyncIterable<readonly Put[]>;
  /** Compares the vault with copies of the same moment and puts back what it has lost. In a turn of the writer. */
  compare(recovered: Recovered): Promise<void>;
  /** Work between which nobody writes, in this tab or another. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Work that only one tab at a time does; false when another is at it. */
  alone(work: () => Promise<void>): Promise<boolean>;
  /** The folder of the copies afresh, made where it is gone; undefined where the browser gives none. */
  folderAfresh(): Promise<Folder | undefined>;
  /** Resolves when there is nothing better to do. */
  idle(): Promise<void>;
  readonly now: () => string;
  readonly tell: (state: 'starting' | 'kept' | 'failing') => void;
}

export interface Standing {
  readonly commit: number;
  readonly forgetBefore: number;
}
