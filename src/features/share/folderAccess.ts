import type { FolderCode } from '../../state/backupFolder.ts';

interface Access {
  readonly mode: 'readwrite';
}

/** What Chromium has and the standard types lack (WICG File System Access; `move` of files in a person's folder is newer still). */
declare global {
  interface FileSystemHandle {
    queryPermission?: (access: Access) => Promise<PermissionState>;
    requestPermission?: (access: Access) => Promise<PermissionState>;
  }
  interface FileSystemFileHandle {
    move?: (name: string) => Promise<void>;
  }
  interface Window {
    showDirectoryPicker?: (options: Access & { readonly id: string; readonly startIn: 'documents' }) => Promise<FileSystemDirectoryHandle>;
  }
}

const ACCESS: Access = { mode: 'readwrite' };

/** Whether this browser can keep a folder to save into: Chromium on a computer, in November 2026. */
export function hasFolders(): boolean {
  return typeof window.showDirectoryPicker === 'function';
}

/** Lets somebody choose a folder; undefined when they did not. To be called in a click. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await window.showDirectoryPicker?.({ ...ACCESS, id: 'valuing-send-backup', startIn: 'documents' });
  } catch (error) {
    // Closed without a choice, or a folder that the browser lets nobody have: it has said so itself.
    if (codeOf(error)) return undefined;
    throw error;
  }
}

/** Whether the folder may be used now, without asking anybody. */
export async function permissionOf(folder: FileSystemDirectoryHandle): Promise<PermissionState> {
  return await folder.queryPermission?.(ACCESS) ?? 'granted';
}

/** Has the browser ask. To be called in a click. */
export async function askPermission(folder: FileSystemDirectoryHandle): Promise<PermissionState> {
  try {
    return await folder.requestPermission?.(ACCESS) ?? 'granted';
  } catch (error) {
    // Without a click the browser asks nobody; the next click may.
    if (codeOf(error)) return 'prompt';
    throw error;
  }
}

/** What a fault of the file system is called here; undefined for anything else, which is a bug. */
export function codeOf(error: unknown): FolderCode | undefined {
  return error instanceof DOMException ? CODES[error.name] ?? 'unreachable' : undefined;
}

const CODES: Readonly<Record<string, FolderCode>> = {
  NotAllowedError: 'noPermission',
  SecurityError: 'noPermission',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
  NoModificationAllowedError: 'inUse',
  InvalidModificationError: 'inUse',
};
