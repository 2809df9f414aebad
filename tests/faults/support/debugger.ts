import type { CDPSession, Page } from '@playwright/test';
import { ADDRESS } from './browser.ts';

/** Clears what the browser keeps for the app: `all`, or kinds such as `indexeddb` and `file_systems`. The page stays open. */
export async function clearData(page: Page, storageTypes: string): Promise<void> {
  const session = await sessionOf(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(ADDRESS).origin, storageTypes });
}

/** Lets the app keep no more than so many bytes; undefined takes the limit away. */
export async function limitStorage(page: Page, bytes: number | undefined): Promise<void> {
  const session = await sessionOf(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(ADDRESS).origin, ...(bytes !== undefined && { quotaSize: bytes }) });
}

/** Stops everything in the page, as a browser does with a tab that was put away; or lets it go on. */
export async function freeze(page: Page, state: 'frozen' | 'active'): Promise<void> {
  await (await sessionOf(page)).send('Page.setWebLifecycleState', { state });
}

/** Ends the process that shows the page. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // It never answers: who would?
  void session.send('Page.crash').catch(() => undefined);
}

const sessions = new WeakMap<Page, CDPSession>();

/** One session a page: a limit on storage ends with the session that set it. */
async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? await page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}
