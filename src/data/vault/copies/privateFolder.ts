import type { AppendAnswer, AppendRequest } from './append.ts';
import type { FileInFolder, Folder } from './folder.ts';

/**
 * The copies of one vault in the browser's private folder for this address, which survives when its database does not.
 * It is made where there is none. Undefined where the browser gives none: it is an older one, or a private window.
 */
export async function openPrivateFolder(path: readonly string[]): Promise<Folder | undefined> {
  const canWrite = typeof Worker !== 'undefined' && typeof FileSystemFileHandle !== 'undefined';
  const handle = canWrite ? await folderAt(path, true) : undefined;
  return handle && createFolder(handle, path);
}

const MOST_TRIES = 5;

/** The names of the folders in a folder; none where there is no such folder. */
export async function foldersIn(path: readonly string[]): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const [name, entry] of await folderAt(path, false) ?? []) if (entry.kind === 'directory') names.push(name);
  return names;
}

/** Takes a folder away with everything in it. Rejects when the browser does not let go of it. */
export async function removeFolder(path: readonly string[]): Promise<void> {
  const above = await folderAt(path.slice(0, -1), false);
  // A file that was just being written is let go of a moment later.
  for (let tries = 1; ; tries += 1) {
    try {
      return await above?.removeEntry(path.at(-1) ?? '', { recursive: true }).catch(unlessMissing);
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 200); });
    }
  }
}

async function folderAt(path: readonly string[], make: boolean): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    let handle = await navigator.storage.getDirectory();
    for (const name of path) handle = await handle.getDirectoryHandle(name, { create: make });
    return handle;
  } catch {
    return undefined;
  }
}

function createFolder(handle: FileSystemDirectoryHandle, path: readonly string[]): Folder {
  let appender: Appender | undefined;
  return {
    async list() {
      const files: FileInFolder[] = [];
      for await (const [name, entry] of handle) {
        if (entry.kind === 'file') files.push({ name, size: (await entry.getFile().catch(unlessMissing))?.size ?? 0 });
      }
      return files;
    },
    read: (name, from, to) => readFrom(handle, name, from, to),
    append(name, bytes) {
      appender ??= createAppender(() => { appender = undefined; });
      return appender.append({ path, name, bytes });
    },
    remove: (name) => handle.removeEntry(name).catch(unlessMissing),
    close() {
      appender?.end();
      appender = undefined;
    },
  };
}

/**
 * A browser refuses to read a file that was added to since it was asked for (NotReadableError), though what was there is there
 * as before: it is asked for again.
 */
async function readFrom(handle: FileSystemDirectoryHandle, name: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  for (let tries = 1; ; tries += 1) {
    try {
      const file = await (await handle.getFileHandle(name)).getFile();
      return new Uint8Array(await file.slice(from, to).arrayBuffer());
    } catch (error) {
      if (tries === MOST_TRIES || !(error instanceof DOMException && error.name === 'NotReadableError')) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 20 * tries); });
    }
  }
}

interface Appender {
  append(request: AppendRequest): Promise<void>;
  end(): void;
}

/** Only a worker may add to a file in place. It answers in the order it is asked; one that failed answers no more. */
function createAppender(onFailed: () => void): Appender {
  const worker = new Worker(new URL('./copies.worker.ts', import.meta.url), { type: 'module' });
  const waiting: { readonly resolve: () => void; readonly reject: (problem: Error) => void }[] = [];
  const failAll = (why: string) => { for (const one of waiting.splice(0)) one.reject(new Error(why)); };
  worker.addEventListener('message', ({ data }: MessageEvent<AppendAnswer>) => {
    const asked = waiting.shift();
    if (data.problem === undefined) asked?.resolve();
    else asked?.reject(new DOMException(data.problem.message, data.problem.name));
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault(); // told as a problem, not in the console
    worker.terminate();
    onFailed();
    failAll('the worker of the copies failed');
  });
  return {
    append: (request) => new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(request);
    }),
    end() {
      worker.terminate();
      failAll('the copies are closed');
    },
  };
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
  throw error;
}
