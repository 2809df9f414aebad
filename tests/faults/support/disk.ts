import { existsSync, readdirSync, statSync } from 'node:fs';
import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A part of what the browser keeps for the app, as it lies on the disk. */
export type Home = 'IndexedDB' | 'File System' | 'Local Storage' | 'Service Worker';

/** The files of a home with their sizes, the largest first. */
export function filesOf(profile: string, home: Home): readonly { readonly file: string; readonly size: number }[] {
  const folder = path.join(profile, 'Default', home);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { file, size: statSync(file).size };
    })
    .toSorted((one, other) => other.size - one.size);
}

/** The file in which the rows lie: LevelDB's newest log or table, or the SQLite file. Its small companions are none. */
export function dataFile(profile: string, home: Home = 'IndexedDB'): string {
  const found = filesOf(profile, home).filter(({ file }) => /\.(log|ldb)$|\/[A-Z2-7]{40,}$|\/\d{8}$/.test(file));
  const [largest] = found;
  if (!largest) throw new Error(`there are no data in ${home}: ${JSON.stringify(filesOf(profile, home))}`);
  return largest.file;
}

/** Turns over every bit of one byte, or of `length` bytes, at this share of the file (0 its start, 1 its end). */
export async function flip(file: string, share: number, length = 1): Promise<void> {
  const bytes = await readFile(file);
  const from = Math.min(bytes.length - length, Math.floor(bytes.length * share));
  for (let at = from; at < from + length; at += 1) bytes[at] = 255 - (bytes[at] ?? 0);
  await writeFile(file, bytes);
}

/** Writes nothing but zeros over `length` bytes, as a bad block of a disk reads. */
export async function blank(file: string, share: number, length: number): Promise<void> {
  const bytes = await readFile(file);
  const from = Math.floor(bytes.length * share);
  bytes.fill(0, from, from + length);
  await writeFile(file, bytes);
}

/** Cuts the last bytes off. */
export async function cut(file: string, bytes: number): Promise<void> {
  await truncate(file, Math.max(0, statSync(file).size - bytes));
}

/** Takes a whole home away, as a cleaning program does. */
export async function remove(profile: string, home: Home): Promise<void> {
  await rm(path.join(profile, 'Default', home), { recursive: true, force: true });
}

/** Keeps a home as it is now; gives what puts it back later, as a restored disk image would. */
export async function keep(profile: string, home: Home): Promise<() => Promise<void>> {
  const folder = path.join(profile, 'Default', home);
  const kept = `${profile}-kept-${home.replaceAll(' ', '')}`;
  await rm(kept, { recursive: true, force: true });
  await cp(folder, kept, { recursive: true });
  return async () => {
    await rm(folder, { recursive: true, force: true });
    await cp(kept, folder, { recursive: true });
  };
}
