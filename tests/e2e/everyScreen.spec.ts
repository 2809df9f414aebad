import { violations } from './support/axe.ts';
import { walkLock } from './support/lockScreens.ts';
import { walk } from './support/screens.ts';
import { expect, test } from './support/test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1440]) {
    test(`axe finds nothing wrong on any screen: ${colorScheme}, ${width} px`, async ({ page, server }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const found: string[] = [];
      try {
        const look = async (screen: string) => {
          found.push(...(await violations(page)).map((violation) => `${screen}: ${violation}`));
        };
        await walkLock(page, server, look);
        await walk(page, server, look);
      } finally {
        expect.soft(found).toEqual([]); // also when the walk broke off
      }
    });
  }
}

test('no screen has to be scrolled sideways at 320 px', async ({ page, server }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const found: string[] = [];
  try {
    const look = async (screen: string) => {
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (tooWide > 0) found.push(`${screen}: ${tooWide} px too wide`);
    };
    await walkLock(page, server, look);
    await walk(page, server, look);
  } finally {
    expect.soft(found).toEqual([]);
  }
});
