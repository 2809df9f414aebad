import { useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react';
import { type Cohort, type CohortFacts, cohortPlaces, emptyFacts, type FactsToBe, NO_DAY, type ReviewPick, setFacts, setOrder } from '../core/school/cohort.ts';
import { copyReview, emptyBlock, newestBy, type ReviewMarks, setReview } from '../core/school/cohortBlock.ts';
import type { DateSetting } from '../core/calendar/datedItem.ts';
import type { Framework } from '../core/framework.ts';
import type { DirectoryEntry, Vault, VaultProblem } from '../data/vault/vault.ts';
import { useEveryone } from './live.ts';
import { createPause } from '../data/vault/pause.ts';
import { useVault } from './records.tsx';

/** Many children at once, as far as they have been read. */
export interface CohortReading {
  /** The last one that was whole. It stays while a new one is being read. */
  readonly cohort?: Cohort<DirectoryEntry>;
  readonly isDone: boolean;
  /** How far reading has come, in children. */
  readonly read: number;
  readonly of: number;
  /** Children who have left this setting; they are not among those shown. */
  readonly left: number;
  readonly problem?: VaultProblem;
}

/** So many children are asked for at once: a multiple of a shard, and soon opened. */
const AT_ONCE = 1024;
const NOTHING: CohortReading = { isDone: false, read: 0, of: 0, left: 0 };

/**
 * The marks of every child who is here, read once from the directory and the columns and kept for as long as the app is open,
 * as bytes; what changes afterwards is read again, and nothing else. `picks` are the reviews that are wanted of each child.
 */
export function useCohort(framework: Framework, setting: DateSetting | undefined, picks: readonly ReviewPick[]): CohortReading {
  const vault = useVault();
  const everyone = useEveryone();
  const store = storeOf(vault);
  const key = picks.join();
  const wanted = useMemo(() => key.split(',') as ReviewPick[], [key]);
  useEffect(() => {
    if (everyone?.ok && setting) void store.read({ everyone: everyone.value, framework, setting, picks: wanted });
  }, [store, everyone, framework, setting, wanted]);
  // Deferred, from the first time on, so that drawing thousands of children is no task of one piece.
  const reading = useDeferredValue(useSyncExternalStore(store.subscribe, store.reading), NOTHING);
  return everyone && !everyone.ok ? { ...NOTHING, problem: everyone.problem } : reading;
}

interface Wanted {
  readonly everyone: readonly DirectoryEntry[];
  readonly framework: Framework;
  readonly setting: DateSetting;
  readonly picks: readonly ReviewPick[];
}

interface CohortStore {
  readonly read: (wanted: Wanted) => Promise<void>;
  readonly reading: () => CohortReading;
  readonly subscribe: (listener: () => void) => () => void;
}

const stores = new WeakMap<Vault, CohortStore>();

function storeOf(vault: Vault): CohortStore {
  const store = stores.get(vault) ?? createCohortStore(vault);
  stores.set(vault, store);
  return store;
}

function createCohortStore(vault: Vault): CohortStore {
  const listeners = new Set<() => void>();
  let reading = NOTHING;
  let asked: Wanted | undefined;
  let had: { readonly cohort: Cohort<DirectoryEntry>; readonly setting: DateSetting; readonly places: ReadonlyMap<DirectoryEntry, number> } | undefined;

  const tell = (next: CohortReading) => {
    reading = next;
    for (const listener of listeners) listener();
  };

  async function read(wanted: Wanted): Promise<void> {
    if (asked && isSame(asked, wanted)) return;
    asked = wanted;
    const { framework, setting, picks } = wanted;
    const isOvertaken = () => asked !== wanted;
    const here = wanted.everyone.filter(({ removedAt }) => !removedAt);
    const children = here.filter(({ leftOn }) => !leftOn || leftOn > setting.today);
    const places = cohortPlaces(framework);
    const pause = createPause();
    const facts = emptyFacts(children.length);
    const blocks = new Map(picks.map((pick) => [pick, emptyBlock(children.length, places.length)]));
    const cohort: Cohort<DirectoryEntry> = { framework, places, children, facts, blocks };
    const known = had?.cohort.framework === framework ? had : undefined;
    const said = { of: children.length, left: here.length - children.length };
    tell({ ...(reading.cohort && { cohort: reading.cohort }), isDone: false, read: 0, ...said });

    const unread: number[] = [];
    for (const [at, child] of children.entries()) {
      const before = had?.places.get(child);
      if (had && before !== undefined && had.setting === setting) copyFacts(had.cohort.facts, before, facts, at);
      else setFacts(facts, at, child, setting);
      if (!copied(known, child, cohort, at)) unread.push(at);
      await pause();
      if (isOvertaken()) return;
    }
    setOrder(facts);
    for (let first = 0; first < unread.length; first += AT_ONCE) {
      const some = unread.slice(first, first + AT_ONCE);
      const columns = await vault.columnsOf(some.flatMap((at) => children[at]?.id ?? []));
      if (isOvertaken()) return;
      if (!columns.ok) return tell({ ...reading, isDone: true, problem: columns.problem });
      for (const at of some) {
        const reviews = columns.value.get(children[at]?.id ?? '') ?? [];
        for (const [pick, block] of blocks) setReview(block, at, picked(reviews, pick), framework, places);
        await pause();
        if (isOvertaken()) return;
      }
      tell({ ...reading, read: Math.min(children.length, children.length - unread.length + first + some.length) });
    }
    had = { cohort, setting, places: new Map(children.map((child, at) => [child, at])) };
    tell({ cohort, isDone: true, read: children.length, ...said });
  }

  return {
    read,
    reading: () => reading,
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}

function copyFacts(from: CohortFacts, before: number, to: FactsToBe, at: number): void {
  to.years[at] = from.years[before] ?? 0;
  to.names[at] = from.names[before] ?? '';
  to.dueOn[at] = from.dueOn[before] ?? NO_DAY;
  to.due[at] = from.due[before] ?? 0;
}

/** Takes a child's marks over where nothing of the child has changed; says whether everything wanted was there. An entry of the directory is the same object for as long as its shard is. */
function copied(known: { readonly cohort: Cohort; readonly places: ReadonlyMap<DirectoryEntry, number> } | undefined, child: DirectoryEntry, cohort: Cohort, at: number): boolean {
  const before = known?.places.get(child);
  if (!known || before === undefined) return false;
  let isWhole = true;
  for (const [pick, block] of cohort.blocks) {
    const old = known.cohort.blocks.get(pick);
    if (old) copyReview(old, before, block, at);
    else isWhole = false;
  }
  return isWhole;
}

function picked<Review extends ReviewMarks>(reviews: readonly Review[], pick: ReviewPick): Review | undefined {
  if (pick === 'latest') return reviews.at(-1);
  if (pick === 'before') return reviews.at(-2);
  return pick === 'first' ? reviews[0] : newestBy(reviews, pick.slice('by '.length));
}

function isSame(one: Wanted, other: Wanted): boolean {
  return one.everyone === other.everyone && one.framework === other.framework && one.setting === other.setting && one.picks === other.picks;
}
