import { createStore, type StoreApi } from 'zustand';
import type { Draft } from '../core/draft.ts';
import { keepingSame } from '../core/merge/keepingSame.ts';
import type { StandingDraft, Vault, VaultProblem } from '../data/vault/vault.ts';

/** A change to a draft: pure, small, and about one thing, so that two tabs do not undo each other. It is applied more than once: nothing random belongs in it. */
export type DraftChange = (draft: Draft) => Draft;

export interface DraftWriter {
  /** What the screen shows, and whether the vault has it. */
  readonly store: StoreApi<{ readonly shown?: Draft; readonly saving: 'saved' | 'saving' | VaultProblem }>;
  /** Shows a change at once and has it written. */
  readonly add: (change: DraftChange) => void;
  /** Takes over what stands in the vault; an edition older than the one known is passed over. Undefined: there is no draft any more. */
  readonly receive: (standing: StandingDraft | undefined) => void;
  /** Says whether this edition is the one known. */
  readonly knows: (standing: StandingDraft) => boolean;
  /** Tries again to write what could not be written. */
  readonly retry: () => void;
  /** Resolves when nothing is being written any more: to whether every change is written. Never rejects. */
  readonly settled: () => Promise<boolean>;
}

/**
 * Writes changes in the order they were made, taking all that wait at once; one write is under way at a time.
 * What is shown is always the newest edition known from the vault, with the changes on top that are not in it yet; what they leave as it
 * was stays the same object, so that a screen draws again only what changed.
 */
export function createDraftWriter(vault: Vault, id: string): DraftWriter {
  const store: DraftWriter['store'] = createStore(() => ({ saving: 'saved' }));
  let known: StandingDraft | undefined;
  let waiting: readonly DraftChange[] = [];
  let writing: Promise<void> | undefined;

  function receive(standing: StandingDraft | undefined) {
    if (!standing || !known || standing.counter >= known.counter) known = standing;
    const before = store.getState().shown;
    const shown = known && keepingSame(before, applied(waiting, known.draft));
    if (shown !== before) store.setState({ shown });
    if (!standing) retry(); // with no draft left there is nothing to write into, and so nothing unwritten
  }

  function retry() {
    if (waiting.length > 0) writing ??= writeAll().finally(() => { writing = undefined; });
  }

  async function writeAll() {
    store.setState({ saving: 'saving' });
    try {
      while (waiting.length > 0) {
        const taken = waiting;
        const written = await vault.changeDraft(id, (draft) => draft && applied(taken, draft));
        if (!written.ok) return store.setState({ saving: written.problem });
        // In one step with the answer: what is in the vault must never be laid over it again.
        waiting = waiting.slice(taken.length);
        receive(written.value ?? known);
      }
      store.setState({ saving: 'saved' });
    } catch (error) {
      // A bug of ours. It stays loud, but the screen does not go on saying that it is saving.
      store.setState({ saving: { code: 'unavailable' } });
      throw error;
    }
  }

  return {
    store,
    add(change) {
      const { shown } = store.getState();
      if (shown) store.setState({ shown: change(shown) });
      waiting = [...waiting, change];
      retry();
    },
    receive,
    knows: ({ counter }) => known?.counter === counter,
    retry,
    async settled() {
      await writing?.catch(() => undefined);
      return waiting.length === 0;
    },
  };
}

function applied(changes: readonly DraftChange[], draft: Draft): Draft {
  return changes.reduce((now, change) => change(now), draft);
}
