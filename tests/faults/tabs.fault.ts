import type { Page } from '@playwright/test';
import { addChild, button, goTo, openStrand, setUpLock, strandGroup, unlock, UNLOCK } from '../e2e/support/app.ts';
import { levelName, STRANDS } from '../e2e/support/framework.ts';
import { copiesAreQuiet } from './support/copies.ts';
import { remove } from './support/disk.ts';
import { expect, fault, openRecords, test } from './support/fault.ts';
import { expectChildren, expectDraft, expectEverything } from './support/records.ts';
import { isSaved } from './support/template.ts';

const nameOf = (at: number) => STRANDS[at]?.label ?? '';

async function tap(page: Page, at: number, level: 0 | 1 | 2 | 3 | 4) {
  await openStrand(page, nameOf(at));
  await strandGroup(page, nameOf(at)).getByRole('radio', { name: levelName(level) }).check();
}

fault({
  of: [17], what: 'two tabs add children at the same time', by: 'two pages of one profile, five children each, without waiting for each other',
  holds: 'all ten are there, in both tabs and after a new start from the second copy', tags: ['@disk'],
}, async ({ device, template }) => {
  const one = device.page;
  await openRecords(one);
  const other = await device.tab();
  await openRecords(other);
  await Promise.all([one, other].map(async (page, tab) => {
    for (let number = 0; number < 5; number += 1) await addChild(page, { firstName: `Tab${tab}${'abcde'[number]}`, bornOn: '2017-02-03' });
  }));
  await Promise.all([one, other].map((page) => expectChildren(page, template.children + 10)));
  await copiesAreQuiet(other);
  await device.close();
  await remove(device.profile, 'IndexedDB');
  await device.start();
  await openRecords(device.page);
  await expectChildren(device.page, template.children + 10);
});

fault({
  of: [18], what: 'two tabs rate different strands of one draft', by: 'taps in turn and at once, in two pages', holds: 'every tap of both is there, and each tab shows the other’s', tags: ['@sample'],
}, async ({ device, template }) => {
  const one = device.page;
  await openRecords(one);
  const other = await device.tab();
  await openRecords(other);
  for (const page of [one, other]) await goTo(page, template.draft);
  for (const round of [1, 2, 3] as const) await Promise.all([tap(one, round, round), tap(other, round + 3, round)]);
  await Promise.all([one, other].map((page) => isSaved(page)));
  const expected = ['4', '1', '2', '3', '1', '2', '3'];
  for (const page of [one, other]) await expectDraft(page, template, expected);
  await one.reload();
  await openRecords(one);
  await expectDraft(one, template, expected);
});

fault({
  of: [18], what: 'two tabs rate the same strand at once', by: 'two pages, two levels, the same moment', holds: 'both tabs come to show the same one of the two',
}, async ({ device, template }) => {
  const one = device.page;
  await openRecords(one);
  const other = await device.tab();
  await openRecords(other);
  for (const page of [one, other]) {
    await goTo(page, template.draft);
    await openStrand(page, nameOf(0));
  }
  const check = (page: Page, level: 1 | 2) => strandGroup(page, nameOf(0)).getByRole('radio', { name: levelName(level) }).check();
  await Promise.all([check(one, 1), check(other, 2)]);
  await Promise.all([one, other].map((page) => isSaved(page)));
  const shown = async (page: Page) => {
    await openStrand(page, nameOf(0));
    return strandGroup(page, nameOf(0)).locator('input:checked').getAttribute('value');
  };
  await expect.poll(async () => new Set([await shown(one), await shown(other)]).size).toBe(1);
});

