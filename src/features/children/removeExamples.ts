import { done, type Result } from '../../core/result.ts';
import type { Vault, VaultProblem } from '../../data/vault/vault.ts';
import { binChildren } from '../../state/bin.ts';

/** Puts the example children into the bin; gives those that are there because of it, and words for what came of it. */
export async function removeExamples(vault: Vault, ids: readonly string[]): Promise<Result<{ readonly binned: readonly string[]; readonly words: string }, VaultProblem>> {
  const removed = await binChildren(vault, ids);
  if (!removed.ok) return removed;
  const { binned, stayed, unread } = removed.value;
  const gone = stayed.length + unread.length === 0 ? 'The example children are in the bin.' : binned.length > 0 ? 'The other example children are in the bin.' : '';
  return done({ binned, words: [staying(stayed.length), unopened(unread.length), gone].filter(Boolean).join(' ') });
}

/** A message never holds a name in full, so it says how many. */
function staying(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '1 example child stays: its record is not to be changed.' : `${count} example children stay: their records are not to be changed.`;
}

function unopened(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '1 example child stays: its record could not be opened.' : `${count} example children stay: their records could not be opened.`;
}
