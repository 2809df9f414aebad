import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { BROWSER_FLAGS, provideBrowser } from '../run/browser.mjs';
import { serve } from '../run/serve.mjs';
import { openLocked, PASSPHRASE, unlock, WINDOW } from './keystrokes/app.mjs';
import { heldBy, peakDuring } from './memoryOf.mjs';
import { onPage } from './whole.mjs';

/**
 * Memory of the built app with so many children in locked records: unlocked, and with the school's view open over all of them; and of a page that holds the same children as
 * objects. `held` once garbage is gone, `peak` by how much the process grew on the way there; in bytes.
 */
export async function measureMemory(dist, children) {
  const objects = await onPage((open) => open('objects', async (page) => {
    const empty = await heldBy(page);
    const { before, peak } = await peakDuring(page, () => page.evaluate((count) => globalThis.bench.hold(count, true), children));
    return { held: await heldBy(page) - empty, peak: peak - before };
  }));
  return { objects, app: await ofApp(dist, children) };
}

async function ofApp(dist, children) {
  const work = await mkdtemp(path.join(os.tmpdir(), 'valuing-send-bench-'));
  const folder = path.join(work, 'served');
  await cp(dist, path.join(folder, 'app'), { recursive: true });
  await build({ configFile: path.join(import.meta.dirname, 'keystrokes/fill/vite.config.ts'), build: { outDir: path.join(folder, 'fill') } });
  const server = await serve(folder);
  const address = `http://127.0.0.1:${server.port}/`;
  const { path: executablePath, env } = await provideBrowser();
  const { chromium } = await import('@playwright/test');
  const start = () => chromium.launchPersistentContext(path.join(work, 'profile'), { executablePath, env: { ...process.env, ...env }, args: BROWSER_FLAGS, ...WINDOW });
  let context = await start();
  try {
    const filler = context.pages()[0];
    filler.setDefaultTimeout(600_000);
    await openLocked(filler, `${address}app/`);
    await filler.goto(`${address}fill/index.html`);
    await filler.waitForFunction(() => 'fill' in globalThis);
    await filler.evaluate((words) => globalThis.fill(...words), [children, PASSPHRASE, []]);
    await context.close();
    context = await start(); // nothing of the filling is in memory
    const page = context.pages()[0];
    page.setDefaultTimeout(600_000);
    await page.goto(`${address}app/`);
    await unlock(page);
    await page.waitForTimeout(5000); // the opening check and the list are over
    const unlocked = await heldBy(page);
    const { before, peak } = await peakDuring(page, async () => {
      await page.evaluate(() => { location.hash = '#/school'; });
      await page.waitForFunction(() => [...document.querySelectorAll('main [role=status]')].some(({ textContent }) => / shown\./.test(textContent)));
      await page.waitForTimeout(1000);
    });
    return { unlocked, held: await heldBy(page), peak: peak - before };
  } finally {
    await context.close();
    await server.stop();
    await rm(work, { recursive: true, force: true });
  }
}