fault({
  of: [17], what: 'one tab finishes a review while the other goes on rating it', by: 'Finish profile in one page, then a tap in the other', holds: 'the profile is finished once, and the late tap is not said to be saved into it',
}, async ({ device, template }) => {
  const one = device.page;
  await openRecords(one);
  const other = await device.tab();
  await openRecords(other);
  for (const page of [one, other]) await expectDraft(page, template, ['4', '3']);
  await one.getByRole('link', { name: 'Finish the profile' }).click();
  await button(one, 'Finish profile').click();
  await expect(button(one, 'Copy needs code')).toBeVisible();
  const late = strandGroup(other, nameOf(1)).getByRole('radio', { name: levelName(1) });
  if (await late.isVisible().catch(() => false)) await late.check({ timeout: 1000 }).catch(() => undefined);
  await expect(other.getByRole('link', { name: 'Finish the profile' })).toHaveCount(0);
  await goTo(other, `#/children/${template.ash}`);
  await expect(other.getByRole('region', { name: 'Reviews' }).getByRole('link')).toHaveCount(1);
});

fault({
  of: [17], what: 'one tab erases everything while the other is open', by: 'Settings, Erase everything in one page; a child is added in the other',
  holds: 'the other says that nothing more is saved, and its child is not written into the empty vault',
}, async ({ device }) => {
  const one = device.page;
  await openRecords(one);
  const other = await device.tab();
  await openRecords(other);
  await goTo(other, '#/children/new');
  await other.getByLabel('First name').fill('Linden');
  await other.getByLabel('Date of birth').fill('2016-05-06');
  await goTo(one, '#/settings');
  await button(one, 'Erase everything').click();
  await one.getByRole('dialog').getByRole('textbox').fill('erase everything');
  await button(one.getByRole('dialog'), 'Erase everything').click();
  await expect(one.getByText('Trying out.')).toBeVisible();
  if (await button(other, 'Add only').isVisible()) await button(other, 'Add only').click({ timeout: 2000 }).catch(() => undefined);
  await expect(other.getByRole('heading', { level: 1, name: 'Linden' })).toHaveCount(0);
  await one.reload();
  await goTo(one, '#/children');
  await expect(one.getByText('Try with example children')).toBeVisible();
  await expect(one.getByText('Linden')).toHaveCount(0);
});

fault({
  of: [17], what: 'a second tab is killed in the middle of a save', by: 'its page is closed without its last events, right after a tap', holds: 'the first tab goes on writing: no lock is left behind',
}, async ({ device, template }) => {
  const one = device.page;
  await openRecords(one);
  const other = await device.tab();
  await openRecords(other);
  for (const page of [one, other]) await goTo(page, template.draft);
  await openStrand(other, nameOf(0));
  await strandGroup(other, nameOf(0)).getByRole('radio', { name: levelName(1) }).check({ noWaitAfter: true });
  await other.close();
  await tap(one, 1, 2);
  await isSaved(one);
  await one.reload();
  await expectEverythingBut(one, template);
});

async function expectEverythingBut(page: Page, template: Parameters<typeof expectEverything>[1]) {
  await openRecords(page);
  await goTo(page, template.draft);
  await openStrand(page, nameOf(1));
  await expect(strandGroup(page, nameOf(1)).getByRole('radio', { checked: true })).toHaveAccessibleName(levelName(2));
}

test.describe('on a new device', () => {
  test.use({ begin: 'new' });
  fault({
    of: [17], what: 'two tabs set a passphrase at the same time', by: 'both walk through the set-up; the second comes later', holds: 'one passphrase opens the records; the other tab is told that its recovery key opens nothing',
  }, async ({ device }) => {
    const one = device.page;
    await button(one, 'Try with example children').click();
    await expect(button(one, 'Remove the example children')).toBeVisible();
    const other = await device.tab('#/lock');
    await other.getByLabel('Who is this?').fill('Mr Late');
    await other.getByLabel('Passphrase', { exact: true }).fill('three slow herons by a canal');
    await other.getByLabel('Passphrase, once more').fill('three slow herons by a canal');
    await button(other, 'Next: the recovery key').click();
    await expect(other.getByRole('list', { name: 'Recovery key' })).toBeVisible();
    await setUpLock(one);
    await expect(other.getByRole('list', { name: 'Recovery key' })).toHaveCount(0);
    await expect(other.locator('body')).toContainText(/recovery key.*(opens nothing|destroy|not valid|tear)/is);
    await other.reload();
    await expect(other.getByRole('heading', { level: 1, name: UNLOCK })).toBeVisible();
    await unlock(other);
  });
});

