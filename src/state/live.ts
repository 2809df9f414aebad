import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import { done, failed, type Result } from '../core/result.ts';
import type { Profile } from '../core/review.ts';
import type { Vault, VaultHeader, VaultProblem } from '../data/vault/vault.ts';
import { useVault } from './records.tsx';

// Every query below is an async function, though it need not be: Dexie follows native promises only through those, and
// a transaction inside would otherwise end too early.

/** One child's record, always as it stands; undefined while it is being read. */
export function useRecord(id: string) {
  const vault = useVault();
  return useLiveQuery(async () => vault.readChild(id), [vault, id]);
}

/** The open drafts of one child, and the ids of damaged ones; undefined while they are being read. */
export function useDraftsOf(childId: string) {
  const vault = useVault();
  return useLiveQuery(async () => vault.draftsOf(childId), [vault, childId]);
}

/**
 * Name, year, setting and last review of every child, from the directory shards; undefined while they are being read.
 * Deferred: what it draws may wait for the texts of a framework, and React would put a placeholder up for 300 ms instead
 * of going on with what is there. It made the first list three times as slow.
 */
export function useDirectory() {
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
export async function headerOf(vault: Vault): Promise<Result<VaultHeader, VaultProblem>> {
  try {
    return done(await vault.header());
  } catch {
    return failed({ code: 'closed' });
  }
}
