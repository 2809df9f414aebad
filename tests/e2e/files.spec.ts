import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { addChild, button, finishProfile, goTo, openApp, rateByKeys, setUpLock, startReview } from './support/app.ts';
import { badFiles } from './support/badFiles.ts';
import { expect, test } from './support/test.ts';

const COMPLAINTS: Record<string, { what: string; todo: string }> = JSON.parse(
  await readFile(new URL('../../src/catalog/file-problems.json', import.meta.url), 'utf8'));

test('bad files are refused with a sentence that helps, and nothing changes', async ({ page, server }) => {
  test.slow();
  await openApp(page, server);
  await setUpLock(page);
  const id = await addChild(page, { firstName: 'Rowan', bornOn: '2016-05-20' });
  await startReview(page, '2026-10-09');
  await rateByKeys(page, '2310');
  await finishProfile(page);
  const sound = await backup(page);
  const files = badFiles(sound);
  expect(files.length).toBeGreaterThanOrEqual(20);

  for (const { what, name, content, complaint } of files) {
    await test.step(what, async () => {
      await page.getByRole('alert').evaluateAll((before) => { for (const one of before) one.dataset['seen'] = ''; });
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
      const alert = page.locator('[role=alert]:not([data-seen])');
      await expect(alert, what).toContainText(COMPLAINTS[complaint]?.what ?? complaint);
      await expect(alert, what).toContainText(COMPLAINTS[complaint]?.todo ?? complaint);
      await expect(button(page, 'Import'), what).toHaveCount(0);
    });
  }
  expect(await page.evaluate(() => Object.keys(Object.prototype).length), 'nothing has got into every object').toBe(0);
  expect(recordsIn(await backup(page)), 'the records').toBe(recordsIn(sound));

  await test.step('and a sound one after them still comes in', async () => {
    await goTo(page, `#/children/${id}`);
    await button(page, 'Remove this child').click();
    await button(page.getByRole('dialog'), 'Remove').click();
    await expect(button(page, 'Try with example children')).toBeVisible();
    await goTo(page, '#/share');
    await page.locator('input[type=file]').setInputFiles({ name: 'valuing-send.json', mimeType: 'application/json', buffer: Buffer.from(sound) });
    await button(page, 'Import').click();
    await goTo(page, '#/children');
    await expect(page.getByRole('link', { name: 'Rowan' })).toBeVisible();
  });
});

async function backup(page: Page): Promise<string> {
  await goTo(page, '#/share');
  const saving = page.waitForEvent('download');
  await button(page, 'Back up everything').click();
  return readFile(await (await saving).path(), 'utf8');
}

function recordsIn(file: string): string {
  const { children, drafts }: { children: unknown; drafts: unknown } = JSON.parse(file);
  return JSON.stringify({ children, drafts });
}
