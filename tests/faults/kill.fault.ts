import type { Page } from '@playwright/test';
import { button, goTo, openStrand, rateByKeys, setUpLock, strandGroup, UNLOCK } from '../e2e/support/app.ts';
import { levelName, STRANDS } from '../e2e/support/framework.ts';
import { ADDRESS } from './support/browser.ts';
import { crash, freeze } from './support/debugger.ts';
import { expect, fault, openRecords, test } from './support/fault.ts';
import { expectChildren, expectDraft, expectReview } from './support/records.ts';
import { isSaved } from './support/template.ts';

/** The levels at which the first strands of the open draft stand; '' where one is not rated. */
async function levelsOn(page: Page, count: number): Promise<readonly string[]> {
  const levels: string[] = [];
  for (const { label } of STRANDS.slice(0, count)) {
    await openStrand(page, label);
    const radios = strandGroup(page, label).getByRole('radio');
    const names = await radios.evaluateAll((all) => all.flatMap((one) => (one instanceof HTMLInputElement && one.checked ? [one.labels?.[0]?.textContent ?? ''] : [])));
    levels.push(/\d/.exec(names[0] ?? '')?.[0] ?? '');
  }
  return levels;
}

fault({
  of: [6], what: 'all processes are killed while levels are being tapped, five times', by: 'SIGKILL after a random part of a second, with taps going on; relaunch; what was said to be saved is compared',
  holds: 'each time every tap that was said to be saved is there, and nothing else has moved', tags: ['@disk'],
}, async ({ device, template }) => {
  test.slow();
  for (let round = 0; round < 5; round += 1) {
    const { page } = device;
    await openRecords(page);
    await expectReview(page, template);
    await goTo(page, template.draft);
    const level = round % 2 === 0 ? '1' : '2';
    let acknowledged = 0;
    let ended = false;
    const killing = new Promise<void>((resolve) => { setTimeout(() => { void device.kill().then(resolve); }, 400 + 350 * round); });
    const tapping = (async () => {
      for (let at = 0; at < 20; at += 1) {
        await rateByKeys(page, level, at % 8);
        await expect(page.getByText('Saved', { exact: true })).toBeVisible();
        if (!ended) acknowledged = Math.min(8, at + 1);
      }
    })().catch(() => undefined);
    await killing;
    ended = true;
    await tapping;
    await device.start();
    await openRecords(device.page);
    await goTo(device.page, template.draft);
    expect((await levelsOn(device.page, acknowledged)).join(''), `round ${round}`).toBe(level.repeat(acknowledged));
    await device.page.reload();
  }
});

fault({
  of: [6], what: 'all processes are killed while a profile is being finished', by: 'SIGKILL right after the click on Finish profile, three times with another delay', 
  holds: 'the review is a draft or it is finished, and never both nor neither', tags: ['@disk', '@sample'],
}, async ({ device, template }) => {
  await openRecords(device.page);
  await goTo(device.page, template.draft);
  await expectDraft(device.page, template, ['4', '3']);
  await device.page.getByRole('link', { name: 'Finish the profile' }).click();
  await button(device.page, 'Finish profile').click();
  await device.kill();
  const page = await device.start();
  await openRecords(page);
  await goTo(page, `#/children/${template.ash}`);
  // A finished review has a link to its history below the table as well.
  const reviews = page.getByRole('region', { name: 'Reviews' }).getByRole('table').getByRole('link');
  await expect(reviews.first()).toBeVisible();
  await expect(reviews).toHaveCount(1);
});

fault({
  of: [6], what: 'all processes are killed right after a child was added', by: 'SIGKILL as soon as the child’s page is shown', holds: 'what the screen has shown is there', tags: ['@disk'],
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await goTo(page, '#/children/new');
  await page.getByLabel('First name').fill('Linden');
  await page.getByLabel('Date of birth').fill('2016-05-06');
  await button(page, 'Add only').click();
  await page.getByRole('heading', { level: 1, name: 'Linden' }).waitFor();
  await device.kill();
  await device.start();
  await openRecords(device.page);
  await expectChildren(device.page, template.children + 1);
});

