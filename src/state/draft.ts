import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Draft } from '../core/draft.ts';
import type { VaultProblem } from '../data/vault/vault.ts';
import { createDraftWriter, type DraftChange, type DraftWriter } from './draftWriter.ts';
import { useVault } from './records.tsx';

export interface LiveDraft {
  readonly draft: Draft;
  readonly saving: 'saved' | 'saving' | VaultProblem;
  readonly change: (change: DraftChange) => void;
  /** Resolves when every change made so far is in the vault, or could not be written. */
  readonly settled: () => Promise<void>;
}

/**
 * A draft as it stands: at once on the screen, and in the vault as soon as the one before it is written.
 * Undefined while it is being read; null when there is none.
 */
export function useDraft(id: string): LiveDraft | undefined | null {
  const vault = useVault();
  const [writer] = useState<DraftWriter>(() => createDraftWriter(vault, id));
  const { shown, saving } = useStore(writer.store);
  // The counter is read first: the draft is at least as new as it says.
  const stored = useLiveQuery(async () => ({ counter: await vault.draftCounter(id) ?? 0, read: await vault.readDraft(id) }), [vault, id]);
  useEffect(() => {
    if (stored?.read.ok && stored.read.value) writer.receive(stored.read.value, stored.counter);
  }, [stored, writer]);

  if (!stored) return undefined;
  if (!stored.read.ok) return shown ? { draft: shown, saving: stored.read.problem, change: writer.add, settled: writer.settled } : null;
  const draft = stored.read.value && (shown ?? stored.read.value);
  return draft ? { draft, saving, change: writer.add, settled: writer.settled } : null;
}
