import type { PromiseExtended, Table } from 'dexie';
import type { SchoolKey } from '../../core/council/schoolKey.ts';
import type { Lock } from '../lock/lock.ts';
import { packsOf } from './packs.ts';
import { openPack } from './sealedRows.ts';
import { everyKey, type PackKey, type PackRow } from './tables.ts';
import type { PackContent, Packs } from './vault.ts';

/** The packs. What has been opened is kept until its counter moves. */
export interface PackStore {
  /** Reads every key, and the rows that are not open yet. Belongs inside one transaction. */
  fetch(): PromiseExtended<readonly FetchedPack[]>;
  /** Opens what was fetched, the oldest first. Belongs outside any transaction. Gives the same answer while nothing has changed. */
  open(fetched: readonly FetchedPack[]): Promise<Packs>;
}

/** A pack as it was read: its row, or what is known of it from before. */
export interface FetchedPack {
  readonly key: PackKey;
  readonly row?: PackRow;
  readonly known?: Opening;
}

/** What is in a row; nothing when it is damaged. */
type Opening = Promise<PackContent | SchoolKey | undefined>;

export function createPackStore(table: Table<PackRow, PackKey>, lock: Lock): PackStore {
  // By key. The opening is kept, not what comes of it, so that two who ask at the same time get one and the same content.
  const known = new Map<string, Opening>();
  let listed: { readonly keys: string; readonly packs: Packs } = { keys: '', packs: { packs: [], damaged: [] } };

  function opening({ key, row, known: fromBefore }: FetchedPack): Opening {
    const name = key.join();
    const already = fromBefore ?? known.get(name);
    if (already) return already;
    const begun = row ? openPack(lock, row) : Promise.resolve(undefined);
    known.set(name, begun);
    begun.catch(() => known.delete(name)); // the checks could not be fetched; the next who asks tries again
    return begun;
  }

  return {
    fetch: () => everyKey(table).then((keys) => {
      const open = keys.flatMap((key): FetchedPack[] => {
        const fromBefore = known.get(key.join());
        return fromBefore ? [{ key, known: fromBefore }] : [];
      });
      const missing = keys.filter((key) => !open.some((one) => one.key === key));
      return table.bulkGet(missing).then((rows) => [...open, ...missing.map((key, at) => ({ key, ...(rows[at] && { row: rows[at] }) }))]);
    }),
    async open(fetched) {
      const inOrder = fetched.toSorted((a, b) => a.key[1] - b.key[1]);
      const opened = await Promise.all(inOrder.map(async (one) => ({ id: one.key[0], content: await opening(one) })));
      const keys = inOrder.map(({ key }) => key.join());
      if (keys.join(';') === listed.keys) return listed.packs;
      for (const name of known.keys()) if (!keys.includes(name)) known.delete(name);
      listed = { keys: keys.join(';'), packs: packsOf(opened) };
      return listed.packs;
    },
  };
}
