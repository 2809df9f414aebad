/** So many bytes are compared at once. */
const PIECE = 1024 * 1024;

/**
 * Puts a file into a folder, and says whether what lies there is what was given, byte by byte. It goes under another name
 * until it has been read back, so that a stick pulled out never leaves half a file that looks like a whole one. Where the
 * browser cannot rename, it is written and read back a second time, under its own name.
 * Rejects with a `DOMException` when the file system does.
 */
export async function putInFolder(folder: FileSystemDirectoryHandle, blob: Blob, names: { readonly unfinished: string; readonly name: string }): Promise<boolean> {
  const unfinished = await write(folder, names.unfinished, blob);
  const isGood = await isSame(unfinished, blob) && (await renamed(unfinished, names.name) || await isSame(await write(folder, names.name, blob), blob));
  await removed(folder, names.unfinished);
  if (!isGood) await removed(folder, names.name);
  return isGood && isThere(folder, names.name);
}

/** Whether a file of this name lies in the folder. */
export async function isThere(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

/** What was there under this name is replaced when everything is written, not before. */
async function write(folder: FileSystemDirectoryHandle, name: string, blob: Blob): Promise<FileSystemFileHandle> {
  const handle = await folder.getFileHandle(name, { create: true });
  const writing = await handle.createWritable();
  try {
    await writing.write(blob);
    await writing.close();
  } catch (error) {
    await writing.abort().catch(() => undefined); // it may have ended by itself
    throw error;
  }
  return handle;
}

async function isSame(handle: FileSystemFileHandle, blob: Blob): Promise<boolean> {
  const file = await handle.getFile();
  if (file.size !== blob.size) return false;
  for (let at = 0; at < blob.size; at += PIECE) {
    const [there, given] = await Promise.all([file, blob].map(async (one) => new Uint8Array(await one.slice(at, at + PIECE).arrayBuffer())));
    if (!there || !given || there.length !== given.length || !there.every((byte, index) => byte === given[index])) return false;
  }
  return true;
}

async function renamed(handle: FileSystemFileHandle, name: string): Promise<boolean> {
  if (!handle.move) return false;
  try {
    await handle.move(name);
    return true;
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return false; // some have `move`, and not for folders outside the browser
    throw error;
  }
}

/** Takes a file away. One that is not there, or is held by another program, is left to the next time. */
export async function removed(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.removeEntry(name);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
