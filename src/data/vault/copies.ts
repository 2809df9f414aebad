import { done } from '../../core/result.ts';
import type { Entry } from './copies/entry.ts';
import type { Keeper } from './copies/keeper.ts';
import type { Follower } from './connection.ts';
import type { Editions } from './mend.ts';
import type { KeeperOptions } from './openKeeper.ts';
import type { CopiesState, LiveCopies } from './vault.ts';
import { COMMIT_ID } from './tables.ts';
import type { WitnessPlace } from './witness.ts';

/** The second home of the records, outside the database: what the open vault has to do with it. */
export interface Copies extends LiveCopies, Follower, Editions {
  /** Looks at the copies, unless that is done or under way. No write waits for it: what comes meanwhile is copied then. */
  begin(): void;
  /** Tells that the comparison with the copies has put so many rows back. */
  noteRepaired(count: number): void;
  /** Takes the copies of every vault of this device away, and the witness. They begin anew with the next write. */
  erase(): Promise<void>;
  stop(): void;
}

export interface CopiesOptions extends KeeperOptions {
  readonly witness: WitnessPlace;
  /** How many children there are, where it is known. */
  readonly children: () => number | undefined;
}

export function createCopies(options: CopiesOptions): Copies {
  const { database, identity, place, witness } = options;
  const listeners = new Set<() => void>();
  let [state, repaired]: [CopiesState, number] = ['starting', 0];
  let begun: Promise<Keeper | undefined> | undefined;
  let keeper: Keeper | undefined;
  let started = false;
  let stopped = false;
  // What was written before the copies were ready.
  let missed: Entry[] = [];

  function tell(next: CopiesState): void {
    if (next === state || stopped) return; // a vault that is closed fails at nothing
    state = next;
    for (const listener of listeners) listener();
  }

  /** The rest is fetched only here: the first screen does without it. */
  function begin(): Promise<Keeper | undefined> {
    if (begun) return begun;
    const mine: Promise<Keeper | undefined> = import('./openKeeper.ts').then(({ openKeeper }) => openKeeper(options, tell)).then((opened) => {
      if (begun !== mine) {
        opened?.stop(); // everything was erased meanwhile
        return undefined;
      }
      if (!opened) tell('none');
      keeper = opened;
      // What was missed goes into the copies.
      void database.inTurn(async () => done(await testifyAnew()));
      return opened;
    }).catch(() => {
      // Tried again with the next write; the copies see then what they have missed.
      if (begun === mine) [begun, missed] = [undefined, []];
      tell('failing');
      return undefined;
    });
    begun = mine;
    return mine;
  }

  function forget(): void {
    keeper?.stop();
    [begun, keeper, started, missed] = [undefined, undefined, false, []];
  }

  /** The same word for records that are only read: the browser may have lost it, and an older app left none. */
  async function testifyAnew(): Promise<void> {
    if (witness.read()?.vaultId === identity.vaultId) return;
    const { counter: commit = 0 } = await database.tables.manifest.get(COMMIT_ID) ?? {};
    if (commit > 0) witness.write({ vaultId: identity.vaultId, commit, at: options.now(), children: options.children() ?? 0 });
  }

  /** Leaves word outside the database how far the writes have come. */
  function testify(entries: readonly Entry[]): void {
    const last = entries.at(-1);
    if (!last) return;
    // Everything was erased, and another vault has begun: its header says which.
    const emptied = last.clears.includes('child');
    const header = last.puts.find(({ table }) => table === 'header')?.row;
    const vaultId = emptied && typeof header?.['vaultId'] === 'string' ? header['vaultId'] : identity.vaultId;
    const children = emptied ? 0 : options.children() ?? witness.read()?.children ?? 0;
    witness.write({ vaultId, commit: last.commit, at: last.at, children });
  }

  return {
    get state() { return state; },
    get repaired() { return repaired; },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin() { void begin(); },
    noteRepaired(count) {
      repaired += count;
      for (const listener of listeners) listener();
    },
    async keep(entries) {
      testify(entries);
      if (entries.some(({ clears }) => clears.includes('child'))) {
        // All was erased, or this device has become the home of another vault: copies of what was here go.
        forget();
        await place.removeAll().catch(() => undefined);
      } else if (keeper) {
        const own = keeper;
        if (!started) {
          started = true;
          await own.start(missed.splice(0));
        }
        await own.keep(entries);
      } else if (entries.length > 0 && state !== 'none') {
        missed.push(...entries);
        void begin();
      }
    },
    async editionsOf(table, ids) {
      const [folder, { editionsIn }] = await Promise.all([place.open(identity.vaultId).catch(() => undefined), import('./copies/editions.ts')]);
      return folder ? editionsIn(folder, table, new Set(ids)).catch(() => new Map()) : new Map();
    },
    async erase() {
      forget();
      await place.removeAll();
      witness.remove();
    },
    async settled() {
      await begin();
      await database.inTurn(async () => done(undefined));
      await keeper?.settled();
    },
    stop() {
      stopped = true;
      keeper?.stop();
      void begun?.then((opened) => opened?.stop());
    },
  };
}
