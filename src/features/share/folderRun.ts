import type { Vault } from '../../data/vault/vault.ts';
import { type FolderCode, useFolderState } from '../../state/backupFolder.ts';
import { thisInstant } from '../../state/clock.ts';
import { backUpInto } from './backUpInto.ts';
import { permissionOf } from './folderAccess.ts';

/** One backup at a time goes into the folder, whichever tab began it. */
const LOCK_NAME = 'valuing-send-folder';

let underWay = false;

/**
 * Saves a backup into the folder and tells the screens how it went. `isDue` is asked again when no other tab is at it: one
 * of them may just have been. Resolves when it is over, to false when another tab is at it; a fault that nobody foresaw is
 * thrown after the screens know.
 */
export async function runBackup(vault: Vault, folder: FileSystemDirectoryHandle, isDue: () => Promise<boolean> = () => Promise.resolve(true)): Promise<boolean> {
  if (underWay) return true;
  underWay = true;
  try {
    return navigator.locks
      ? await navigator.locks.request(LOCK_NAME, { ifAvailable: true }, async (lock) => lock !== null && run(vault, folder, isDue))
      : await run(vault, folder, isDue);
  } finally {
    underWay = false;
  }
}

async function run(vault: Vault, folder: FileSystemDirectoryHandle, isDue: () => Promise<boolean>): Promise<true> {
  if (!(await isDue())) return true;
  const at = thisInstant();
  const permission = await permissionOf(folder);
  if (permission !== 'granted') {
    useFolderState.setState({ problem: { code: permission === 'denied' ? 'denied' : 'noPermission', at } });
    return true;
  }
  useFolderState.setState({ saving: true });
  let code: FolderCode | undefined = 'notMade';
  try {
    const saved = await backUpInto(folder, vault, at);
    code = saved.ok ? undefined : saved.problem;
    if (saved.ok) useFolderState.setState({ saved: { fileName: saved.value.fileName, at } });
  } finally {
    useFolderState.setState({ saving: false, problem: code && { code, at } });
  }
  return true;
}
