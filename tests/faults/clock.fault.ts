import type { Page } from '@playwright/test';
import { addChild, button, finishProfile, goTo, rateByKeys, startReview } from '../e2e/support/app.ts';
import { NOW } from './support/browser.ts';
import { expect, fault, openRecords } from './support/fault.ts';
import { expectDraft, expectEverything } from './support/records.ts';
import { isSaved } from './support/template.ts';

async function at(page: Page, instant: string) {
  await page.context().clock.setFixedTime(instant);
  await page.reload();
}

for (const [what, instant] of [
  ['a year back', '2025-11-21T10:00:00Z'], ['to 1970', '1970-01-01T00:00:01Z'], ['twenty years on', '2046-11-21T10:00:00Z'],
] as const) {
  fault({
    of: [26], what: `the clock of the laptop goes ${what}`, by: 'page.clock, with locked records; then the app is opened',
    holds: 'everything is there and opens; nothing says a negative number of days, nothing is erased by itself', ...(what === 'a year back' && { tags: ['@sample'] as const }),
  }, async ({ device, template }) => {
    await at(device.page, instant);
    await expectEverything(device.page, template);
    await goTo(device.page, '#/share');
    await expect(device.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(device.page.locator('body')).not.toContainText(/[-−–]\d+ days|NaN|Invalid Date/);
  });
}

fault({
  of: [26], what: 'the clock goes back between two taps of one draft', by: 'page.clock from November to January, then another tap, then forward again', holds: 'the later tap wins: order is not taken from the clock',
}, async ({ device, template }) => {
  const { page } = device;
  await openRecords(page);
  await goTo(page, template.draft);
  await rateByKeys(page, '1', 0);
  await isSaved(page);
  await at(page, '2026-01-05T10:00:00Z');
  await openRecords(page);
  await goTo(page, template.draft);
  await rateByKeys(page, '2', 0);
  await isSaved(page);
  await at(page, NOW);
  await openRecords(page);
  await expectDraft(page, template, ['2', '3']);
});

fault({
  of: [26], what: 'the hour that is there twice, and midnight', by: 'page.clock at 25 October 2026 01:30 before and after the change to winter time, and a second before midnight',
  holds: 'a review dated today keeps its day',
}, async ({ device }) => {
  const { page } = device;
  for (const [instant, day] of [['2026-10-25T00:30:00Z', '2026-10-25'], ['2026-10-25T01:30:00Z', '2026-10-25'], ['2026-07-01T22:59:59Z', '2026-07-01'], ['2026-07-01T23:00:01Z', '2026-07-02']] as const) {
    await at(page, instant);
    await openRecords(page);
    await addChild(page, { firstName: `Day ${instant}`.replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? ''), bornOn: '2017-02-03' });
    await button(page, 'Start a review').click();
    await expect(page.getByLabel('Review date')).toHaveValue(day);
  }
});

fault({
  of: [60], what: 'a child with one review, in which nothing is assessed', by: 'a review is finished without a single level', holds: 'it is refused or shown without a number that is none: no NaN, no arrow, no chart of one point',
}, async ({ device }) => {
  const { page } = device;
  await openRecords(page);
  await addChild(page, { firstName: 'Linden', bornOn: '2016-05-06' });
  await startReview(page, '2026-10-01');
  await rateByKeys(page, 'n');
  await finishProfile(page).catch(() => undefined);
  await goTo(page, '#/children');
  await expect(page.getByRole('link', { name: 'Linden' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(/NaN|undefined|Infinity|null/);
});

