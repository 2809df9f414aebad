import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { BROWSER_FLAGS, provideBrowser } from '../../run/browser.mjs';
import { serve } from '../../run/serve.mjs';
import { addChild, button, openLocked, PASSPHRASE, step, unlock, WINDOW } from './app.mjs';

const SLOWER = 4;
const PAUSE = 90;
const TEXT = 'Joins in when it is quiet, and says why. ';

/**
 * How long a key takes from the press to the frame that shows it is painted, on a processor slowed four times, in fields of a review of
 * the built app: in locked records of one child, of so many, and in a bare field of an empty page, which is the floor. They take
 * turns, text by text. Gives for each, by field, the milliseconds of each key, and what the main thread worked for it.
 */
export async function measureTyping(dist, children, rounds) {
  const work = await mkdtemp(path.join(os.tmpdir(), 'valuing-send-bench-'));
  const folder = path.join(work, 'app');
  await cp(dist, folder, { recursive: true });
  await build({ configFile: path.join(import.meta.dirname, 'fill/vite.config.ts'), build: { outDir: path.join(folder, 'fill') } });
  const server = await serve(folder);
  const address = `http://127.0.0.1:${server.port}/`;
  const browser = await provideBrowser();
  const open = [];
  try {
    const places = {};
    for (const [name, count] of [['floor', 0], ['one child', 1], ['all', children]]) {
      const context = await opened(browser, path.join(work, name));
      open.push(context);
      const page = context.pages()[0] ?? await context.newPage();
      await page.addInitScript(watchKeys);
      if (count === 0) await page.goto(`${address}fill/index.html`);
      else await prepare(page, address, count);
      places[name] = { page, session: await slowed(context, page) };
    }
    return await typeInTurns(places, rounds);
  } finally {
    for (const context of open) await context.close();
    await server.stop();
    await rm(work, { recursive: true, force: true });
  }
}

async function typeInTurns(places, rounds) {
  const outcome = {};
  for (const [field, { go, at }] of Object.entries(FIELDS)) {
    for (const [name, { page }] of Object.entries(places)) if (name !== 'floor') await go(page);
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, { page, session }] of Object.entries(places)) {
        await page.bringToFront();
        await (name === 'floor' ? page.locator('textarea') : at(page)).focus();
        const before = await busy(session);
        await page.evaluate(() => { globalThis.keys.length = 0; });
        await page.keyboard.type(TEXT, { delay: PAUSE });
        await page.waitForTimeout(500);
        const times = await page.evaluate(() => globalThis.keys);
        const kept = outcome[field] ??= {};
        const known = kept[name] ??= { times: [], work: [] };
        if (round > 0) known.times.push(...times); // the first is for warming up
        if (round > 0) known.work.push(((await busy(session)) - before) / TEXT.length);
      }
    }
  }
  return outcome;
}

/** Each field as it stands in a review that has been filled in half-way. */
const FIELDS = {
  evidence: { go: (page) => step(page, 'Communication and interaction').click(), at: (page) => page.getByLabel('What shows this?') },
  'a child’s answer': { go: (page) => step(page, 'The child’s view').click(), at: (page) => page.locator('#answer-child-helps') },
  provision: { go: added('Support in place', 'Add something that is done'), at: (page) => page.getByLabel('What is done?').last() },
  outcome: { go: added('Outcomes', 'Add an outcome'), at: (page) => page.getByLabel(/^What will .* be able to do/).last() },
};

function added(section, add) {
  return async (page) => {
    await step(page, section).click();
    for (let n = 0; n < 3; n += 1) await button(page, add).click();
  };
}

async function prepare(page, address, count) {
  await openLocked(page, address);
  if (count > 1) {
    await page.goto(`${address}fill/index.html`);
    await page.waitForFunction(() => 'fill' in globalThis);
    await page.evaluate(([many, passphrase]) => globalThis.fill(many, passphrase), [count, PASSPHRASE]);
    await page.goto(address);
    await unlock(page);
  }
  await addChild(page);
  await button(page, 'Start a review').click();
  await step(page, 'Communication and interaction').click();
  for (const key of '2310220112130021130212201') {
    const name = await page.evaluate(() => document.activeElement?.getAttribute('name'));
    await page.keyboard.press(key);
    await page.waitForFunction((was) => document.activeElement?.getAttribute('name') !== was, name);
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
