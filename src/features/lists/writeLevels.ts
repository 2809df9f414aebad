import type { ChildRecord } from '../../core/child.ts';
import type { Framework } from '../../core/framework.ts';
import type { LevelRow } from '../../core/lists/levelList.ts';
import { withLevels } from '../../core/lists/levelListMatch.ts';
import { aboutChildren } from '../../core/log.ts';
import { stampRecord } from '../../core/merge/recordValues.ts';
import { done, type Result } from '../../core/result.ts';
import type { Vault, VaultProblem } from '../../data/vault/vault.ts';
import { thisInstant } from '../../state/clock.ts';
import type { WriteWork } from './writeList.ts';

export interface LevelsWritten {
  readonly profiles: number;
  readonly children: number;
  /** Rows that added nothing, because of what was done here since they were compared. */
  readonly stayed: number;
}

/** A row and the child here whom it is about. */
export interface LevelsOf {
  readonly id: string;
  readonly read: LevelRow;
}

/** Adds a finished profile for each row, the earliest of a child first, in one transaction or not at all. A review that is here is never touched. */
export async function writeLevels(vault: Vault, rows: readonly LevelsOf[], framework: Framework, { today, onWriting, signal }: WriteWork): Promise<Result<LevelsWritten, VaultProblem>> {
  const { deviceId } = await vault.header();
  const happenedAt = thisInstant();
  // Ids are made once: the change is applied again when another tab was quicker.
  const made = rows.toSorted((a, b) => a.read.reviewedOn.localeCompare(b.read.reviewedOn)).map((row) => ({ ...row, made: { id: crypto.randomUUID(), device: deviceId, happenedAt, reviewId: crypto.randomUUID() } }));
  const standing: ChildRecord[] = [];
  for (const id of new Set(rows.map((row) => row.id))) {
    const read = await vault.readChild(id);
    if (read.ok && read.value) standing.push(read.value);
    signal.throwIfAborted();
  }
  const added = new Map<string, number>();
  const merge = (stored: ChildRecord): ChildRecord => {
    const after = made.filter(({ id }) => id === stored.id).reduce((record, { read, made: ids }) => withLevels(record, read, framework, today, ids), stored);
    added.set(stored.id, after.events.length - stored.events.length);
    return after === stored ? stored : stampRecord(stored, after, { device: deviceId, now: Date.parse(happenedAt) });
  };
  const written = await vault.writeChildren(standing, [], {
    merge, onProgress: onWriting(), lookedAt: { here: new Set(standing.map(({ id }) => id)), ofThisVault: false },
  });
  if (!written.ok) return written;
  const changed = [...added].filter(([, count]) => count > 0);
  const profiles = changed.reduce((sum, [, count]) => sum + count, 0);
  if (changed.length > 0) await vault.log({ kind: 'import', ...aboutChildren(changed.map(([id]) => id)) });
  return done({ profiles, children: changed.length, stayed: rows.length - profiles });
}
