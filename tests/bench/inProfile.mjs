import { BROWSER_FLAGS } from '../run/browser.mjs';

/** Starts a browser with this profile, opens a page that measures (`globalThis.bench`), and ends it after the work. */
export async function inProfile({ path: executablePath, env }, profile, address, work) {
  const { chromium } = await import('@playwright/test');
  const context = await chromium.launchPersistentContext(profile, { executablePath, env: { ...process.env, ...env }, args: BROWSER_FLAGS });
  try {
    const page = context.pages()[0] ?? await context.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(address);
    await page.waitForFunction(() => 'bench' in globalThis);
    return await work(page);
  } finally {
    await context.close();
  }
}
