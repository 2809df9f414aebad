import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { done } from '../../core/result.ts';
import { type ColumnShard, openColumns } from '../format/columns.ts';
import { type DirectoryRow, unpackDirectory } from '../format/directory.ts';
import type { Answer, Connection } from './connection.ts';
import type { Identity } from './header.ts';
import { createPackStore, type PackStore } from './packStore.ts';
import { createRecent, type Recent } from './recent.ts';
import { openChild, openDraft } from './sealedRows.ts';
import { createShardStore, type ShardStore } from './shardStore.ts';
import type { ChildKey, ChildRow, DraftRow } from './tables.ts';
import type { StandingDraft } from './vault.ts';

/** What the verbs of an open vault share. What is kept open here is kept with its counter, and never believed without it. */
export interface Stores {
  readonly connection: Connection;
  readonly identity: Identity;
  readonly children: Recent<OpenChild>;
  readonly drafts: Recent<StandingDraft>;
  readonly directory: ShardStore<readonly DirectoryRow[]>;
  readonly columns: ShardStore<ColumnShard>;
  readonly packs: PackStore;
}

export interface OpenChild {
  readonly key: ChildKey;
  readonly record: ChildRecord;
}

/** Enough for the children and drafts of one sitting. */
const MOST = 200;

export function createStores(connection: Connection, identity: Identity): Stores {
  const { tables, lock } = connection;
  return {
    connection,
    identity,
    children: createRecent(MOST),
    drafts: createRecent(MOST),
    directory: createShardStore('directory', tables.directory, lock, unpackDirectory),
    columns: createShardStore('columns', tables.columns, lock, openColumns),
    packs: createPackStore(tables.pack, lock),
  };
}

/** The record in a row; not opened again when it is still open from before. */
export async function recordIn({ connection, children }: Stores, row: ChildRow): Answer<ChildRecord> {
  const known = children.get(row.id);
  if (known?.key[2] === row.counter) return done(known.record);
  const opened = await openChild(connection.lock, row);
  if (opened.ok) children.set(row.id, { key: [row.shard, row.id, row.counter], record: opened.value });
  return opened;
}

/** The draft in a row, in the same way. */
export async function draftIn({ connection, drafts }: Stores, row: DraftRow): Answer<Draft> {
  const known = drafts.get(row.id);
  if (known?.counter === row.counter && known.draft.childId === row.childId) return done(known.draft);
  const opened = await openDraft(connection.lock, row);
  if (opened.ok) drafts.set(row.id, { counter: row.counter, draft: opened.value });
  return opened;
}
