import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { DIST } from './server.ts';

/** A copy of the build that a test may change; gone when the test is over (`await using`). */
export async function copyOfBuild(): Promise<{ readonly folder: string; [Symbol.asyncDispose](): Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'valuing-send-release-'));
  await cp(DIST, folder, { recursive: true });
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

/** Puts a newer release in the place of the one that is served: another page, and a service worker that knows of it. */
export async function publishNext(folder: string, edition = 'v2') {
  await changeFile(folder, 'index.html', (page) => page.replace(/<div id="root"[^>]*>/, `<div id="root" data-edition="${edition}">`));
}

/** Changes one file of a release and tells its service worker, as a build would. */
export async function changeFile(folder: string, file: string, change: (content: string) => string) {
  const content = change(await readFile(path.join(folder, file), 'utf8'));
  await writeFile(path.join(folder, file), content);
  const digest = createHash('sha256').update(content).digest('base64');
  await changeWorker(folder, (entries) => entries.map((entry) => (entry.url === file ? { ...entry, revision: digest.slice(0, 12), integrity: `sha256-${digest}` } : entry)));
}

/** A file the service worker keeps. */
export interface Kept {
  readonly url: string;
  readonly revision: string | null;
  readonly integrity?: string;
}

/** The list of files in the service worker of a release. */
export async function keptFiles(folder: string): Promise<Kept[]> {
  return listIn(await readFile(path.join(folder, 'sw.js'), 'utf8')).entries;
}

/** Writes another list into the service worker. */
export async function changeWorker(folder: string, change: (entries: Kept[]) => Kept[]) {
  const file = path.join(folder, 'sw.js');
  const worker = await readFile(file, 'utf8');
  const { text, entries } = listIn(worker);
  await writeFile(file, worker.replace(text, () => JSON.stringify(change(entries))));
}

/** Which release a page shows. */
export function edition(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector<HTMLElement>('#root')?.dataset['edition'] ?? 'v1');
}

/** Lets the service worker of a page look for a new release; gives what became of it. */
export async function lookForRelease(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const next = registration.installing ?? registration.waiting;
    if (!next) return 'nothing new';
    await new Promise<void>((resolve) => {
      const look = () => { if (next.state !== 'installing') resolve(); };
      next.addEventListener('statechange', look);
      look();
    });
    return next.state;
  });
}

function listIn(worker: string): { text: string; entries: Kept[] } {
  const text = /\[\{"?url"?:.*?\}\]/s.exec(worker)?.[0];
  if (text === undefined) throw new Error('the service worker names no files');
  return { text, entries: JSON.parse(text.replaceAll(/([{,])(url|revision|integrity):/g, '$1"$2":')) as Kept[] };
}
