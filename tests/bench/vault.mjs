import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { provideBrowser } from '../run/browser.mjs';
import { serve } from '../run/serve.mjs';
import { inProfile } from './inProfile.mjs';

const SLOWER = 4;

/**
 * Measures the sealed vault in a real browser, with so many children in it: unlocking, opening one child, saving one, opening
 * the cohort, and taps on a processor slowed four times, in quiet and while the second copy is made; and one child of an almost empty vault. Ours and the floor
 * take turns, round after round.
 */
export async function measureVault(children, rounds) {
  const work = await mkdtemp(path.join(os.tmpdir(), 'valuing-send-bench-'));
  const folder = path.join(work, 'page');
  await build({ configFile: path.join(import.meta.dirname, 'vault/vite.config.ts'), build: { outDir: folder } });
  const server = await serve(folder);
  const browser = await provideBrowser();
  try {
    const full = await inProfile(browser, path.join(work, 'full'), `http://127.0.0.1:${server.port}/`, (page) => ofFull(page, children, rounds));
    const single = await inProfile(browser, path.join(work, 'single'), `http://127.0.0.1:${server.port}/`, (page) => ofSingle(page, rounds));
    return { ...full, single };
  } finally {
    await server.stop();
    await rm(work, { recursive: true, force: true });
  }
}

async function ofFull(page, children, rounds) {
  await page.evaluate((count) => globalThis.bench.fill(count, true), children);
  const outcome = { unlock: [], openOne: [], cohort: [], save: [], taps: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const what of ['unlock', 'openOne', 'save', 'cohort']) {
      await page.reload(); // nothing is known from before
      await page.waitForFunction(() => 'bench' in globalThis);
      outcome[what].push(await page.evaluate((name) => globalThis.bench[name](), what));
    }
  }
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  for (const [what, copying] of [['taps', false], ['tapsCopying', true]]) {
    await page.reload();
    await page.waitForFunction(() => 'bench' in globalThis);
    outcome[what] = await page.evaluate((during) => globalThis.bench.taps(during), copying);
  }
  return outcome;
}

async function ofSingle(page, rounds) {
  await page.evaluate(() => globalThis.bench.fill(100, true));
  const opened = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.reload();
    await page.waitForFunction(() => 'bench' in globalThis);
    opened.push(await page.evaluate(() => globalThis.bench.openOne()));
  }
  return opened;
}
