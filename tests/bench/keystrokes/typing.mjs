import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { BROWSER_FLAGS, provideBrowser } from '../../run/browser.mjs';
import { serve } from '../../run/serve.mjs';
import { FIELDS, PROVISIONS } from './fields.mjs';
import { openLocked, PASSPHRASE, unlock, WINDOW } from './app.mjs';

const SLOWER = 4;
const PAUSE = 90;
const TEXT = 'Joins in when it is quiet, and says why. ';

/**
 * How long a key takes from the press to the frame that shows it is painted, on a processor slowed four times, in each kind of field, in
 * locked records of so many children; and in a bare field of an empty page, which is the floor. `builds` are folders by name: each is
 * measured, and they and the floor take turns, text by text, so that a slow moment of the machine falls on all of them. Gives for each
 * field, by name of build and for `floor`, the milliseconds of each key, and what the main thread worked for a key.
 */
export async function measureTyping(builds, children, rounds, only = Object.keys(FIELDS)) {
  const work = await mkdtemp(path.join(os.tmpdir(), 'valuing-send-bench-'));
  const folder = path.join(work, 'served');
  for (const [name, dist] of Object.entries(builds)) await cp(dist, path.join(folder, name), { recursive: true });
  await build({ configFile: path.join(import.meta.dirname, 'fill/vite.config.ts'), build: { outDir: path.join(folder, 'fill') } });
  const server = await serve(folder);
  const address = `http://127.0.0.1:${server.port}/`;
  const browser = await provideBrowser();
  const open = [];
  try {
    const drafts = await filled(browser, path.join(work, 'filled'), address, Object.keys(builds)[0], children);
    const places = {};
    for (const name of ['floor', ...Object.keys(builds)]) {
      const profile = path.join(work, `of ${name}`);
      if (name !== 'floor') await cp(path.join(work, 'filled'), profile, { recursive: true });
      const context = await opened(browser, profile);
      open.push(context);
      const page = context.pages()[0] ?? await context.newPage();
      await page.addInitScript(watchKeys);
      await page.goto(name === 'floor' ? `${address}fill/index.html` : `${address}${name}/`);
      if (name !== 'floor') await unlock(page);
      places[name] = { page, session: await slowed(context, page) };
    }
    return await typeInTurns(places, drafts, rounds, only);
  } finally {
    for (const context of open) await context.close();
    await server.stop();
    await rm(work, { recursive: true, force: true });
  }
}

async function typeInTurns(places, drafts, rounds, only) {
  const outcome = {};
  for (const field of only) {
    const { go, at } = FIELDS[field];
    const kept = outcome[field] = {};
    for (const [name, { page }] of Object.entries(places)) if (name !== 'floor') await go(page, drafts);
    for (let round = 0; round <= rounds; round += 1) {
      for (const [name, { page, session }] of Object.entries(places)) {
        const target = name === 'floor' ? page.locator('textarea') : at(page);
        await page.bringToFront();
        await target.fill('');
        await target.focus();
        await page.waitForTimeout(700);
        const before = await busy(session);
        await page.evaluate(() => { globalThis.keys.length = 0; });
        await page.keyboard.type(TEXT, { delay: PAUSE });
        await page.waitForTimeout(500);
        const times = await page.evaluate(() => globalThis.keys);
        const known = kept[name] ??= { times: [], work: [] };
        if (round === 0) continue; // for warming up
        known.times.push(...times);
        known.work.push(((await busy(session)) - before) / TEXT.length);
      }
    }
  }
  return outcome;
}

/** A profile of a browser whose records are locked and hold so many children and the drafts. Gives where each draft is, by its provisions. */
async function filled(browser, profile, address, name, children) {
  const context = await opened(browser, profile);
  try {
    const page = context.pages()[0] ?? await context.newPage();
    await openLocked(page, `${address}${name}/`);
    await page.goto(`${address}fill/index.html`);
    await page.waitForFunction(() => 'fill' in globalThis);
    return new Map(await page.evaluate((words) => globalThis.fill(...words), [children, PASSPHRASE, PROVISIONS]));
  } finally {
    await context.close();
  }
}

async function opened({ path: executablePath, env }, profile) {
  const { chromium } = await import('@playwright/test');
  const context = await chromium.launchPersistentContext(profile, { executablePath, env: { ...process.env, ...env }, args: BROWSER_FLAGS, ...WINDOW });
  context.setDefaultTimeout(600_000);
  return context;
}

async function slowed(context, page) {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Milliseconds the page's own thread has worked so far. */
async function busy(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** In the page: from the press, as the browser stamped it, to the first task after the frame that shows it. */
function watchKeys() {
  globalThis.keys = [];
  addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => globalThis.keys.push(performance.now() - timeStamp);
      port2.postMessage(undefined);
    });
  }, true);
}
