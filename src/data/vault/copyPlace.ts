import type { Folder } from './copies/folder.ts';

/** Where the copies of this database's vaults lie: a folder for each vault. */
export interface CopyPlace {
  /** Whether there may be any: asked on the way to the first screen, so nothing is fetched for it. */
  areThere(): Promise<boolean>;
  /** The ids of the vaults that have copies. */
  vaults(): Promise<readonly string[]>;
  /** The folder of one vault, made where there is none; undefined where the browser keeps no files. */
  open(vaultId: string): Promise<Folder | undefined>;
  /** Takes away the copies of every vault. */
  removeAll(): Promise<void>;
}

const TOP = 'valuing-send';

/** The browser's private folder for this address. */
export function browserPlace(name: string): CopyPlace {
  const load = () => import('./copies/privateFolder.ts');
  return {
    async areThere() {
      try {
        const top = await (await navigator.storage.getDirectory()).getDirectoryHandle(TOP);
        await top.getDirectoryHandle(name);
        return true;
      } catch {
        return false;
      }
    },
    vaults: async () => (await load()).foldersIn([TOP, name]),
    open: async (vaultId) => (await load()).openPrivateFolder([TOP, name, vaultId]),
    removeAll: async () => (await load()).removeFolder([TOP, name]),
  };
}
