import { earliestReviewedOn } from '../../core/entry/card.ts';
import { type ChildRecord, editCard } from '../../core/child.ts';
import type { Day } from '../../core/day.ts';
import { aboutChildren } from '../../core/log.ts';
import { type ListChoices, outcomeOf } from '../../core/lists/pupilListChoices.ts';
import { cardWith, type Difference } from '../../core/lists/pupilListDiffer.ts';
import type { ListEntry } from '../../core/lists/pupilListMatch.ts';
import { stampRecord } from '../../core/merge/recordValues.ts';
import { done, type Result } from '../../core/result.ts';
import { createPause } from '../../data/vault/pause.ts';
import type { Vault, VaultProblem } from '../../data/vault/vault.ts';
import { askToKeep } from '../../state/askToKeep.ts';
import { thisInstant } from '../../state/clock.ts';

export interface ListWritten {
  /** Ids of the children who are new. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Children who should have been changed and were not: erased, restricted or changed since, or no longer sound with it. */
  readonly stayed: number;
}

export interface WriteWork {
  readonly today: Day;
  /** Called when the one transaction begins, which is carried through: gives what is told how far it is. */
  readonly onWriting: () => (done: number, of: number) => void;
  /** Ends it before that; it then throws the signal's reason. */
  readonly signal: AbortSignal;
}

/**
 * Writes what was chosen of a list, in one transaction or not at all. Only cards: a profile is never touched. What was changed here
 * since the list was compared stays as it is by then.
 */
export async function writeList(vault: Vault, entries: readonly ListEntry[], choices: ListChoices, { today, onWriting, signal }: WriteWork): Promise<Result<ListWritten, VaultProblem>> {
  const pause = createPause(signal);
  const { deviceId } = await vault.header();
  const stamp = { device: deviceId, now: Date.parse(thisInstant()) };
  const added: ChildRecord[] = [];
  const taken = new Map<string, readonly Difference[]>();
  for (const entry of entries) {
    const outcome = outcomeOf(entry, choices, today);
    if (outcome.kind === 'add') added.push(stampRecord(undefined, { id: crypto.randomUUID(), card: outcome.card, cardEdition: 1, events: [] }, stamp));
    // Where a person said of two rows that they are about one child, the earlier one counts, whole: two children are never made one.
    if (outcome.kind === 'change' && !taken.has(outcome.id)) taken.set(outcome.id, outcome.taken);
    await pause();
  }
  const standing: ChildRecord[] = [];
  for (const id of taken.keys()) {
    const read = await vault.readChild(id);
    // One that cannot be opened by now is not written over: it stays for the repair.
    if (read.ok && read.value) standing.push(read.value);
    await pause();
  }
  const changed = new Set<string>();
  const merge = (stored: ChildRecord): ChildRecord => {
    changed.delete(stored.id);
    const card = stored.removedAt ? undefined : cardWith(stored.card, taken.get(stored.id) ?? [], today, earliestReviewedOn(stored.events));
    if (!card || card === stored.card) return stored;
    changed.add(stored.id);
    return stampRecord(stored, editCard(stored, card), stamp);
  };
  signal.throwIfAborted();
  if (added.length + standing.length > 0) {
    const written = await vault.writeChildren([...added, ...standing], [], {
      merge, onProgress: onWriting(), lookedAt: { here: new Set(standing.map(({ id }) => id)), ofThisVault: false },
    });
    if (!written.ok) return written;
    const about = [...added.map(({ id }) => id), ...changed];
    if (about.length > 0) await vault.log({ kind: 'import', ...aboutChildren(about) });
    askToKeep();
  }
  return done({ added: added.map(({ id }) => id), changed: [...changed], stayed: taken.size - changed.size });
}
