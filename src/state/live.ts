import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import type { Draft } from '../core/draft.ts';
import { done, failed, type Result } from '../core/result.ts';
import type { Profile } from '../core/review.ts';
import type { DirectoryEntry, Vault, VaultHeader, VaultProblem } from '../data/vault/vault.ts';
import { useVault } from './records.tsx';

// Every query below is an async function, though it need not be: Dexie follows native promises only through those, and
// a transaction inside would otherwise end too early.

/** One child's record, always as it stands; undefined while it is being read. */
export function useRecord(id: string) {
  const vault = useVault();
  return useLiveQuery(async () => vault.readChild(id), [vault, id]);
}

export interface DraftsHere {
  /** The open ones. */
  readonly drafts: readonly Draft[];
  /** Those that were thrown away and can still be put back. */
  readonly inBin: readonly Draft[];
  /** Ids of drafts that cannot be opened. */
  readonly damaged: readonly string[];
}

/** The drafts of one child; undefined while they are being read. */
export function useDraftsOf(childId: string): Result<DraftsHere, VaultProblem> | undefined {
  const vault = useVault();
  const all = useLiveQuery(async () => vault.draftsOf(childId), [vault, childId]);
  return useMemo(() => {
    if (!all?.ok) return all;
    const { drafts, damaged } = all.value;
    return done({ drafts: drafts.filter(({ removedAt }) => !removedAt), inBin: drafts.filter(({ removedAt }) => removedAt), damaged });
  }, [all]);
}

/** The open drafts of each of these children who has one; undefined while they are being read. What is damaged is told on the child's own page. */
export function useOpenDrafts(childIds: readonly string[]): ReadonlyMap<string, readonly Draft[]> | undefined {
  const vault = useVault();
  const key = childIds.join();
  return useLiveQuery(async () => {
    const ids = key === '' ? [] : key.split(',');
    const all = await Promise.all(ids.map((id) => vault.draftsOf(id)));
    return new Map(all.flatMap((drafts, at) => {
      const open = drafts.ok ? drafts.value.drafts.filter(({ removedAt }) => !removedAt) : [];
      return open.length > 0 ? [[ids[at] ?? '', open] as const] : [];
    }));
  }, [vault, key]);
}

/**
 * Name, year, setting and last review of every child who is not in the bin, from the directory shards; undefined while they are being read.
 * Deferred: what it draws may wait for the texts of a framework, and React would put a placeholder up for 300 ms instead
 * of going on with what is there. It made the first list three times as slow.
 */
export function useDirectory(): Result<readonly DirectoryEntry[], VaultProblem> | undefined {
  const everyone = useEveryone();
  return useMemo(() => (everyone?.ok ? done(everyone.value.filter(({ removedAt }) => !removedAt)) : everyone), [everyone]);
}

/** The same with the children in the bin. */
export function useEveryone(): Result<readonly DirectoryEntry[], VaultProblem> | undefined {
  const vault = useVault();
  return useDeferredValue(useLiveQuery(async () => vault.directory(), [vault]));
}

/** The profiles of these children, marks alone, the oldest first, from the column shards; undefined while they are being read. */
export function useProfilesOf(childIds: readonly string[]): ReadonlyMap<string, readonly Profile[]> | undefined {
  const vault = useVault();
  const key = childIds.join();
  const columns = useLiveQuery(async () => vault.columnsOf(key === '' ? [] : key.split(',')), [vault, key]);
  return useMemo(() => columns?.ok
    ? new Map([...columns.value].map(([id, profiles]) => [id, profiles.map((profile) => profile.asProfile())]))
    : undefined, [columns]);
}

/** What the vault says of itself: when it was backed up, how many changes since; undefined while it is being read, and when it cannot be. */
export function useHeader(): VaultHeader | undefined {
  const vault = useVault();
  const header = useLiveQuery(async () => headerOf(vault), [vault]);
  return header?.ok ? header.value : undefined;
}

/** What the vault says of itself, once; the problem `closed` when it is no longer there. */
export async function headerOf(vault: Pick<Vault, 'header'>): Promise<Result<VaultHeader, VaultProblem>> {
  try {
    return done(await vault.header());
  } catch {
    return failed({ code: 'closed' });
  }
}
