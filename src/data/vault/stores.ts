import { type ColumnShard, openColumns } from '../format/columns.ts';
import { type DirectoryRow, unpackDirectory } from '../format/directory.ts';
import type { Connection } from './connection.ts';
import type { Identity } from './header.ts';
import { createRecordCache, type RecordCache } from './recordCache.ts';
import { createShardStore, type ShardStore } from './shardStore.ts';

/** What the verbs of an open vault share. */
export interface Stores {
  readonly connection: Connection;
  readonly identity: Identity;
  readonly records: RecordCache;
  readonly directory: ShardStore<readonly DirectoryRow[]>;
  readonly columns: ShardStore<ColumnShard>;
}

export function createStores(connection: Connection, identity: Identity): Stores {
  const { tables, lock } = connection;
  return {
    connection,
    identity,
    records: createRecordCache(lock),
    directory: createShardStore('directory', tables.directory, lock, unpackDirectory),
    columns: createShardStore('columns', tables.columns, lock, openColumns),
  };
}
