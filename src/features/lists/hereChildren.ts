import type { HereChild } from '../../core/lists/pupilListMatch.ts';
import type { Day } from '../../core/day.ts';
import { reviewsOf } from '../../core/review.ts';
import { done, type Result } from '../../core/result.ts';
import { createPause } from '../../data/vault/pause.ts';
import type { DirectoryEntry, Vault, VaultProblem } from '../../data/vault/vault.ts';

export interface Here {
  readonly children: readonly HereChild[];
  /** The days of their reviews, by the child's id. */
  readonly reviewDays: ReadonlyMap<string, readonly Day[]>;
  /** How many were erased for good. Nothing is kept of them that a list could be compared with. */
  readonly erased: number;
}

/**
 * Every child on this device with its card, the bin included: the directory holds no UPN, so each record is opened. One that
 * cannot be opened comes with what the directory says of it. An aborted signal throws its reason.
 */
export async function hereChildren(vault: Vault, onProgress: (done: number, of: number) => void, signal: AbortSignal): Promise<Result<Here, VaultProblem>> {
  const [directory, erasures] = [await vault.directory(), await vault.erasures()];
  if (!directory.ok) return directory;
  if (!erasures.ok) return erasures;
  const unread = new Map(directory.value.map((entry) => [entry.id, entry]));
  const children: HereChild[] = [];
  const reviewDays = new Map<string, readonly Day[]>();
  const pause = createPause(signal);
  if (unread.size > 0) {
    for await (const read of vault.allRecords()) {
      if (!read.ok && read.problem.code !== 'damaged') return read;
      if (read.ok) {
        const { id, card, removedAt, events } = read.value;
        children.push({ id, card, ...(removedAt !== undefined && { inBin: true }) });
        if (events.length > 0) reviewDays.set(id, reviewsOf(events).map(({ profile }) => profile.reviewedOn));
        unread.delete(id);
      }
      onProgress(children.length, directory.value.length);
      await pause();
    }
  }
  return done({
    children: [...children, ...[...unread.values()].map(damaged)],
    reviewDays,
    erased: erasures.value.filter(({ draft }) => !draft).length,
  });
}

function damaged({ id, firstName, lastName, bornOn }: DirectoryEntry): HereChild {
  return { id, card: { firstName, bornOn, ...(lastName !== undefined && { lastName }) }, isDamaged: true };
}
