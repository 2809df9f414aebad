import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Draft } from '../core/draft.ts';
import type { Vault, VaultProblem } from '../data/vault/vault.ts';
import { useVault } from './records.tsx';

/** A change to a draft: pure, small, and about one thing, so that two tabs do not undo each other. */
export type DraftChange = (draft: Draft) => Draft;

export interface LiveDraft {
  readonly draft: Draft;
  readonly saving: 'saved' | 'saving' | VaultProblem;
  change: (change: DraftChange) => void;
  /** Resolves when every change made so far is in the vault. */
  settled: () => Promise<void>;
}

/**
 * A draft as it stands: at once on the screen, and in the vault as soon as the one before it is written.
 * Undefined while it is being read; null when there is none.
 */
export function useDraft(id: string): LiveDraft | undefined | null {
  const vault = useVault();
  const stored = useLiveQuery(async () => vault.readDraft(id), [vault, id]);
  const [shown, setShown] = useState<Draft>();
  const [saving, setSaving] = useState<LiveDraft['saving']>('saved');
  const writer = useRef<DraftWriter>(undefined);
  writer.current ??= createDraftWriter(vault, id, setSaving);

  const kept = stored?.ok ? stored.value : undefined;
  useEffect(() => {
    if (kept) setShown(writer.current?.waiting().reduce((draft, change) => change(draft), kept) ?? kept);
  }, [kept]);

  return useMemo(() => {
    if (!stored) return undefined;
    const draft = shown ?? kept;
    if (!draft || (stored.ok && !stored.value)) return null;
    return {
      draft,
      saving: stored.ok ? saving : stored.problem,
      change(change) {
        setShown((now) => now && change(now));
        writer.current?.add(change);
      },
      settled: () => writer.current?.settled() ?? Promise.resolve(),
    };
  }, [stored, shown, kept, saving]);
}

interface DraftWriter {
  add: (change: DraftChange) => void;
  waiting: () => readonly DraftChange[];
  settled: () => Promise<void>;
}

/** Writes changes in the order they were made, taking all that wait at once; one write is under way at a time. */
function createDraftWriter(vault: Vault, id: string, tell: (saving: LiveDraft['saving']) => void): DraftWriter {
  let waiting: DraftChange[] = [];
  let writing: Promise<void> | undefined;

  async function writeAll() {
    tell('saving');
    while (waiting.length > 0) {
      const taken = waiting;
      const result = await vault.changeDraft(id, (draft) => draft && taken.reduce((now, change) => change(now), draft));
      if (!result.ok) {
        tell(result.problem);
        return;
      }
      waiting = waiting.slice(taken.length);
    }
    tell('saved');
  }

  return {
    add(change) {
      waiting = [...waiting, change];
      writing ??= writeAll().finally(() => { writing = undefined; });
    },
    waiting: () => waiting,
    settled: () => writing ?? Promise.resolve(),
  };
}
