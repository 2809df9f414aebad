import { expect, type Page, test as base } from '@playwright/test';
import { UNLOCK, unlock } from './app.ts';
import { end, type Installed, installedAnew, leave } from './installed.ts';
import { type Server, startServer } from './server.ts';

/** The day on which the tests take place, whatever the day of this machine. Timers go on as always. */
const NOW = '2026-11-21T10:00:00Z';

interface OfATest {
  /** For tests of how the app comes to a device: their browser has never seen it. In that of all others it is installed, and holds nothing. */
  readonly neverSeen: boolean;
  readonly installed: Installed | undefined;
  /** The server of the app. A test may end it. */
  readonly server: Server;
}

interface OfAWorker {
  /** What stays from test to test. */
  readonly kept: { installed?: Installed; loadedAgain: number };
}

/**
 * Every test has a browser without records in it, and a server that is there at the beginning. When the test ends, nothing may have gone wrong
 * in the page and nothing may have been asked of others.
 */
export const test = base.extend<OfATest, OfAWorker>({
  neverSeen: [false, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright asks for a pattern here
  kept: [async ({}, give) => {
    const kept: OfAWorker['kept'] = { loadedAgain: 0 };
    await give(kept);
    if (kept.installed) await end(kept.installed);
  }, { scope: 'worker' }],
  installed: async ({ neverSeen, browser, kept }, give) => {
    if (neverSeen) return give(undefined);
    kept.installed = await installedAnew(browser, kept.installed);
    await give(kept.installed);
    await leave(kept.installed);
  },
  server: async ({ installed }, give) => {
    const server = installed?.server ?? await startServer();
    await give(server);
    if (!installed) await server.kill();
  },
  context: async ({ installed, browser }, give) => {
    const context = installed?.context ?? await browser.newContext();
    await give(context);
    if (!installed) await context.close();
  },
  page: async ({ page, neverSeen, kept }, give) => {
    await page.clock.setFixedTime(NOW);
    const faults = watch(page, { partsMayDrop: !neverSeen });
    if (!neverSeen) {
      await page.addLocatorHandler(page.getByRole('heading', { name: 'This page has not arrived yet' }), async () => {
        kept.loadedAgain += 1;
        await loadAgain(page);
      });
    }
    await give(page);
    expect(kept.loadedAgain, 'parts of the app that did not come, in the tests of this worker so far').toBeLessThanOrEqual(MOST_DROPPED);
    expect(faults, 'faults and foreign requests in the page').toEqual([]);
  },
});

export { expect };

/** In the tests of one worker, about fifty. */
const MOST_DROPPED = 5;

/**
 * Does what the app says when the browser let go of a part of it: loads it again, and unlocks the records. Chromium drops such a request
 * (`net::ERR_ABORTED`) about once in some fifty tests on a machine that is busy, though its worker keeps the file. A part that never comes would go
 * over `MOST_DROPPED` at once; and where the test is about what arrives, none may be dropped.
 */
async function loadAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Load the app again' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await heading.waitFor();
  if (await heading.textContent() === UNLOCK) await unlock(page);
}

/** Collects what goes wrong in a page: exceptions, errors in its console, requests that leave the app's own address. `partsMayDrop`: the test loads the page again where one did. */
export function watch(page: Page, { partsMayDrop = false } = {}): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    // With the server dead the browser notes that it could not look for a newer app; that is the point of the test.
    const expected = message.text().includes('ERR_CONNECTION_REFUSED') || (partsMayDrop && message.text().includes('Failed to fetch dynamically imported module'));
    if (message.type() === 'error' && !expected) faults.push(`console: ${message.text()}`);
  });
  page.context().on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.hostname !== '127.0.0.1') faults.push(`request: ${request.url()}`);
  });
  return faults;
}
