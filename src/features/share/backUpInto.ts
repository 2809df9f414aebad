import { done, failed, type Result } from '../../core/result.ts';
import { readSealedHeader } from '../../data/file/sealedHeader.ts';
import type { Vault, VaultHeader } from '../../data/vault/vault.ts';
import type { FolderCode } from '../../state/backupFolder.ts';
import { headerOf } from '../../state/live.ts';
import { isThere, putInFolder, removed } from './fileInFolder.ts';
import { codeOf } from './folderAccess.ts';
import { makeBackup } from './makeBackup.ts';
import { filesToRemove, type FolderFile, folderFile, folderName, savedAtOf, unfinishedName } from './rotation.ts';

/** What was saved into the folder, and read back from there. */
export interface SavedBackup {
  readonly fileName: string;
}

/**
 * Saves a sealed backup of everything into a folder, notes it, and takes away files of this device and vault that have had
 * their time. It counts only once it has been read back whole. `now` is an ISO instant (UTC).
 *
 * Where records cannot be read, the file holds the others, does not count, and nothing is taken away; it is one file a day.
 */
export async function backUpInto(folder: FileSystemDirectoryHandle, vault: Vault, now: string): Promise<Result<SavedBackup, FolderCode>> {
  try {
    const header = await headerOf(vault);
    const made = await makeBackup(vault);
    if (!header.ok || !made.ok) return failed('notMade');
    const { blob, changes, contents, leftOut } = made.value;
    const isWhole = Object.values(leftOut).every((count) => count === 0);
    const { deviceId } = header.value;
    const name = isWhole ? await freeName(folder, savedAtOf(now), deviceId) : folderName(`${savedAtOf(now).slice(0, 10)}-0000`, deviceId, false);
    if (!(await putInFolder(folder, blob, { unfinished: unfinishedName(deviceId), name }))) return failed('differs');
    if (!isWhole) return failed('notWhole');

    const noted = await vault.noteBackup(now, changes);
    if (!noted.ok) return failed('notMade');
    await vault.log({ kind: 'folderBackup', count: contents.children, file: name });
    await tidy(folder, header.value, now);
    return done({ fileName: name });
  } catch (error) {
    const code = codeOf(error);
    if (!code) throw error;
    return failed(code);
  }
}

async function freeName(folder: FileSystemDirectoryHandle, savedAt: string, device: string): Promise<string> {
  for (let again = 1; ; again += 1) {
    const name = folderName(savedAt, device, true, again);
    if (!(await isThere(folder, name))) return name;
  }
}

/** A file that cannot be looked at or removed now waits for the next time: the backup itself is there. */
async function tidy(folder: FileSystemDirectoryHandle, { deviceId, vaultId }: VaultHeader, now: string): Promise<void> {
  try {
    const files: FolderFile[] = [];
    for await (const [name, handle] of folder.entries()) {
      const file = handle.kind === 'file' ? folderFile(name, deviceId) : undefined;
      if (file) files.push(file);
    }
    for (const name of filesToRemove(files, savedAtOf(now))) {
      if (await isOfVault(folder, name, vaultId)) await removed(folder, name);
    }
  } catch (error) {
    if (!codeOf(error)) throw error;
  }
}

/** The name alone proves nothing: somebody may have put another file under it. */
async function isOfVault(folder: FileSystemDirectoryHandle, name: string, vaultId: string): Promise<boolean> {
  const handle = await folder.getFileHandle(name);
  const opening = await readSealedHeader(await handle.getFile());
  return opening.ok && opening.value.header.kind === 'backup' && opening.value.header.key.by === 'vault' && opening.value.header.key.vaultId === vaultId;
}
