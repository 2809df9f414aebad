import { useLiveQuery } from 'dexie-react-hooks';
import type { FrameworkRef } from '../core/framework.ts';
import { done, type Result } from '../core/result.ts';
import type { Vault, VaultProblem } from '../data/vault/vault.ts';
import { useVault } from './records.tsx';

// As in `live.ts`, every query is an async function so that Dexie can follow it.

/** What is installed beside the built-in framework, always as it stands; undefined while it is being read. */
export function usePacks() {
  const vault = useVault();
  return useLiveQuery(async () => vault.packs(), [vault]);
}

/** How many reviews and drafts rest on each framework edition, always as it stands; undefined while they are being counted. */
export function useResting(): Result<readonly Resting[], VaultProblem> | undefined {
  const vault = useVault();
  return useLiveQuery(async () => restingIn(vault), [vault]);
}

/** What can only be read with one edition of a framework. */
export interface Resting {
  readonly framework: FrameworkRef;
  readonly reviews: number;
  readonly drafts: number;
}

/**
 * The framework editions on which reviews and drafts of this device rest. A draft that is damaged is not counted: no
 * framework can make it readable.
 */
export async function restingIn(vault: Vault): Promise<Result<readonly Resting[], VaultProblem>> {
  const found = new Map<string, Resting>();
  const count = (framework: FrameworkRef, reviews: number, drafts: number) => {
    const key = JSON.stringify([framework.id, framework.edition]);
    const before = found.get(key) ?? { framework, reviews: 0, drafts: 0 };
    found.set(key, { framework, reviews: before.reviews + reviews, drafts: before.drafts + drafts });
  };

  const directory = await vault.directory();
  if (!directory.ok) return directory;
  const columns = await vault.columnsOf(directory.value.map(({ id }) => id));
  if (!columns.ok) return columns;
  for (const profiles of columns.value.values()) for (const { framework } of profiles) count(framework, 1, 0);
  for await (const draft of vault.allDrafts()) {
    if (draft.ok) count(draft.value.framework, 0, 1);
    else if (draft.problem.code !== 'damaged') return draft;
  }
  return done([...found.values()]);
}

/** What rests on one edition: often nothing. */
export function restingOn({ id, edition }: FrameworkRef, all: readonly Resting[]): Resting {
  return all.find(({ framework }) => framework.id === id && framework.edition === edition) ?? { framework: { id, edition }, reviews: 0, drafts: 0 };
}
