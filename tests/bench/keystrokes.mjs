import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSER_FLAGS, provideBrowser } from '../run/browser.mjs';
import { ROOT } from '../run/install.mjs';
import { serve } from '../run/serve.mjs';
import { addChild, openLocked, unlock, WINDOW } from './keystrokes/app.mjs';
import { CHANGES, expectKept, newProfile, updatedProfile } from './keystrokes/journeys.mjs';
import { createOperator, minutesOf } from './keystrokes/operator.mjs';

/**
 * Works the real screens of the built app as a practised user would, and counts what that takes: a whole new profile, and last
 * year's updated. Gives for each the operators and the minutes they take, with free text apart. Throws when what was
 * filled in does not stand in the vault afterwards.
 */
export async function measureKeystrokes(folder = path.join(ROOT, 'dist')) {
  const server = await serve(folder);
  const { path: executablePath, env } = await provideBrowser();
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env }, args: BROWSER_FLAGS });
  try {
    const page = await (await browser.newContext(WINDOW)).newPage();
    await page.clock.setFixedTime('2025-11-14T10:00:00Z');
    await openLocked(page, `http://127.0.0.1:${server.port}/`);
    await addChild(page);
    const childPage = page.url();
    const outcome = {};
    for (const [name, journey, changes, now] of JOURNEYS) {
      await page.clock.setFixedTime(now);
      await page.goto(childPage);
      await page.reload();
      await unlock(page);
      const operator = createOperator(page);
      await journey(page, operator);
      await expectKept(page, changes);
      outcome[name] = { ...operator.count, ...minutesOf(operator.count) };
    }
    return outcome;
  } finally {
    await browser.close();
    await server.stop();
  }
}

const JOURNEYS = [
  ['new', newProfile, undefined, '2025-11-14T10:00:00Z'],
  ['updated', updatedProfile, CHANGES, '2026-11-21T10:00:00Z'],
];

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await measureKeystrokes(process.argv[2]));
