import { createStore, type StoreApi } from 'zustand';
import type { Draft } from '../core/draft.ts';
import type { Vault, VaultProblem } from '../data/vault/vault.ts';

/** A change to a draft: pure, small, and about one thing, so that two tabs do not undo each other. */
export type DraftChange = (draft: Draft) => Draft;

export interface DraftWriter {
  /** What the screen shows, and whether the vault has it. */
  readonly store: StoreApi<{ readonly shown?: Draft; readonly saving: 'saved' | 'saving' | VaultProblem }>;
  /** Shows a change at once and has it written. */
  readonly add: (change: DraftChange) => void;
  /** Takes over a draft from the vault, with what is not written yet on top; one older than the last write is passed over. */
  readonly receive: (draft: Draft, counter: number) => void;
  readonly settled: () => Promise<void>;
}

/** Writes changes in the order they were made, taking all that wait at once; one write is under way at a time. */
export function createDraftWriter(vault: Vault, id: string): DraftWriter {
  const store: DraftWriter['store'] = createStore(() => ({ saving: 'saved' }));
  let waiting: readonly DraftChange[] = [];
  let written = 0;
  let writing: Promise<void> | undefined;

  async function writeAll() {
    store.setState({ saving: 'saving' });
    while (waiting.length > 0) {
      const taken = waiting;
      const result = await vault.changeDraft(id, (draft) => draft && applied(taken, draft));
      if (!result.ok) return store.setState({ saving: result.problem });
      written = await vault.draftCounter(id) ?? written;
      waiting = waiting.slice(taken.length);
    }
    store.setState({ saving: 'saved' });
  }

  return {
    store,
    add(change) {
      const { shown } = store.getState();
      if (shown) store.setState({ shown: change(shown) });
      waiting = [...waiting, change];
      writing ??= writeAll().finally(() => { writing = undefined; });
    },
    receive(draft, counter) {
      if (counter >= written) store.setState({ shown: applied(waiting, draft) });
    },
    settled: () => writing ?? Promise.resolve(),
  };
}

function applied(changes: readonly DraftChange[], draft: Draft): Draft {
  return changes.reduce((now, change) => change(now), draft);
}
