import type { ChildRecord } from '../../core/child.ts';
import type { Draft } from '../../core/draft.ts';
import { done } from '../../core/result.ts';
import type { Stamp } from '../../core/versions.ts';
import { type ColumnShard, openColumns } from '../format/columns.ts';
import { type DirectoryRow, unpackDirectory } from '../format/directory.ts';
import type { Answer, Connection } from './connection.ts';
import type { Identity } from './header.ts';
import type { ManifestStore } from './manifest.ts';
import { createPackStore, type PackStore } from './packStore.ts';
import { createOpeningCheck, type OpeningCheck } from './openingCheck.ts';
import { createPlaces } from './places.ts';
import { around, type Quiet } from './quiet.ts';
import { createRecent, type Recent } from './recent.ts';
import { type Editions, type Mending, openOrMend } from './mend.ts';
import { openChild, openDraft } from './sealedRows.ts';
import { createShardStore, type ShardStore } from './shardStore.ts';
import type { ChildKey, ChildRow, DraftRow } from './tables.ts';
import type { ShardCheck, StandingDraft } from './vault.ts';

/** What the verbs of an open vault share. What is kept open here is kept with its counter, and never believed without it. */
export interface Stores extends Mending {
  readonly connection: Connection;
  readonly identity: Identity;
  /** Who changes something now: goes into every changed value of a card or draft. */
  readonly stamp: () => Stamp;
  readonly children: Recent<OpenChild>;
  readonly drafts: Recent<StandingDraft>;
  readonly directory: ShardStore<readonly DirectoryRow[]>;
  readonly columns: ShardStore<ColumnShard>;
  readonly packs: PackStore;
  readonly manifest: ManifestStore;
  /** Where a child's row lay when its list was last read, if it was. */
  readonly placeOf: (id: string) => ChildKey | undefined;
  /** Nothing is written, and no record given out, before it is over. */
  readonly check: OpeningCheck;
  /** When to do what can wait (`whenQuiet`). */
  readonly quiet: Quiet;
}

export interface OpenChild {
  readonly key: ChildKey;
  readonly record: ChildRecord;
}

/** Enough for the children and drafts of one sitting. */
const MOST = 200;

/** `now` gives this instant (ISO 8601, UTC). `runCheck` is called once, in a turn, before anything is written. */
export function createStores(connection: Connection, identity: Identity, copies: Editions, now: () => string, runCheck: (stores: Stores) => Answer<ShardCheck>): Stores {
  const { tables, lock } = connection;
  const directory = createShardStore('directory', tables.directory, lock, unpackDirectory);
  const quiet: Quiet = { underWay: 0, lastAt: -Infinity };
  const check = createOpeningCheck(() => connection.inTurn(() => runCheck(stores)), (problem) => connection.stop(problem));
  const stores: Stores = {
    connection: {
      ...connection,
      inTurn(work) {
        void check.begin();
        return around(quiet, () => connection.inTurn(work));
      },
    },
    identity,
    check, quiet,
    stamp: () => ({ device: identity.deviceId, now: Date.parse(now()) }),
    children: createRecent(MOST),
    drafts: createRecent(MOST),
    directory,
    placeOf: createPlaces(directory),
    columns: createShardStore('columns', tables.columns, lock, openColumns),
    packs: createPackStore(tables.pack, lock),
    manifest: { known: undefined },
    copies,
    beyondMending: new Set(),
  };
  return stores;
}

/** The record in a row; not opened again when it is still open from before. */
export async function recordIn(stores: Stores, row: ChildRow): Answer<ChildRecord> {
  const { connection, children } = stores;
  const known = children.get(row.id);
  if (known?.key[2] === row.counter) return done(known.record);
  const opened = await openOrMend(stores, 'child', row, (one) => openChild(connection.lock, one));
  if (opened.ok) children.set(row.id, { key: [row.shard, row.id, row.counter], record: opened.value });
  return opened;
}

/** The draft in a row, in the same way. */
export async function draftIn(stores: Stores, row: DraftRow): Answer<Draft> {
  const { connection, drafts } = stores;
  const known = drafts.get(row.id);
  if (known?.counter === row.counter && known.draft.childId === row.childId) return done(known.draft);
  const opened = await openOrMend(stores, 'draft', row, (one) => openDraft(connection.lock, one));
  if (opened.ok) drafts.set(row.id, { counter: row.counter, draft: opened.value });
  return opened;
}
