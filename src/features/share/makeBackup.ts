import { fileSentence } from '../../catalog/fileSentence.ts';
import { sentence } from '../../catalog/sentence.ts';
import { done, failed } from '../../core/result.ts';
import type { Contents } from '../../data/file/envelope.ts';
import type { NeedsSecret } from '../../data/file/openSealed.ts';
import type { FileProblem } from '../../data/file/problem.ts';
import type { FileProgress } from '../../data/file/progress.ts';
import { WorkerBroke } from '../../data/file/workerTalk.ts';
import type { BackupSource } from '../../data/vault/backupSource.ts';
import { headerOf } from '../../state/live.ts';
import { type Made, stopped, unreachable } from './backupProblem.ts';
import { readFile } from './readFile.ts';
import { writeBackup, type WrittenFile } from './writeBackup.ts';

/** A backup that has been read back whole. */
export interface MadeBackup extends WrittenFile {
  readonly contents: Contents;
  /** `changesSinceBackup` when it was begun, for `Vault.noteBackup`. */
  readonly changes: number;
}

/**
 * Everything in the vault as one file, sealed where the vault protects so that each of its secrets opens it, and read back.
 * It saves nothing and notes nothing: whoever asked for it does, once the file is where it should be.
 */
export async function makeBackup(vault: BackupSource, onProgress?: (progress: FileProgress) => void, signal?: AbortSignal): Promise<Made<MadeBackup>> {
  const header = await headerOf(vault);
  if (!header.ok) return unreachable(header.problem);
  const { changesSinceBackup: changes } = header.value;
  const work = { onProgress, signal };
  try {
    const written = await writeBackup(vault, header.value, work);
    if (!written.ok) return written;
    const readBack = await readFile(written.value.blob, { ...work, vault, checkOnly: true });
    if (!readBack.ok) return notReadBack(readBack.problem);
    return done({ ...written.value, contents: readBack.value.contents, changes });
  } catch (error) {
    if (signal?.aborted) return stopped();
    if (error instanceof WorkerBroke) return failed({ code: 'file', text: fileSentence({ code: 'brokeDown' }) });
    throw error;
  }
}

function notReadBack(problem: FileProblem | NeedsSecret): Made<never> {
  if (problem.code === 'stopped') return stopped();
  const why = problem.code === 'needsSecret' ? sentence('file.damagedKeyring') : fileSentence(problem);
  return failed({ code: 'file', text: `It could not be read back. ${why}` });
}
