import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS } from '../../run/browser.mjs';

/** More words for the browser's start, such as those that choose how it keeps its databases. */
const MORE_FLAGS = (process.env['VSEND_BROWSER_FLAGS'] ?? '').split(' ').filter(Boolean);

/** A browser whose profile stays on the disk when it is closed: what lies there can be damaged before it is opened again. */
export interface Device {
  readonly profile: string;
  /** Opens the browser with an empty page. */
  launch(): Promise<Page>;
  /** Closes it, as a person does. */
  close(): Promise<void>;
  /** The files of the browser's database for this app. */
  databaseFiles(): Promise<readonly string[]>;
  /** Takes all of it away. */
  dispose(): Promise<void>;
}

export async function newDevice(): Promise<Device> {
  const profile = await mkdtemp(path.join(tmpdir(), 'valuing-send-profile-'));
  const browser: { path: string; env: Record<string, string> } = JSON.parse(process.env['VSEND_BROWSER'] ?? '{}');
  let context: BrowserContext | undefined;
  const close = async () => {
    await context?.close();
    context = undefined;
  };
  return {
    profile, close,
    async launch() {
      await close();
      context = await chromium.launchPersistentContext(profile, {
        executablePath: browser.path, env: { ...process.env as Record<string, string>, ...browser.env },
        args: [...BROWSER_FLAGS, ...MORE_FLAGS], locale: 'en-GB', timezoneId: 'Europe/London',
      });
      return context.pages()[0] ?? context.newPage();
    },
    databaseFiles: async () => (await filesUnder(path.join(profile, 'Default/IndexedDB'))),
    async dispose() {
      await close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Changes one byte of a file, in the middle or where it is said. */
export async function flipByte(file: string, at?: number): Promise<void> {
  const bytes = await readFile(file);
  const place = at ?? Math.floor(bytes.length / 2);
  bytes[place] = (bytes[place] ?? 0) ^ 0xff;
  await writeFile(file, bytes);
}

/** The largest of these files: where the rows are. */
export async function largestOf(files: readonly string[]): Promise<string> {
  const sizes = await Promise.all(files.map(async (file) => ({ file, size: (await stat(file)).size })));
  const largest = sizes.toSorted((one, other) => other.size - one.size)[0];
  if (!largest) throw new Error('there are no files');
  return largest.file;
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
