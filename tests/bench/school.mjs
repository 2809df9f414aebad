import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { BROWSER_FLAGS, provideBrowser } from '../run/browser.mjs';
import { serve } from '../run/serve.mjs';
import { openLocked, PASSPHRASE, unlock, WINDOW } from './keystrokes/app.mjs';

/** What is done to the children of the school's view, as the name of a field, what is chosen or typed in it, and what it is afterwards. */
const ACTIONS = [['School year', '5', ''], ['What has changed', 'more', ''], ['Order', 'last', 'name'], ['Find a child', 'testchild 12', '']];

/**
 * Measures the school's view in a real browser, over so many children in locked records: from its address to the first numbers; and for each
 * filter, round after round, from the choice to the next frame that is painted, to the children it leaves, and the longest task meanwhile.
 * `dist` is a build of the app. Everything in milliseconds.
 */
export async function measureSchool(dist, children, rounds) {
  const work = await mkdtemp(path.join(os.tmpdir(), 'valuing-send-bench-'));
  const folder = path.join(work, 'served');
  await cp(dist, path.join(folder, 'app'), { recursive: true });
  await build({ configFile: path.join(import.meta.dirname, 'keystrokes/fill/vite.config.ts'), build: { outDir: path.join(folder, 'fill') } });
  const server = await serve(folder);
  const address = `http://127.0.0.1:${server.port}/`;
  const { path: executablePath, env } = await provideBrowser();
  const { chromium } = await import('@playwright/test');
  const context = await chromium.launchPersistentContext(path.join(work, 'profile'), { executablePath, env: { ...process.env, ...env }, args: BROWSER_FLAGS, ...WINDOW });
  try {
    context.setDefaultTimeout(600_000);
    const page = context.pages()[0] ?? await context.newPage();
    await openLocked(page, `${address}app/`);
    await page.goto(`${address}fill/index.html`);
    await page.waitForFunction(() => 'fill' in globalThis);
    await page.evaluate((words) => globalThis.fill(...words), [children, PASSPHRASE, []]);
    await page.addInitScript(watch);
    const opened = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.goto(`${address}app/`);
      await page.reload(); // nothing is known from before
      await unlock(page);
      await page.waitForTimeout(3000); // the opening check and the list are over
      opened.push(await page.evaluate(() => globalThis.school.open()));
    }
    const filters = [];
    for (let round = 0; round <= rounds; round += 1) {
      for (const [label, there, back] of ACTIONS) {
        for (const value of [there, back]) {
          await page.waitForTimeout(500);
          const took = await page.evaluate((words) => globalThis.school.choose(...words), [label, value]);
          if (round > 0) filters.push(took); // the first is for warming up
        }
      }
    }
    return { opened, filters };
  } finally {
    await context.close();
    await server.stop();
    await rm(work, { recursive: true, force: true });
  }
}

/** In the page. A task counts as long from 50 ms on, so a longest of 0 means that there was none. */
function watch() {
  let longest = 0;
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); }).observe({ entryTypes: ['longtask'] });
  const painted = () => new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
  });
  const told = () => [...document.querySelectorAll('main [role=status]')].map(({ textContent }) => textContent).find((text) => / shown\./.test(text));
  const rows = () => document.querySelector('[role=grid] tbody')?.textContent;
  const until = async (isThere) => { while (!isThere()) await painted(); };
  const settled = () => new Promise((resolve) => { setTimeout(resolve, 400); });
  globalThis.school = {
    async open() {
      longest = 0;
      const began = performance.now();
      location.hash = '#/school';
      await until(told);
      const numbers = performance.now() - began;
      await settled();
      return { numbers, longest };
    },
    async choose(label, value) {
      const field = document.getElementById([...document.querySelectorAll('label')].find(({ textContent }) => textContent === label).htmlFor);
      const before = rows();
      longest = 0;
      const began = performance.now();
      const Kind = field instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(Kind.prototype, 'value').set.call(field, value);
      field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
      await painted();
      const paint = performance.now() - began;
      if (rows() === before) await Promise.race([until(() => rows() !== before), settled()]);
      const shown = performance.now() - began;
      await settled();
      return { paint, shown, longest };
    },
  };
}
