import { expect, type Page, test as base } from '@playwright/test';
import { type Server, startServer } from './server.ts';

/** The day on which the tests take place, whatever the day of this machine. Timers go on as always. */
const NOW = '2026-11-21T10:00:00Z';

/** Every test has a server of its own. When it ends, nothing may have gone wrong in the page and nothing may have been asked of others. */
export const test = base.extend<{ server: Server }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright asks for a pattern here
  server: async ({}, give) => {
    const server = await startServer();
    await give(server);
    await server.kill();
  },
  page: async ({ page }, give) => {
    await page.clock.setFixedTime(NOW);
    const faults = watch(page);
    await give(page);
    expect(faults, 'faults and foreign requests in the page').toEqual([]);
  },
});

export { expect };

/** Collects what goes wrong in a page: exceptions, errors in its console, requests that leave the app's own address. */
export function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    // With the server dead the browser notes that it could not look for a newer app; that is the point of the test.
    const expected = message.text().includes('ERR_CONNECTION_REFUSED');
    if (message.type() === 'error' && !expected) faults.push(`console: ${message.text()}`);
  });
  page.context().on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.hostname !== '127.0.0.1') faults.push(`request: ${request.url()}`);
  });
  return faults;
}
