import { useEffect, useSyncExternalStore } from 'react';
import type { ChildRecord } from '../core/child.ts';
import { type SchoolRecord, schoolRecord, type SchoolRules } from '../core/school/schoolRecord.ts';
import { createPause } from '../data/vault/pause.ts';
import type { DirectoryEntry, Vault, VaultProblem } from '../data/vault/vault.ts';
import { useVault } from './records.tsx';

/** What the records of some children say, as far as they have been opened. */
export interface SchoolRecords {
  /** By the child's id. Those of the last whole reading stay while another goes on. */
  readonly records: ReadonlyMap<string, SchoolRecord>;
  readonly isDone: boolean;
  /** Records opened so far, of so many that have to be. */
  readonly looked: number;
  readonly of: number;
  /** Records that could not be opened. */
  readonly unread: number;
  /** Why reading came to an end before all were opened: nothing is known then of those who were not reached. */
  readonly problem?: ReadingProblem;
}

/** `failed`: something that was not foreseen. `again` starts where it ended. */
export interface ReadingProblem {
  readonly code: VaultProblem['code'] | 'failed';
  readonly again: () => void;
}

const NOTHING: SchoolRecords = { records: new Map(), isDone: false, looked: 0, of: 0, unread: 0 };
/** How often it is said how far it has come, in records. */
const TOLD_EVERY = 250;
/** Up to so many changed records are opened by themselves; more, and all are read in batches, which is quicker. */
const BY_THEMSELVES = 200;

/**
 * Opens the record of each of these children, for what lists and columns do not hold: support, views, what there is to talk about.
 * It is done once, only after somebody has asked (`isOn`), and kept for as long as the app is open; afterwards what changed is
 * opened again. Undefined: who they are is not known yet.
 */
export function useSchoolRecords(rules: SchoolRules, isOn: boolean, children: readonly DirectoryEntry[] | undefined): SchoolRecords {
  const vault = useVault();
  const store = storeOf(vault);
  useEffect(() => {
    if (isOn && children) void store.read(children, rules);
    return isOn ? store.leave : undefined;
  }, [store, children, rules, isOn]);
  const { reading, by } = useSyncExternalStore(store.subscribe, store.reading);
  return isOn && by === rules ? reading : NOTHING;
}

/** What has been told, and by which rules it was read: what was read by others is nothing. */
interface Told {
  readonly reading: SchoolRecords;
  readonly by?: SchoolRules;
}

interface RecordStore {
  readonly read: (children: readonly DirectoryEntry[], rules: SchoolRules) => Promise<void>;
  /** Nobody looks any more: reading stops where it is, and what has been read stays. */
  readonly leave: () => void;
  readonly reading: () => Told;
  readonly subscribe: (listener: () => void) => () => void;
}

const stores = new WeakMap<Vault, RecordStore>();

function storeOf(vault: Vault): RecordStore {
  const store = stores.get(vault) ?? createRecordStore(vault);
  stores.set(vault, store);
  return store;
}

function createRecordStore(vault: Vault): RecordStore {
  const listeners = new Set<() => void>();
  let told: Told = { reading: NOTHING };
  /** What has been read, beside the entry of the directory it was read under: that is another object once the child has changed. */
  let kept = new Map<string, { readonly entry: DirectoryEntry; readonly record?: SchoolRecord }>();
  let turn = 0;

  const tell = (reading: SchoolRecords, by: SchoolRules) => {
    told = { reading, by };
    for (const listener of listeners) listener();
  };

  async function read(children: readonly DirectoryEntry[], rules: SchoolRules): Promise<void> {
    turn += 1;
    const mine = turn;
    const { problem: _, ...before } = told.by === rules ? told.reading : NOTHING;
    if (told.by !== rules) kept = new Map();
    const here = new Map(children.map((entry) => [entry.id, entry]));
    const wanted = [...here.values()].filter((entry) => kept.get(entry.id)?.entry !== entry);
    let looked = 0;
    let said = 0;
    const keep = (entry: DirectoryEntry, record: ChildRecord | undefined) => {
      const read = record && readBy(record, rules);
      kept.set(entry.id, { entry, ...(read && { record: read }) });
      looked += 1;
      if (looked - said < TOLD_EVERY) return;
      said = looked;
      tell({ ...before, isDone: false, looked, of: wanted.length }, rules);
    };
    tell({ ...before, isDone: false, looked, of: wanted.length }, rules);
    const code = await openEach(vault, wanted, { keep, isWanted: () => mine === turn }).catch(() => 'failed' as const);
    if (mine !== turn) return;
    if (code) {
      tell({ ...before, isDone: false, looked, of: wanted.length, problem: { code, again: () => void read(children, rules) } }, rules);
      return;
    }
    for (const id of kept.keys()) if (!here.has(id)) kept.delete(id);
    const records = new Map([...kept].flatMap(([id, { record }]) => (record ? [[id, record] as const] : [])));
    tell({ records, isDone: true, looked, of: wanted.length, unread: kept.size - records.size }, rules);
  }

  return {
    read,
    leave: () => { turn += 1; },
    reading: () => told,
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}

interface Reader {
  /** Given every record once; undefined for one that is damaged. */
  readonly keep: (entry: DirectoryEntry, record: ChildRecord | undefined) => void;
  readonly isWanted: () => boolean;
}

/** Opens these records until all are, nobody wants them any more, or something other than a damaged one comes between: that is given. */
async function openEach(vault: Vault, wanted: readonly DirectoryEntry[], { keep, isWanted }: Reader): Promise<VaultProblem['code'] | undefined> {
  const pause = createPause();
  if (wanted.length <= BY_THEMSELVES) {
    for (const entry of wanted) {
      const record = await vault.readChild(entry.id);
      if (!isWanted()) return undefined;
      if (!record.ok && record.problem.code !== 'damaged') return record.problem.code;
      keep(entry, record.ok ? record.value : undefined);
      await pause();
    }
    return undefined;
  }
  const missing = new Map(wanted.map((entry) => [entry.id, entry]));
  for await (const record of vault.allRecords()) {
    if (!isWanted()) return undefined;
    if (!record.ok && record.problem.code !== 'damaged') return record.problem.code;
    const entry = record.ok ? missing.get(record.value.id) : undefined;
    if (record.ok && entry) {
      missing.delete(entry.id);
      keep(entry, record.value);
    }
    await pause();
  }
  if (isWanted()) for (const entry of missing.values()) keep(entry, undefined); // damaged: the list names them
  return undefined;
}

/** What a record says; undefined where that cannot be worked out, so that one odd record does not keep all others from being read. */
function readBy(record: ChildRecord, rules: SchoolRules): SchoolRecord | undefined {
  try {
    return schoolRecord(record, rules);
  } catch {
    return undefined;
  }
}
