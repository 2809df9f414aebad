import type { CopiedRow, CopiedTable, RowId } from './copies/entry.ts';
import type { SEALED_STORES } from './changeLock.ts';
import type { Connection } from './connection.ts';

export type SealedStore = (typeof SEALED_STORES)[number];

/** What it takes to mend a row. */
export interface Mending {
  readonly connection: Connection;
  readonly copies: Editions;
  /** Damaged editions of rows that the copies do not have either, so that they are not searched for each time. */
  readonly beyondMending: Set<string>;
}

export interface Editions {
  /** Every edition of these rows that the copies hold, the newest first; none where there are no copies. */
  editionsOf(table: CopiedTable, ids: Iterable<RowId>): Promise<ReadonlyMap<RowId, readonly CopiedRow[]>>;
}
