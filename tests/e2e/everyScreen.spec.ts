import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { walkChildren } from './support/childScreens.ts';
import { walkLock } from './support/lockScreens.ts';
import { moving, unsaid } from './support/looks.ts';
import { walkMeeting } from './support/meetingScreens.ts';
import { walkSchool } from './support/schoolScreens.ts';
import { cutOff, spaced } from './support/spacing.ts';
import { outOfOrder, smallTargets } from './support/targets.ts';
import { expect, test } from './support/test.ts';

const WALKS = { 'the children': walkChildren, 'the school': walkSchool, 'the lock': walkLock, 'a meeting': walkMeeting };

for (const [name, walk] of Object.entries(WALKS)) {
  // 320 is 1280 at 400 %.
  for (const [width, looks] of [[320, [places, spacing]], [1280, [places, spacing, dark, moreContrast, ownColours]]] as const) {
    test(`everyone can see and reach what is on every screen: ${name}, ${width} px`, async ({ page, server }) => {
      test.setTimeout(600_000);
      await page.emulateMedia(AS_FIRST);
      await page.setViewportSize({ width, height: 900 });
      const found: string[] = [];
      try {
        await walk(page, server, async (screen) => {
          for (const look of [axe, ...looks]) {
            for (const line of await look(page)) found.push(`${screen}, ${look.name}: ${line}`);
          }
          await page.emulateMedia(AS_FIRST);
        });
      } finally {
        expect.soft(found).toEqual([]); // also when the walk broke off
      }
    });
  }
}

/** A button half-way from one colour to another has neither, so nothing moves. */
const AS_FIRST = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none', reducedMotion: 'reduce' } as const;

function axe(page: Page): Promise<string[]> {
  return violations(page);
}

/** Nothing to be scrolled sideways, every control large enough to hit, and Tab goes as one reads. */
async function places(page: Page): Promise<string[]> {
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [...tooWide > 0 ? [`${tooWide} px too wide`] : [], ...await smallTargets(page), ...await outOfOrder(page)];
}

/** With the text spacing a person may set, nothing is cut off or out of its box. */
function spacing(page: Page): Promise<string[]> {
  return spaced(page, () => cutOff(page));
}

/** The dark look changes colours alone. */
async function dark(page: Page): Promise<string[]> {
  await page.emulateMedia({ ...AS_FIRST, colorScheme: 'dark' });
  return violations(page, ['color-contrast', 'link-in-text-block']);
}

/** Where the device asks for more contrast and no motion, words stand at 7 to 1 and nothing moves. */
async function moreContrast(page: Page): Promise<string[]> {
  await page.emulateMedia({ ...AS_FIRST, contrast: 'more' });
  return [...await violations(page, ['color-contrast-enhanced', 'link-in-text-block']), ...await moving(page)];
}

/** In the person’s own colours everything still says what it says. */
async function ownColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ ...AS_FIRST, forcedColors: 'active', colorScheme: 'dark' });
  return [...await violations(page, ['color-contrast']), ...await unsaid(page)];
}
