import { createTables } from '../../../src/data/vault/tables.ts';
import { openVault } from '../../../src/data/vault/openVault.ts';
import type { Result } from '../../../src/core/result.ts';
import type { Vault, VaultProblem } from '../../../src/data/vault/vault.ts';
import { type MemoryPlace, memoryPlace, memoryWitness } from './memoryPlace.ts';
import { all, freshName, good, NOW, quickLock, rawRows, type RawRow } from './support.ts';

/** A device: a database, a folder for the copies and a witness, each of which can be lost by itself. */
export interface Device {
  readonly name: string;
  readonly place: MemoryPlace;
  readonly witness: ReturnType<typeof memoryWitness>;
  tryOpening(): Promise<Result<Vault, VaultProblem>>;
  open(): Promise<Vault>;
  /** Waits until everything is copied, and closes. */
  close(vault: Vault): Promise<void>;
  /** As a browser does that finds its database damaged. */
  loseDatabase(): Promise<void>;
  /** Every row as it lies in the database, by store. */
  rows(): Promise<Readonly<Record<string, readonly RawRow[]>>>;
}

export function newDevice(): Device {
  const name = freshName();
  const [place, witness] = [memoryPlace(), memoryWitness()];
  const tryOpening = () => openVault({ lock: quickLock(), now: () => NOW, name, place, witness });
  return {
    name, place, witness, tryOpening,
    open: async () => good(await tryOpening()),
    async close(vault) {
      await copied(vault);
      vault.close();
    },
    loseDatabase: () => new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', () => reject(request.error ?? new Error('not deleted')));
    }),
    async rows() {
      const stores = createTables(name).database.tables.map((table) => table.name);
      return Object.fromEntries(await Promise.all(stores.map(async (store) => [store, await rawRows(name, store)] as const)));
    },
  };
}

/** Waits until the copies have everything: a turn of the writer comes after what was written before it was copied. */
export async function copied(vault: Vault): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    good(await vault.checkShards());
    await vault.copies.settled();
  }
  good(await vault.checkShards());
}

/** What a person finds in a vault. */
export async function contentOf(vault: Vault) {
  return {
    children: (await all(vault.allRecords())).map((record) => good(record)),
    drafts: (await all(vault.allDrafts())).map((draft) => good(draft)),
    directory: good(await vault.directory()).map(({ id, firstName, reviewCount }) => ({ id, firstName, reviewCount })),
    packs: good(await vault.packs()),
    erasures: good(await vault.erasures()),
    header: await vault.header(),
  };
}
