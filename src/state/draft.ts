import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Draft } from '../core/draft.ts';
import type { Result } from '../core/result.ts';
import type { StandingDraft, VaultProblem } from '../data/vault/vault.ts';
import { createDraftWriter, type DraftChange, type DraftWriter } from './draftWriter.ts';
import { useVault } from './records.tsx';

export interface LiveDraft {
  readonly draft: Draft;
  readonly saving: 'saved' | 'saving' | VaultProblem;
  readonly change: (change: DraftChange) => void;
  /** Tries again to write what could not be written. */
  readonly retry: () => void;
  /** Resolves when nothing is being written any more: to whether every change made so far is in the vault. */
  readonly settled: () => Promise<boolean>;
}

/**
 * A draft as it stands: at once on the screen, and in the vault as soon as the one before it is written.
 * Undefined while it is being read; null when there is none; a problem when it cannot be read.
 * While anything is unwritten, the browser asks before it leaves the app.
 */
export function useDraft(id: string): LiveDraft | { readonly problem: VaultProblem } | undefined | null {
  const vault = useVault();
  const [writer] = useState<DraftWriter>(() => createDraftWriter(vault, id));
  const { shown, saving } = useStore(writer.store);
  const told = useRef<Result<StandingDraft | undefined, VaultProblem>>(undefined);
  const stored = useLiveQuery(async () => {
    const now = await vault.standingDraft(id);
    // What this tab has written it shows already: drawing the page once more would keep the next key waiting.
    const isShown = now.ok && now.value && told.current?.ok && told.current.value && writer.knows(now.value);
    if (!isShown) told.current = now;
    return told.current;
  }, [vault, id]);
  useEffect(() => {
    if (stored?.ok) writer.receive(stored.value);
  }, [stored, writer]);
  useAskBeforeLeaving(saving !== 'saved');

  if (!stored) return undefined;
  const { add: change, retry, settled } = writer;
  if (!stored.ok) return shown ? { draft: shown, saving: stored.problem, change, retry, settled } : { problem: stored.problem };
  const draft = stored.value && (shown ?? stored.value.draft);
  return draft ? { draft, saving, change, retry, settled } : null;
}

/** Only while it is needed: a page that listens for this may not be kept ready for the way back. */
function useAskBeforeLeaving(unwritten: boolean): void {
  useEffect(() => {
    if (!unwritten) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unwritten]);
}
