import { isLevel } from '../../src/core/framework.ts';
import { addChild, button, eraseEverything, finishProfile, goTo, importFile, openApp, openStrand, pictureOn, rateByKeys, setUpLock, startReview, strandGroup, unlock } from './support/app.ts';
import { levelName, STRANDS } from './support/framework.ts';
import { expect, test } from './support/test.ts';

/** A key for each strand but those of Home, domain by domain. */
const FIRST = '2310 2201 12n3 0021 1302 12201'.replaceAll(' ', '');
/** What changes at the second review: the strand's place, its level before and after. */
const CHANGES = [{ at: 1, from: 3, to: 2 }, { at: 5, from: 2, to: 4 }, { at: 17, from: 3, to: 1 }] as const;

test('the whole road, with the server dead after the first load', async ({ page, server }) => {
  await openApp(page, server);
  await server.kill();
  await test.step('set a passphrase', () => setUpLock(page));

  const childId = await test.step('add a child', () => addChild(page, { firstName: 'Rowan', lastName: 'Castellane', bornOn: '2017-04-09' }));

  const firstReview = await test.step('rate by keyboard, and reload half-way', async () => {
    await startReview(page, '2025-11-14');
    await rateByKeys(page, FIRST.slice(0, 11));
    await openStrand(page, STRANDS[3]?.label ?? '');
    await page.getByLabel('What shows this?').fill('Left the room at each fire drill; calm again after ten minutes.');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.reload();
    await unlock(page);
    for (const at of [0, 1, 9]) {
      await openStrand(page, STRANDS[at]?.label ?? '');
      await expect(strandGroup(page, STRANDS[at]?.label ?? '').getByRole('radio', { checked: true })).toHaveAccessibleName(nameOf(FIRST[at]));
    }
    await openStrand(page, STRANDS[3]?.label ?? '');
    await expect(page.getByLabel('What shows this?')).toHaveValue(/fire drill/);
    await expect(page.getByLabel('Review date')).toHaveValue('2025-11-14');
    await rateByKeys(page, FIRST.slice(11), 11);
    await finishProfile(page);
    return pictureOn(page);
  });
  expect(firstReview.sentence).toContain('Rowan');
  expect(firstReview.sentence).toContain('1 not applicable');

  const { second, code } = await test.step('a year later: mostly the same, some more help, some less', async () => {
    await goTo(page, `#/children/${childId}`);
    await startReview(page, '2026-11-13');
    for (const domain of ['Communication and interaction', 'Cognition and learning', 'Social, emotional and mental health', 'Sensory and physical', 'Independence and everyday life', 'Setting']) {
      await page.getByRole('navigation', { name: 'Domains' }).getByRole('button', { name: new RegExp(`^${domain}`) }).click();
      await button(page, 'Whole domain: same as last time').click();
    }
    for (const { at, to } of CHANGES) {
      await openStrand(page, STRANDS[at]?.label ?? '');
      await strandGroup(page, STRANDS[at]?.label ?? '').getByRole('radio', { name: levelName(to) }).check();
    }
    await finishProfile(page);
    await page.getByRole('radio', { name: /^Long/ }).check();
    return { second: await pictureOn(page), code: await page.locator('code').textContent() };
  });
  expect(code).toMatch(/^VS[\d.]+ 2026-11-13 A /);

  await test.step('compare the two', async () => {
    await goTo(page, `#/children/${childId}`);
    await button(page, 'Compare reviews').click();
    await expect(page.getByText(/1 needs more help, 2 need less help and 21 are the same/)).toBeVisible();
    await expect(page.getByRole('img', { name: /^Levels of/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Strand by strand' }).getByRole('article').filter({ hasText: STRANDS[5]?.label ?? '' })).toContainText('Needs more help. From planned help to help nearly all the time.');
    await expect(page.getByRole('region', { name: 'Strand by strand' }).getByRole('article').filter({ hasText: STRANDS[17]?.label ?? '' })).toContainText('Needs less help. From a lot of help to a little extra.');
  });

  await test.step('a page for the family', async () => {
    await goTo(page, `#/children/${childId}`);
    await button(page, 'Family summary').click();
    await expect(page.getByRole('main')).toContainText('Rowan');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  await test.step('back up, erase, bring back', async () => {
    await goTo(page, '#/share');
    const saving = page.waitForEvent('download');
    await button(page, 'Back up everything').click();
    const file = await (await saving).path();
    await eraseEverything(page);
    await goTo(page, '#/children');
    await expect(button(page, 'Try with example children')).toBeVisible();
    await expect(page.getByText('Rowan')).toHaveCount(0);
    await setUpLock(page);
    await importFile(page, file);
    await goTo(page, '#/children');
    await page.getByRole('link', { name: 'Rowan Castellane' }).click();
    await page.getByRole('link', { name: '13 November 2026' }).click();
    await expect(button(page, 'Copy needs code')).toBeVisible();
    expect(await pictureOn(page)).toEqual(second);
    await page.getByRole('radio', { name: /^Long/ }).check();
    expect(await page.locator('code').textContent()).toBe(code);
  });
});

function nameOf(key: string | undefined): string {
  const level = Number(key);
  return isLevel(level) ? levelName(level) : 'Not applicable';
}
