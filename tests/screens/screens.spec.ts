import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { test } from '../e2e/support/test.ts';
import { FOLDER } from './folder.ts';
import { ROADS } from './roads.ts';

const WIDTHS = (process.env['SCREEN_WIDTHS'] ?? '360').split(',').map(Number);
const LOOKS = (process.env['SCREEN_LOOKS'] ?? 'light').split(',');
const HEIGHTS: Readonly<Record<number, number>> = { 360: 740, 820: 1180, 1440: 900 };

for (const [road, walk] of Object.entries(ROADS)) {
  for (const look of LOOKS) {
    test(`${road}, ${look}`, async ({ page, server }) => {
      const folder = path.join(FOLDER, look, road);
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      await dress(page, look);
      let count = 0;
      await walk(page, server, async (screen) => {
        count += 1;
        await wear(page, look);
        const name = `${String(count).padStart(2, '0')}-${screen.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: HEIGHTS[width] ?? 900 });
          await page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(drawn)); }));
          await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true, animations: 'disabled' });
        }
        await page.setViewportSize({ width: 1280, height: 900 });
      });
    });
  }
}

/** The looks that the device sets. */
async function dress(page: Page, look: string) {
  await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce', ...(look === 'forced' && { forcedColors: 'active' }) });
}

/** The looks that are chosen in the app, put on as its settings do. */
async function wear(page: Page, look: string) {
  await page.evaluate((chosen) => {
    const root = document.documentElement;
    if (chosen === 'cream' || chosen === 'contrast') root.dataset['theme'] = chosen;
    if (chosen === 'spaced') root.dataset['reading'] = 'spaced';
  }, look);
}
