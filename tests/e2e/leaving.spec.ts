import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { addChild, button, finishProfile, goTo, openApp, rateByKeys, setUpLock, startReview, unlock } from './support/app.ts';
import { expect, test } from './support/test.ts';

const ROWAN = { firstName: 'Rowan', lastName: 'Ashgrove', bornOn: '2016-05-20' };
const NOTE = 'Only the nurse knows this.';

test('a child is removed and comes back, and after thirty days is gone for good', async ({ page, server }) => {
  test.slow();
  await openApp(page, server);
  await setUpLock(page);
  const id = await addChild(page, ROWAN);
  await startReview(page, '2026-10-09');
  await rateByKeys(page, '2310');
  await finishProfile(page);

  await goTo(page, `#/children/${id}`);
  await button(page, 'Remove this child').click();
  await expect(page.getByText('1 child is in')).toBeVisible();
  await button(page, 'Undo').press('Enter'); // by keyboard: going to it must not take it away
  await expect(page.getByRole('link', { name: 'Rowan Ashgrove' })).toBeVisible();

  await page.getByRole('link', { name: 'Rowan Ashgrove' }).click();
  await button(page, 'Remove this child').click();
  await expect(button(page, 'Undo')).toBeVisible();
  await at(page, '2026-12-20T10:00:00Z', `#/children/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'This child is in the bin' })).toBeVisible();
  await expect(page.getByText('until 21 December 2026')).toBeVisible();

  // Nobody writes anything for so long that the clock may be wrong: it waits until something is written down.
  await at(page, '2027-02-20T10:00:00Z', '#/bin');
  await expect(page.getByText('Rowan Ashgrove').first()).toBeVisible();
  await button(page, 'Put back Rowan Ashgrove').click();
  await expect(page.getByText('Nothing is in it.')).toBeVisible();
  await goTo(page, `#/children/${id}`);
  await button(page, 'Remove this child').click();
  await expect(button(page, 'Undo')).toBeVisible();
  await at(page, '2027-03-22T10:00:00Z', '#/children/new');
  await addChild(page, { firstName: 'Sorrel', bornOn: '2018-03-02' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint'))); // something is written down
  await goTo(page, '#/record');
  await expect(page.getByRole('row', { name: /Printed/ })).toBeVisible(); // and stands there, before the page goes
  await at(page, '2027-03-29T10:00:00Z', '#/children');
  await expect(page.getByRole('link', { name: 'Sorrel' })).toBeVisible();
  await expect(page.getByText('in the bin')).toHaveCount(0);
  await goTo(page, `#/children/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'This child is not on this device' })).toBeVisible();
  await goTo(page, '#/record');
  await expect(page.getByRole('row', { name: /Erased for good/ })).toContainText('a child erased since');
});

test('a child leaves: handed over, everything saved for the family, and written down without a name', async ({ page, server, context }) => {
  test.slow();
  await openApp(page, server);
  await setUpLock(page);
  const id = await addChild(page, ROWAN);
  await page.getByRole('link', { name: 'Edit details' }).click();
  await page.getByLabel('For the school only').fill(NOTE);
  await button(page, 'Save details').click();
  await startReview(page, '2026-10-09');
  await rateByKeys(page, '2310');
  await finishProfile(page);

  await goTo(page, `#/children/${id}/everything`);
  await expect(page.getByRole('article')).toContainText(NOTE);
  const saving = page.waitForEvent('download');
  await button(page, 'Save as a page to read').click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^valuing-send-access-copy-2026-11-21-[0-9a-z]{4}\.html$/);
  const html = await readFile(await file.path(), 'utf8');
  expect(html).not.toMatch(/<script|src=|href=|\son\w+=/i);

  // It opens with no app at all, and asks nobody for anything.
  const reader = await context.newPage();
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(request.url()));
  await reader.setContent(html);
  await expect(reader.getByRole('heading', { level: 2 })).toContainText('Rowan Ashgrove');
  await expect(reader.getByText(NOTE)).toBeVisible();
  expect(asked).toEqual([]);
  await reader.close();

  await goTo(page, `#/children/${id}/leaving`);
  await page.getByLabel('Last day here').fill('2026-11-20');
  await page.getByRole('textbox', { name: 'Next setting' }).fill('Oakfield Academy');
  await button(page, 'Save').click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByLabel(/has said that it has the record/).check();
  await button(page, 'Write it down').click();
  await expect(page.getByText(/^Noted on 21 November 2026/)).toBeVisible();
  await button(page, 'Move to the bin').click();
  await expect(page.getByText('1 child is in')).toBeVisible();

  await goTo(page, '#/bin');
  await button(page, 'Erase now Rowan Ashgrove').click();
  await button(page.getByRole('dialog'), 'Erase for good').click();
  await expect(page.getByText('Nothing is in it.')).toBeVisible();
  await goTo(page, '#/record');
  for (const line of ['Erased for good', 'Put into the bin', 'has the record', 'Copy of everything saved']) {
    await expect(page.getByRole('row', { name: new RegExp(line) })).toContainText('a child erased since');
  }
  await expect(page.getByRole('main')).not.toContainText('Rowan');
});

/** The app on another day: the page is loaded again and unlocked. */
async function at(page: Page, now: string, hash: string) {
  await page.clock.setFixedTime(now);
  await goTo(page, hash);
  await page.reload();
  await unlock(page);
}
