import { done } from '../../core/result.ts';
import { checkedHeader } from './header.ts';
import type { FetchedPack } from './packStore.ts';
import type { Stores } from './stores.ts';
import type { Packs, Vault } from './vault.ts';
import { writeIn } from './writeIn.ts';

/** The verbs about what is installed; `keepPack` is among those that write children, whose transaction it shares. */
export function createPackVerbs(stores: Stores): Pick<Vault, 'packs' | 'erasePack'> {
  const { connection, identity } = stores;
  const { tables, tables: { database, header, pack } } = connection;
  return {
    packs: () => connection.attempt(async () => done((await readPacks(stores)).packs)),
    erasePack: (id) => connection.inTurn(() => writeIn(database, [header, pack], async () => {
      const checked = await checkedHeader(tables, identity);
      if (!checked.ok) return checked;
      await pack.where('id').equals(id).delete();
      return done(undefined);
    })),
  };
}

/** The packs as they stand, with the keys of their rows. */
export async function readPacks({ connection: { tables }, packs }: Stores): Promise<{ fetched: readonly FetchedPack[]; packs: Packs }> {
  const fetched = await tables.database.transaction('r', tables.pack, () => packs.fetch());
  return { fetched, packs: await packs.open(fetched) };
}