fault({
  of: [6], what: 'all processes are killed while everything is being erased', by: 'SIGKILL right after the second click on Erase everything',
  holds: 'all of it is there behind the passphrase, or nothing of it is left: also not in the second copy', tags: ['@disk'],
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await goTo(page, '#/settings');
  await button(page, 'Erase everything').click();
  await page.getByRole('dialog').getByRole('textbox').fill('erase everything');
  await button(page.getByRole('dialog'), 'Erase everything').click();
  await device.kill();
  await device.start();
  const start = device.page.getByRole('heading', { level: 1 });
  await expect(start).toBeVisible();
  if (await start.textContent() === UNLOCK) {
    await openRecords(device.page);
    await expectChildren(device.page, template.children);
  } else {
    await expect(button(device.page, 'Try with example children')).toBeVisible();
  }
});

fault({
  of: [6], what: 'the process of the page crashes while a review is filled in', by: 'CDP Page.crash after a tap that was said to be saved', holds: 'the tap is there in a new tab',
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await goTo(page, template.draft);
  await rateByKeys(page, '1', 0);
  await isSaved(page);
  const crashed = page.waitForEvent('crash');
  await crash(page);
  await crashed;
  await page.close();
  const again = await device.tab();
  await openRecords(again);
  await expectDraft(again, template, ['1', '3']);
});

fault({
  of: [27], what: 'the tab is closed right after a tap', by: 'page.close with its last events, without waiting for “Saved”', holds: 'the tap is there', tags: ['@disk', '@sample'],
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await expectDraft(page, template, ['4', '3']);
  await openStrand(page, STRANDS[0]?.label ?? '');
  await strandGroup(page, STRANDS[0]?.label ?? '').getByRole('radio', { name: levelName(1) }).check();
  const again = await device.context.newPage();
  page.on('dialog', (dialog) => { void dialog.accept(); });
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  await again.goto(ADDRESS);
  await openRecords(again);
  await expectDraft(again, template, ['1', '3']);
});

fault({
  of: [27], what: 'the page is loaded again in the middle of a word', by: 'reload right after typing in “What shows this?”',
  holds: 'every letter of half a second ago is there; of the last ones as many as were written before the browser asked and left',
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await expectDraft(page, template, ['4']);
  page.on('dialog', (dialog) => { void dialog.accept(); });
  await page.getByLabel('What shows this?').pressSequentially('Points at the picture ');
  await page.waitForTimeout(500);
  await page.getByLabel('What shows this?').pressSequentially('and wa');
  await page.reload();
  await openRecords(page);
  await expectDraft(page, template, ['4']);
  await expect(page.getByLabel('What shows this?')).toHaveValue(/^Points at the picture (a(n(d( (w(a)?)?)?)?)?)?$/);
});

fault({
  of: [27], what: 'the tab is frozen right after a tap and then discarded', by: 'CDP Page.setWebLifecycleState frozen, then SIGKILL', holds: 'the tap is there',
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await goTo(page, template.draft);
  await rateByKeys(page, '1', 0);
  await isSaved(page);
  await freeze(page, 'frozen');
  await device.kill();
  await device.start();
  await openRecords(device.page);
  await expectDraft(device.page, template, ['1', '3']);
});

test.describe('on a new device', () => {
  test.use({ begin: 'new' });
  for (const wait of [0, 150, 400, 900]) {
    fault({
      of: [6, 22], what: `all processes are killed ${wait} ms after the records are locked for the first time`, by: 'SIGKILL while every row is sealed anew',
      holds: 'the records open without a passphrase as before, or with the new one; the example children are all there', tags: wait === 150 ? ['@disk'] : [],
    }, async ({ device }) => {
      const { page } = device;
      await button(page, 'Try with example children').click();
      await expect(button(page, 'Remove the example children')).toBeVisible();
      await goTo(page, '#/children');
      const count = await page.getByRole('table').getByRole('rowheader').count();
      const clicked = new Promise<void>((resolve) => { void page.exposeFunction('locking', resolve); });
      await page.evaluate(() => document.addEventListener('click', ({ target }) => {
        if (target instanceof HTMLElement && target.textContent === 'Lock the records') Reflect.get(globalThis, 'locking')();
      }, true));
      const setting = setUpLock(page).catch(() => undefined);
      await clicked;
      await page.waitForTimeout(wait);
      await device.kill();
      await setting;
      await device.start();
      const again = device.page;
      await expect(again.getByRole('heading', { level: 1 })).toBeVisible();
      if (await again.getByRole('heading', { level: 1 }).textContent() === UNLOCK) await openRecords(again);
      await goTo(again, '#/children');
      await expect(again.getByRole('table').getByRole('rowheader')).toHaveCount(count);
    });
  }
});
