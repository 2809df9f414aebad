/** Bytes to be added to the end of a file in the browser's private folder. */
export interface AppendRequest {
  /** The folders down to the file's own. They are there already. */
  readonly path: readonly string[];
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface AppendAnswer {
  /** Why the bytes are not there; without it they are, and on the disk. */
  readonly problem?: { readonly name: string; readonly message: string };
}

/**
 * Adds the bytes in place and waits until they are on the disk; of what could not be written as a whole, nothing stays.
 * The file is let go of each time, so that every tab can add to it in its turn. Only to be called in a worker.
 */
export async function append({ path, name, bytes }: AppendRequest): Promise<void> {
  let folder = await navigator.storage.getDirectory();
  for (const part of path) folder = await folder.getDirectoryHandle(part);
  const file = await held(await folder.getFileHandle(name, { create: true }));
  const size = file.getSize();
  try {
    const written = file.write(bytes, { at: size });
    if (written !== bytes.length) throw new Error(`only ${written} of ${bytes.length} bytes were written`);
    file.flush();
  } catch (error) {
    file.truncate(size);
    throw error;
  } finally {
    file.close();
  }
}

const MOST_TRIES = 10;

/** The file, for this alone. A worker that was ended a moment ago may still have it: then it is asked for again, for up to a second. */
async function held(file: FileSystemFileHandle): Promise<SyncAccess> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (tries === MOST_TRIES || !(error instanceof DOMException && error.name === 'NoModificationAllowedError')) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }
}

/** What TypeScript leaves out outside workers. */
declare global {
  interface FileSystemFileHandle {
    createSyncAccessHandle(): Promise<SyncAccess>;
  }
}

interface SyncAccess {
  getSize(): number;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  flush(): void;
  truncate(size: number): void;
  close(): void;
}
