import { useLiveQuery } from 'dexie-react-hooks';
import type { Day } from '../core/day.ts';
import type { Draft } from '../core/draft.ts';
import { done, type Result } from '../core/result.ts';
import type { DirectoryEntry, Vault, VaultProblem } from '../data/vault/vault.ts';
import { useVault } from './records.tsx';

/** What was thrown away and can still be put back. */
export interface Bin {
  readonly children: readonly DirectoryEntry[];
  /** Each with its child, whose own drafts are not listed while the child itself is in the bin. */
  readonly drafts: readonly { readonly draft: Draft; readonly child: DirectoryEntry }[];
}

/** The bin, always as it stands; undefined while it is being read. Reads every draft, so it is for the page of the bin alone. */
export function useBin(): Result<Bin, VaultProblem> | undefined {
  const vault = useVault();
  // An async function, as in `live.ts`: Dexie follows native promises only through those.
  return useLiveQuery(async () => binIn(vault), [vault]);
}

/** Since when the records of these children are not to be changed, by id; children who may be changed are not in it. Opens each record. */
export function useRestricted(ids: readonly string[]): ReadonlyMap<string, Day> {
  const vault = useVault();
  return useLiveQuery(async () => restrictedOf(vault, ids), [vault, ids.join()]) ?? NOBODY;
}

const NOBODY: ReadonlyMap<string, Day> = new Map();

async function restrictedOf(vault: Vault, ids: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  const found = new Map<string, Day>();
  for (const id of ids) {
    const record = await vault.readChild(id);
    if (record.ok && record.value?.card.restrictedOn) found.set(id, record.value.card.restrictedOn);
  }
  return found;
}

async function binIn(vault: Vault): Promise<Result<Bin, VaultProblem>> {
  const directory = await vault.directory();
  if (!directory.ok) return directory;
  const here = new Map(directory.value.filter(({ removedAt }) => !removedAt).map((child) => [child.id, child]));
  const drafts: { draft: Draft; child: DirectoryEntry }[] = [];
  for await (const found of vault.allDrafts()) {
    if (!found.ok && found.problem.code !== 'damaged') return found;
    const child = found.ok && found.value.removedAt ? here.get(found.value.childId) : undefined;
    if (found.ok && child) drafts.push({ draft: found.value, child });
  }
  return done({ children: directory.value.filter(({ removedAt }) => removedAt), drafts });
}
