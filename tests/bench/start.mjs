import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { BROWSER_FLAGS, provideBrowser } from '../run/browser.mjs';
import { ROOT } from '../run/install.mjs';
import { serve } from '../run/serve.mjs';

const SLOWER = 4;

/**
 * Measures how long the app takes from its address to a first screen that is painted and free to answer, on a processor
 * slowed four times: cold (a new browser profile) and warm (a new browser process, the same profile, the server gone).
 * Against it, round by round, an empty React page with a service worker that is built here. Also the JavaScript, gzipped,
 * that the page fetched before its first screen.
 */
export async function measureStart(rounds) {
  const work = await mkdtemp(path.join(os.tmpdir(), 'valuing-send-bench-'));
  const floorFolder = path.join(work, 'floor');
  await build({ configFile: path.join(import.meta.dirname, 'floor/vite.config.ts'), build: { outDir: floorFolder, emptyOutDir: true } });
  const browser = await provideBrowser();
  const apps = { app: path.join(ROOT, 'dist'), floor: floorFolder };
  const times = { app: { cold: [], warm: [] }, floor: { cold: [], warm: [] } };
  const scripts = {};
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const name of round % 2 === 0 ? ['floor', 'app'] : ['app', 'floor']) {
        const { cold, warm, fetched } = await startOnce(browser, apps[name], path.join(work, `${name}-${round}`));
        times[name].cold.push(cold);
        times[name].warm.push(warm);
        scripts[name] = await gzippedSize(apps[name], fetched);
      }
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return { times, scripts };
}

async function startOnce(browser, folder, profile) {
  const server = await serve(folder);
  const address = `http://127.0.0.1:${server.port}/`;
  try {
    const cold = await inBrowser(browser, profile, async (page) => {
      const first = await ready(page, address);
      await page.evaluate(async () => { await navigator.serviceWorker.ready; });
      return first;
    });
    await server.stop();
    const warm = await inBrowser(browser, profile, (page) => ready(page, address));
    return { cold: cold.at, warm: warm.at, fetched: cold.fetched };
  } finally {
    await server.stop();
  }
}

async function inBrowser({ path: executablePath, env }, profile, work) {
  const { chromium } = await import('@playwright/test');
  const context = await chromium.launchPersistentContext(profile, { executablePath, env: { ...process.env, ...env }, args: BROWSER_FLAGS });
  try {
    const page = context.pages()[0] ?? await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    return await work(page);
  } finally {
    await context.close();
  }
}

/** Painted: a frame has been drawn since the heading and a button came. Free to answer: a task could run after that. */
async function ready(page, address) {
  await page.addInitScript(() => {
    globalThis.firstScreen = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('no first screen after a minute')), 60_000);
      const isThere = () => document.querySelector('h1') && document.querySelector('main button:enabled');
      const watcher = new MutationObserver(() => {
        if (!isThere()) return;
        watcher.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
          const at = performance.now();
          const fetched = performance.getEntriesByType('resource').filter((entry) => entry.startTime < at).map((entry) => entry.name);
          resolve({ at, fetched });
        })));
      });
      watcher.observe(document, { childList: true, subtree: true, attributes: true });
    });
  });
  await page.goto(address);
  return page.evaluate(() => globalThis.firstScreen);
}

async function gzippedSize(folder, fetched) {
  const scripts = [...new Set(fetched.map((address) => new URL(address).pathname))].filter((name) => name.endsWith('.js') && name !== '/sw.js');
  const sizes = await Promise.all(scripts.map(async (name) => gzipSync(await readFile(path.join(folder, name)), { level: 9 }).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}
