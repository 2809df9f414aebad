import { useEffect } from 'react';
import type { Vault } from '../data/vault/vault.ts';

/** In milliseconds. What saves backups by itself is fetched once the first screen has had its turn. */
const AFTERWARDS = 3000;

/** Backs up into the folder of this device for as long as the app is open and its records are locked ones. */
export function useFolderWatch(vault: Vault): void {
  useEffect(() => {
    if (!vault.protects || !('showDirectoryPicker' in window)) return undefined;
    let isOver = false;
    let stop: (() => void) | undefined;
    const waiting = setTimeout(() => {
      import('../features/share/folderWatch.ts').then(({ watchFolder }) => {
        if (!isOver) stop = watchFolder(vault);
      }).catch(() => undefined); // It cannot be fetched: the age of the last backup stays in sight, and the next start tries again.
    }, AFTERWARDS);
    return () => {
      isOver = true;
      clearTimeout(waiting);
      stop?.();
    };
  }, [vault]);
}
