import { done, type Result } from '../../core/result.ts';
import type { Vault, VaultProblem } from '../../data/vault/vault.ts';
import { thisInstant } from '../../state/clock.ts';
import { headerOf } from '../../state/live.ts';

/** What was noted of a backup, and what stood there before. */
export interface BackupNote {
  readonly at: string;
  /** How many changes it took along. */
  readonly changes: number;
  readonly before: string | undefined;
}

/** Notes that a backup was made now, with so many changes in it; gives what takes the note back. */
export async function noteMade(vault: Vault, changes: number): Promise<Result<BackupNote, VaultProblem>> {
  const header = await headerOf(vault);
  if (!header.ok) return header;
  const at = thisInstant();
  const noted = await vault.noteBackup(at, changes);
  return noted.ok ? done({ at, changes, before: header.value.lastBackupAt }) : noted;
}

/**
 * Takes a note back whose file never landed: the last backup is the one before, or none, and the changes count again that
 * it had taken along. Where another backup was noted meanwhile, that one stands and nothing is done.
 */
export async function takeNoteBack(vault: Vault, { at, changes, before }: BackupNote): Promise<Result<void, VaultProblem>> {
  const header = await headerOf(vault);
  if (!header.ok) return header;
  if (header.value.lastBackupAt !== at) return done(undefined);
  return vault.noteBackup(before, -changes);
}
