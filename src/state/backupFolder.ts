import { useLiveQuery } from 'dexie-react-hooks';
import { create } from 'zustand';
import { useVault } from './records.tsx';

/** What can keep a backup from getting into the folder. The sentences stand in `catalog/folder-problems.json`. */
export type FolderCode = 'noPermission' | 'denied' | 'gone' | 'full' | 'inUse' | 'unreachable' | 'differs' | 'notWhole' | 'notMade';

interface FolderState {
  /** Whether a backup is on its way into the folder, from this tab. */
  readonly saving: boolean;
  /** What went wrong the last time, and when (ISO 8601, UTC). */
  readonly problem?: { readonly code: FolderCode; readonly at: string } | undefined;
  /** What this tab saved last, read back. */
  readonly saved?: { readonly fileName: string; readonly at: string } | undefined;
  /** Asks the browser for the folder again. To be called in a click. */
  readonly allow?: (() => Promise<void>) | undefined;
}

/** What this tab knows of the backup folder. It is gone when the tab locks. */
export const useFolderState = create<FolderState>()(() => ({ saving: false }));

/** The folder of this device that backups go into by themselves; null when there is none, undefined while it is being read. */
export function useFolder(): FileSystemDirectoryHandle | null | undefined {
  const vault = useVault();
  const folder = useLiveQuery(async () => vault.folder(), [vault]);
  return folder && (folder.ok ? folder.value ?? null : null);
}
