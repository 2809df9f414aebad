import type { Browser, BrowserContext, Page } from '@playwright/test';
import { type Server, startServer } from './server.ts';

/** What a test may leave at the address of the app. The service worker and the files that it keeps are the app itself, and stay. */
const LEFT_BEHIND = 'cookies,file_systems,indexeddb,local_storage,websql';

/** A browser in which the app is installed once for many tests: four hundred files need not be fetched and checked for each of them. */
export interface Installed {
  readonly context: BrowserContext;
  readonly server: Server;
}

/**
 * The browser of the test before, with a server at the same address and nothing left of what that test stored;
 * a new one where there was none, or where anything is left.
 */
export async function installedAnew(browser: Browser, before: Installed | undefined): Promise<Installed> {
  const again = before && await emptied(before);
  if (again) return again;
  if (before) await end(before);
  return { context: await browser.newContext(), server: await startServer() };
}

/** Ends what a test has begun in its browser, so that the next one finds nothing of it. */
export async function leave({ context }: Installed): Promise<void> {
  await context.setOffline(false);
  await context.clearPermissions();
  context.removeAllListeners('request');
  await Promise.all(context.pages().map((page) => page.close()));
}

/** Takes such a browser and its server away. */
export async function end({ context, server }: Installed): Promise<void> {
  await context.close();
  if (server.alive()) await server.kill();
}

async function emptied({ context, server: last }: Installed): Promise<Installed | undefined> {
  const server = last.alive() ? last : await startServer({ port: Number(new URL(last.url).port) }).catch(() => undefined);
  if (!server) return undefined; // somebody else has taken its port meanwhile
  const page = await context.newPage();
  try {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', { origin: new URL(server.url).origin, storageTypes: LEFT_BEHIND });
    await page.goto(`${server.url}robots.txt`); // at the address of the app, without the app
    if (await isEmpty(page)) return { context, server };
  } finally {
    await page.close();
  }
  await server.kill();
  return undefined;
}

function isEmpty(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const folder: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) folder.push(name);
    return [folder, await indexedDB.databases(), Object.keys(localStorage), Object.keys(sessionStorage)].every((left) => left.length === 0);
  });
}
