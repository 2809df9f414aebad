import { sameContent } from '../../core/sameContent.ts';
import { done } from '../../core/result.ts';
import { nameOfPack } from '../../core/library.ts';
import { randomId, randomStart } from '../lock/randomId.ts';
import type { PackChanges } from './commit.ts';
import { checkedHeader } from './header.ts';
import type { FetchedPack } from './packStore.ts';
import { sealPack } from './sealedRows.ts';
import type { Stores } from './stores.ts';
import type { PackContent, Packs, Vault } from './vault.ts';
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

/**
 * The packs sealed to be written; undefined when there is nothing to write. One whose place is taken replaces what is
 * there, or, unless `replaces`, stays out: reviews may rest on what is there.
 */
export async function sealPacks(stores: Stores, contents: readonly PackContent[], replaces: boolean): Promise<PackChanges | undefined> {
  if (contents.length === 0) return undefined;
  const { fetched, packs: { packs } } = await readPacks(stores);
  const standing = fetched.map(({ key }) => key).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const highest = standing.reduce((most, [, counter]) => Math.max(most, counter), standing.length === 0 ? randomStart() : 0);
  const wanted = [...new Map(contents.map((content) => [nameOfPack(content), content])).entries()].flatMap(([name, content]) => {
    const there = packs.find((known) => nameOfPack(known.content) === name);
    return there && (!replaces || sameContent(there.content, content)) ? [] : [{ content, id: there?.id }];
  });
  if (wanted.length === 0) return undefined;
  return {
    standing,
    replaced: standing.filter(([id]) => wanted.some((one) => one.id === id)),
    after: await Promise.all(wanted.map(({ content, id = randomId() }, at) => sealPack(stores.connection.lock, content, id, highest + 1 + at))),
  };
}

async function readPacks({ connection: { tables }, packs }: Stores): Promise<{ fetched: readonly FetchedPack[]; packs: Packs }> {
  const fetched = await tables.database.transaction('r', tables.pack, () => packs.fetch());
  return { fetched, packs: await packs.open(fetched) };
}
