import type { Page } from '@playwright/test';
import { addChild, button, finishProfile, goTo, openApp, PASSPHRASE, rateByKeys, setUpLock, startReview, UNLOCK } from './support/app.ts';
import { violations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

/** As the page itself knows it: word of a move may reach the test later. */
const at = (page: Page) => page.evaluate(() => location.hash.split('/').at(5));
const tooTall = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);

test('a meeting fits a projector, is held by a presenter’s keys alone, and is frozen', async ({ page, server }) => {
  test.slow();
  await page.setViewportSize({ width: 1024, height: 768 });
  await openApp(page, server);
  await setUpLock(page);
  const child = await addChild(page, { firstName: 'Rowan', bornOn: '2016-05-20' });
  for (const [day, marks] of [['2025-11-12', '2310'], ['2026-11-09', '3210']] as const) {
    await goTo(page, `#/children/${child}`);
    await startReview(page, day);
    await rateByKeys(page, marks);
    await finishProfile(page);
  }
  const review = new URL(page.url()).hash.split('/')[4] ?? '';
  const meeting = `#/children/${child}/meeting/${review}`;
  await goTo(page, meeting);
  await expect(page.getByRole('heading', { level: 1, name: 'Rowan’s review meeting' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await button(page, 'Start the meeting').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Who is here' })).toBeVisible();
  await expect(page.getByRole('banner'), 'no bar').toBeHidden();

  const seen: (string | undefined)[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    const here = await at(page);
    if (here === 'finish') break;
    if (!seen.includes(here)) {
      seen.push(here);
      expect(await violations(page), here).toEqual([]);
      if (/^[A-Z]/.test(here ?? '')) expect(await tooTall(page), `${here} on one screen`).toBe(0);
    }
    await page.keyboard.press('PageDown');
  }
  expect(seen).toEqual(['here', 'child', 'going-well', 'changes', 'CI1', 'CI2', 'different', 'support', 'earlier', 'outcomes', 'actions', 'recommend', 'family', 'next']);

  await goTo(page, `${meeting}/CI1`);
  await button(page, 'Set the agreed level').click();
  expect(await violations(page), 'the levels').toEqual([]);
  await page.getByRole('radio', { name: 'A lot of help' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Agreed: A lot of help.')).toBeVisible();

  await test.step('a page that is longer than the screen is read to its end before the next', async () => {
    await goTo(page, `${meeting}/recommend`);
    await page.getByRole('radio', { name: 'Yes', exact: true }).check(); // the review does not say whether there is a plan
    await page.getByRole('radio', { name: /End the plan/ }).check();
    await expect.poll(() => tooTall(page)).toBeGreaterThan(24);
    await page.keyboard.press('PageDown');
    expect(await at(page)).toBe('recommend');
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    await page.getByRole('radio', { name: 'No', exact: true }).check();
    await page.getByRole('radio', { name: 'Go on as now' }).check();
  });

  for (const width of [320, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const stop of ['here', 'CI1', 'outcomes', 'actions', 'finish']) {
      await goTo(page, `${meeting}/${stop}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${stop} at ${width} px`).toBe(0);
    }
  }
  await goTo(page, `${meeting}/finish`);
  await button(page, 'Finish the meeting').click();
  await expect(page.getByRole('heading', { level: 1, name: /9 November 2026/ })).toBeVisible();
  await expect(page.getByRole('banner')).toBeVisible();
});

test('a meeting fills the screen, Escape leaves that first, and a lock in the middle of it loses nothing', async ({ page, server }) => {
  test.slow();
  await page.setViewportSize({ width: 1024, height: 768 });
  await openApp(page, server);
  await setUpLock(page);
  const child = await addChild(page, { firstName: 'Rowan', bornOn: '2016-05-20' });
  await startReview(page, '2026-11-09');
  await rateByKeys(page, '32');
  await finishProfile(page);
  const meeting = `#/children/${child}/meeting/${new URL(page.url()).hash.split('/')[4] ?? ''}`;
  await goTo(page, meeting);
  await page.getByLabel('Lock the records after').selectOption({ label: '30 minutes, in this meeting' });
  await button(page, 'Start the meeting').click();

  await test.step('full screen', async () => {
    await button(page, 'Full screen').click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
    await expect(button(page, 'Full screen')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.waitForTimeout(600);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Leave the meeting view?' })).toBeVisible();
    await button(page, 'Stay here').click();
  });

  await goTo(page, `${meeting}/actions`);
  await button(page, 'Add an action').click();
  await expect(page.getByLabel('What will be done?')).toBeFocused();
  const pass = async (minutes: number) => {
    await page.clock.setFixedTime(Date.parse('2026-11-21T10:00:00Z') + minutes * 60_000);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  };
  await pass(0);
  await page.keyboard.type('Meet at the gate');
  await pass(29);
  await expect(page.getByLabel('What will be done?')).toHaveValue('Meet at the gate');
  await pass(31);
  await expect(page.getByRole('heading', { level: 1, name: UNLOCK })).toBeVisible();
  expect(await page.content()).not.toContain('Rowan');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Who will do what, and by when' })).toBeVisible();
  await expect(page.getByLabel('What will be done?')).toHaveValue('Meet at the gate');
});
