import type { PromiseExtended, Table } from 'dexie';
import type { Lock } from '../lock/lock.ts';
import { countersOf, everyKey, type ShardKey, type ShardRow } from './tables.ts';

/** One store of derived rows, each about the children of one shard. What has been opened is kept until its counter moves. */
export interface ShardStore<Content> {
  /** Reads the counters of these shards, or of all, and the rows that are not open yet. Belongs inside one transaction. */
  fetch(numbers?: readonly number[]): PromiseExtended<FetchedShards<Content>>;
  /** Opens what was fetched. Belongs outside any transaction. */
  open(fetched: FetchedShards<Content>): Promise<ReadonlyMap<number, OpenShard<Content>>>;
  /** One edition of a shard, held or read by its key; undefined when it is not there. Belongs outside any transaction. */
  edition(number: number, counter: number): Promise<OpenShard<Content> | undefined>;
  seal(number: number, counter: number, bytes: Uint8Array): Promise<ShardRow>;
  /** What was last read or written of a shard. It may have changed since. */
  known(number: number): OpenShard<Content> | undefined;
  /** The shards of which something is known. */
  knownNumbers(): readonly number[];
  /** Keeps what has just been written, so that it is not read and opened again. */
  remember(number: number, shard: OpenShard<Content>): void;
}

/** A shard as it was read; without content when its row is damaged. */
export interface OpenShard<Content> {
  readonly counter: number;
  readonly content?: Content;
}

export interface FetchedShards<Content> {
  readonly held: readonly (readonly [number: number, shard: OpenShard<Content>])[];
  readonly rows: readonly ShardRow[];
}

/** A store of shards whose bytes `read` understands. */
export function createShardStore<Content>(
  store: string, table: Table<ShardRow, ShardKey>, lock: Lock, read: (bytes: Uint8Array) => Content,
): ShardStore<Content> {
  const open = new Map<number, OpenShard<Content>>();

  async function openRow({ id, counter, bytes }: ShardRow): Promise<OpenShard<Content>> {
    const opened = await lock.open({ store, id: `${id}`, counter }, bytes);
    const shard = opened.ok ? { counter, content: read(opened.value) } : { counter };
    open.set(id, shard);
    return shard;
  }

  return {
    fetch: (numbers) => (numbers ? countersOf(table, numbers).then((counters) => [...counters]) : everyKey(table)).then((keys) => {
      const held: [number, OpenShard<Content>][] = [];
      const missing: ShardKey[] = [];
      for (const key of keys) {
        const known = open.get(key[0]);
        if (known?.counter === key[1]) held.push([key[0], known]);
        else missing.push(key);
      }
      return table.bulkGet(missing).then((rows) => ({ held, rows: rows.filter((row) => row !== undefined) }));
    }),
    async open({ held, rows }) {
      const fresh = await Promise.all(rows.map(async (row): Promise<[number, OpenShard<Content>]> => [row.id, await openRow(row)]));
      return new Map([...held, ...fresh]);
    },
    async edition(number, counter) {
      const held = open.get(number);
      if (held?.counter === counter) return held;
      const row = await table.get([number, counter]);
      return row && openRow(row);
    },
    async seal(number, counter, bytes) {
      return { id: number, counter, bytes: await lock.seal({ store, id: `${number}`, counter }, bytes) };
    },
    known: (number) => open.get(number),
    knownNumbers: () => [...open.keys()],
    remember: (number, shard) => open.set(number, shard),
  };
}
