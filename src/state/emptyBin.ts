import { isToBeErased } from '../core/bin.ts';
import type { Vault } from '../data/vault/vault.ts';
import { eraseChildren, eraseDraft, newestKnown } from './bin.ts';
import { thisInstant } from './clock.ts';

/**
 * Erases for good what has been in the bin for more than 30 days, by the rule of `core/bin.ts`. It is called once when the
 * records have been opened. What cannot be read, has been put back meanwhile, or belongs to a record that is not to be
 * changed, stays; so does all of it when the records stop answering.
 */
export async function emptyBin(vault: Vault): Promise<void> {
  const newest = await newestKnown(vault);
  const isDue = (removedAt: string | undefined) => removedAt !== undefined && isToBeErased(removedAt, thisInstant(), newest);

  const directory = await vault.directory();
  if (!directory.ok) return;
  const due: string[] = [];
  for (const { id, removedAt } of directory.value) {
    if (!isDue(removedAt)) continue;
    const record = await vault.readChild(id);
    if (record.ok && isDue(record.value?.removedAt) && !record.value?.card.restrictedOn) due.push(id);
  }
  if (due.length > 0) await eraseChildren(vault, due);

  for await (const draft of vault.allDrafts()) {
    if (!draft.ok || !isDue(draft.value.removedAt)) continue;
    const child = await vault.readChild(draft.value.childId);
    if (child.ok && !child.value?.card.restrictedOn) await eraseDraft(vault, draft.value);
  }
}
